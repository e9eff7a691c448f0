// What a change of somebody's profile does to a circle they sit in. Saying something for the first time is always
// welcome; what was said and let them in may not be changed into what would have kept them out.
import type { Instant, PersonId } from '../../ids';
import { refusedAbout, type Refused } from '../../refusal';
import { memberOf, type Circle } from '../circle';
import { doorFacts, type DoorFacts } from './doorFacts';
import type { Gate, Sitting } from './gate';
import { factsNeeded, gatesOf, sitting } from './gatesOf';

/** Null when they may say so; the circle is one of their own, so it is named. */
export function doorChangeRefusal(circle: Circle, person: PersonId, after: DoorFacts, now: Instant): Refused | null {
  const seat = memberOf(circle, person)?.seat;
  const before = circle.doors?.[person];
  if (!seat || !before) return null;
  const others = sitting(circle, now).filter(({ id }) => id !== person);
  const unsays = factsNeeded(circle.kind, seat).some((fact) => before[fact] !== null && after[fact] === null);
  const shuts = gatesOf(circle.kind).some((gate) =>
    shutsBetween(gate, { id: person, seat, door: before }, { id: person, seat, door: after }, others),
  );
  return unsays || shuts ? refusedAbout('profileBreaksCircle', { circle: circle.name }) : null;
}

function shutsBetween({ uses, letsSit }: Gate, before: Sitting, after: Sitting, others: readonly Sitting[]): boolean {
  const wasSaid = uses.every((fact) => fact === 'managerId' || before.door?.[fact] !== null);
  return wasSaid && others.some((other) => letsSit(before, other) && !letsSit(after, other));
}

/** The very same circle where nothing it knows of them changes. */
export function withDoor(circle: Circle, person: PersonId, door: DoorFacts): Circle {
  if (!memberOf(circle, person) || isSameDoor(circle.doors?.[person], door)) return circle;
  return { ...circle, doors: { ...circle.doors, [person]: door } };
}

function isSameDoor(one: DoorFacts | undefined, other: DoorFacts): boolean {
  if (!one || one.stated.join() !== other.stated.join()) return false;
  return doorFacts.every((fact) => one[fact] === other[fact]);
}
