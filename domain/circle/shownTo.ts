// What of a circle somebody of its board gets to see: all of it, or of a members-only circle they do not sit in the name
// and the kind, and what stands between them and it.
import type { CircleId, PersonId } from '../ids';
import { memberOf, type Circle } from './circle';
import { isMembersOnly, type Kind, type Seat } from './kinds';

export interface HiddenCircle {
  id: CircleId;
  name: string;
  kind: Kind;
  hidden: true;
  /** Whether this person asked to join, or was invited. */
  door: { status: 'closed' } | { status: 'asking'; seat: Seat } | { status: 'invited'; seat: Seat; byName: string };
}

export function isHiddenFrom(circle: Circle, person: PersonId): boolean {
  return isMembersOnly(circle.kind) && !memberOf(circle, person);
}

export function shownTo(circle: Circle, person: PersonId): Circle | HiddenCircle {
  if (!isHiddenFrom(circle, person)) return circle;
  const { id, name, kind } = circle;
  return { id, name, kind, hidden: true, door: doorFor(circle, person) };
}

function doorFor({ invited = [], asking = [] }: Circle, person: PersonId): HiddenCircle['door'] {
  const invitation = invited.find(({ id }) => id === person);
  if (invitation) return { status: 'invited', seat: invitation.seat, byName: invitation.byName };
  const ask = asking.find(({ id }) => id === person);
  return ask ? { status: 'asking', seat: ask.seat } : { status: 'closed' };
}
