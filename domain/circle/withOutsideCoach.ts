// Whoever coaches a session from outside sits in it with its members: last, since a coach never leads.
import type { Instant } from '../ids';
import type { SessionSetup } from '../session/state';
import type { Circle } from './circle';
import { coachOfSession } from './outsideCoach';

export function withOutsideCoach(setup: SessionSetup, circle: Circle, now: Instant): SessionSetup {
  const coach = coachOfSession(circle, setup.ordinal, now);
  return coach ? { ...setup, members: [...setup.members, { id: coach.id, name: coach.name }] } : setup;
}
