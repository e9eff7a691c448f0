// How somebody comes to sit in a circle: on a seat its kind has and that is free. Whoever sits waits no more, for an
// answer or to give one.
import type { Instant } from '../ids';
import { accepted, refused, type Refused, type Result } from '../refusal';
import type { Circle } from './circle';
import type { Person } from './createCircle';
import type { Joiner } from './gates/doorFacts';
import { gateRefusal } from './gates/gatesOf';
import { mayLead, placesFor, type Seat } from './kinds';
import { presentCoach } from './outsideCoach';
import { joinRota } from './rota';

/** Why nobody more can take such a seat; null when one is free. Those invited keep theirs free until they answer. */
export function seatRefusal(
  circle: Circle,
  seat: Seat,
  { counting, now }: { counting: 'members' | 'invitedToo'; now: Instant },
): Refused | null {
  const { kind, members, invited = [] } = circle;
  const places = placesFor(kind, seat);
  if (places === 0) return refused('seatUnknown');
  const waiting = counting === 'invitedToo' ? invited : [];
  const outside = seat === 'coach' && presentCoach(circle, now) ? 1 : 0;
  const taken = [...members, ...waiting].filter((one) => one.seat === seat).length + outside;
  if (taken < places) return null;
  return refused(places === 1 ? 'seatTaken' : 'circleFull');
}

/** Seated, or why not: every way to a seat ends here. */
export function takeSeat(
  circle: Circle,
  joiner: Joiner,
  seat: Seat,
  now: Instant,
  places: { counting: 'members' | 'invitedToo' },
): Result<Circle> {
  const no = seatRefusal(circle, seat, { ...places, now }) ?? gateRefusal(circle, joiner, seat, now);
  return no ?? accepted(seated(circle, joiner, seat, now));
}

/** The same, said by a member about somebody else who asked. */
export function letIn(circle: Circle, joiner: Joiner, seat: Seat, now: Instant): Result<Circle> {
  const result = takeSeat(circle, joiner, seat, now, { counting: 'invitedToo' });
  return !result.ok && result.refusal === 'profileNeeded' ? refused('theirProfileNeeded') : result;
}

/** Whoever sits down first in a circle that somebody else suggested runs it. */
export function seated(circle: Circle, { id, name, door }: Joiner, seat: Seat, now: Instant): Circle {
  const { members, rota, doors } = circle;
  return {
    ...withoutWaiting(circle, id),
    ...(door && { doors: { ...doors, [id]: door } }),
    organiserId: members.length === 0 ? id : circle.organiserId,
    members: [...members, { id, name, seat, joinedAt: now }],
    rota: mayLead(seat) ? joinRota(rota, id) : rota,
  };
}

/** Neither invited nor asking any more; the very same circle when they were neither. */
export function withoutWaiting(circle: Circle, id: Person['id']): Circle {
  const { invited = [], asking = [] } = circle;
  if (![...invited, ...asking].some((one) => one.id === id)) return circle;
  return {
    ...circle,
    invited: invited.filter((one) => one.id !== id),
    asking: asking.filter((one) => one.id !== id),
  };
}
