// What of a circle somebody of its board gets to see: all of it, or of a members-only circle they do not sit in the name
// and the kind, and what stands between them and it.
import type { CircleId, Instant, PersonId } from '../ids';
import { memberOf, type Circle } from './circle';
import { isMembersOnly, type Kind, type Seat } from './kinds';
import { coachSeatIsOver, type CoachTerm, type OutsideCoach } from './outsideCoach';

export interface HiddenCircle {
  id: CircleId;
  name: string;
  kind: Kind;
  hidden: true;
  /** Whether this person asked to join, was invited, or has or had a seat as a coach from outside. */
  door:
    | { status: 'closed' }
    | { status: 'asking'; seat: Seat }
    | { status: 'invited'; seat: Seat; byName: string }
    | CoachDoor;
}

export interface CoachDoor extends CoachTerm {
  status: 'coachInvited' | 'coachSeated' | 'coachOver';
  byName: string;
}

export function isHiddenFrom(circle: Circle, person: PersonId): boolean {
  return isMembersOnly(circle.kind) && !memberOf(circle, person);
}

export function shownTo(circle: Circle, person: PersonId, now: Instant): Circle | HiddenCircle {
  if (!isHiddenFrom(circle, person)) return withoutDoors(circle);
  const { id, name, kind } = circle;
  return { id, name, kind, hidden: true, door: doorFor(circle, person, now) };
}

/** What the gates know of people is for the gates. */
export function withoutDoors({ doors: _known, ...circle }: Circle): Circle {
  return circle;
}

function doorFor(circle: Circle, person: PersonId, now: Instant): HiddenCircle['door'] {
  const { invited = [], asking = [], outsideCoach } = circle;
  const invitation = invited.find(({ id }) => id === person);
  if (invitation) return { status: 'invited', seat: invitation.seat, byName: invitation.byName };
  const ask = asking.find(({ id }) => id === person);
  if (ask) return { status: 'asking', seat: ask.seat };
  return outsideCoach?.id === person ? coachDoor(outsideCoach, circle.timeZone, now) : { status: 'closed' };
}

function coachDoor(coach: OutsideCoach, timeZone: string, now: Instant): CoachDoor {
  const { sessions, untilOn, byName } = coach;
  const here = coach.status === 'seated' ? 'coachSeated' : 'coachInvited';
  return { status: coachSeatIsOver(coach, timeZone, now) ? 'coachOver' : here, sessions, untilOn, byName };
}
