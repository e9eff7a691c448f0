// Whether a circle holds what its kind asks for. It may not: people sat there before anybody was asked for a profile, and
// what the directory says may change. Nobody has to leave for it.
import type { Instant } from '../../ids';
import type { Circle } from '../circle';
import { gatesOf, sitting } from './gatesOf';

export function stillFits(circle: Circle, now: Instant): boolean {
  const people = sitting(circle, now);
  return gatesOf(circle.kind).every(({ letsSit }) =>
    people.every((one, index) => people.slice(index + 1).every((other) => letsSit(one, other))),
  );
}
