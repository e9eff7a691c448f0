// Which gates guard which kind of circle, and what somebody must have said of themselves to take one of its seats.
import { isMembersOnly, type Kind, type Seat } from '../kinds';
import { refusedAbout, type Refused } from '../../refusal';
import type { Circle } from '../circle';
import type { Instant } from '../../ids';
import { presentCoach } from '../outsideCoach';
import { closeLevels } from './closeLevels';
import { differentTeams } from './differentTeams';
import type { DoorFact, DoorFacts, Joiner } from './doorFacts';
import type { Gate, Sitting } from './gate';
import { mentorAbove } from './mentorAbove';
import { noManager } from './noManager';
import { sameFamily } from './sameFamily';

const gates: Record<Kind, readonly Gate[]> = {
  peers: [noManager, sameFamily, closeLevels],
  tGroup: [noManager, differentTeams, closeLevels],
  mentoring: [noManager, mentorAbove],
  coaching: [noManager, closeLevels],
};

export function gatesOf(kind: Kind): readonly Gate[] {
  return gates[kind];
}

/** A coach may come from outside and needs none; whose manager one is, or has, nobody has to say. */
export function factsNeeded(kind: Kind, seat: Seat): DoorFact[] {
  if (seat === 'coach') return [];
  return gatesOf(kind).flatMap(({ uses }) => uses.filter((fact) => fact !== 'managerId'));
}

export function factsMissing(kind: Kind, seat: Seat, door: DoorFacts | null): DoorFact[] {
  return factsNeeded(kind, seat).filter((fact) => (door?.[fact] ?? null) === null);
}

/** Why somebody may not ask for or take such a seat yet, whoever sits there; null when they have said what is needed. */
export function unsaidRefusal(kind: Kind, seat: Seat, door: DoorFacts | null): Refused | null {
  const needs = factsMissing(kind, seat, door);
  return needs.length === 0 ? null : refusedAbout('profileNeeded', { needs });
}

/** Why somebody may not take this seat beside those who sit there; null when they may. */
export function gateRefusal(
  circle: Circle,
  { id, door }: Pick<Joiner, 'id' | 'door'>,
  seat: Seat,
  now: Instant,
): Refused | null {
  const unsaid = unsaidRefusal(circle.kind, seat, door);
  if (unsaid) return unsaid;
  const newcomer = { id, seat, door };
  const others = sitting(circle, now).filter((one) => one.id !== id);
  const shut = gatesOf(circle.kind).find(({ letsSit }) => !others.every((other) => letsSit(newcomer, other)));
  return shut ? shut.refusal(newcomer, others, isMembersOnly(circle.kind)) : null;
}

/** A coach from outside sits with them: of their work nothing is known, but they may be somebody's manager. */
export function sitting(
  circle: Pick<Circle, 'members' | 'doors' | 'outsideCoach' | 'timeZone'>,
  now: Instant,
): Sitting[] {
  const { members, doors = {} } = circle;
  const coach = presentCoach(circle, now);
  const people = members.map(({ id, seat }) => ({ id, seat, door: doors[id] ?? null }));
  return coach ? [...people, { id: coach.id, seat: 'coach', door: null }] : people;
}
