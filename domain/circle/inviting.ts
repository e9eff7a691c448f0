// Asking somebody to sit in the circle. Any member may; the invitation keeps a seat free until it is answered or taken
// back. Whoever had asked to join by themselves is seated at once: both sides have said yes. Who has no profile yet is
// invited all the same: the gates decide when they accept.
import type { Instant, PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import { memberOf, type Circle } from './circle';
import type { Joiner } from './gates/doorFacts';
import { gateRefusal } from './gates/gatesOf';
import type { Seat } from './kinds';
import { letIn, seatRefusal, withoutWaiting } from './seating';

export function invite(circle: Circle, guest: Joiner, seat: Seat, by: PersonId, now: Instant): Result<Circle> {
  const host = memberOf(circle, by);
  if (!host) return refused('notAMember');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  if (memberOf(circle, guest.id)) return accepted(circle);
  const known = circle.invited?.find(({ id }) => id === guest.id);
  if (known?.seat === seat) return accepted(circle);
  const without = known ? withoutWaiting(circle, guest.id) : circle;
  const full = seatRefusal(without, seat, { counting: 'invitedToo', now });
  if (full) return full;
  if (circle.asking?.some(({ id }) => id === guest.id)) return letIn(circle, guest, seat, now);
  const shut = gateRefusal(circle, guest, seat, now);
  if (shut && shut.refusal !== 'profileNeeded') return shut;
  const { id, name } = guest;
  const invitation = { id, name, seat, byId: by, byName: host.name, at: now };
  return accepted({ ...without, invited: [...(without.invited ?? []), invitation] });
}

/** Declined by whoever was invited, or taken back by a member: the seat is free again. */
export function endInvitation(circle: Circle, guest: PersonId): Result<Circle> {
  const { invited = [] } = circle;
  if (!invited.some(({ id }) => id === guest)) return accepted(circle);
  return accepted({ ...circle, invited: invited.filter(({ id }) => id !== guest) });
}
