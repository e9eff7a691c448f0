// Taking a seat: whoever is invited takes the one they were asked to, and in an open circle everybody may. Asking again
// while already in it changes nothing.
import type { Instant } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import { memberOf, type Circle } from './circle';
import type { Joiner } from './gates/doorFacts';
import { isMembersOnly, seatsOf } from './kinds';
import { takeSeat } from './seating';

export function joinCircle(circle: Circle, joiner: Joiner, now: Instant): Result<Circle> {
  if (memberOf(circle, joiner.id)) return accepted(circle);
  const invitation = circle.invited?.find(({ id }) => id === joiner.id);
  if (!invitation && isMembersOnly(circle.kind)) return refused('notInvited');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  const seat = invitation?.seat ?? seatsOf(circle.kind)[0]!;
  return takeSeat(circle, joiner, seat, now, { counting: 'members' });
}
