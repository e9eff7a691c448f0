// How somebody comes to sit in a circle: on a seat its kind has and that is free. Whoever sits waits no more, for an
// answer or to give one.
import type { Instant } from '../ids';
import { refused, type Refusal } from '../refusal';
import type { Circle } from './circle';
import type { Person } from './createCircle';
import { mayLead, placesFor, type Seat } from './kinds';
import { presentCoach } from './outsideCoach';
import { joinRota } from './rota';

/** Why nobody more can take such a seat; null when one is free. Those invited keep theirs free until they answer. */
export function seatRefusal(
  circle: Circle,
  seat: Seat,
  { counting, now }: { counting: 'members' | 'invitedToo'; now: Instant },
): { ok: false; refusal: Refusal } | null {
  const { kind, members, invited = [] } = circle;
  const places = placesFor(kind, seat);
  if (places === 0) return refused('seatUnknown');
  const waiting = counting === 'invitedToo' ? invited : [];
  const outside = seat === 'coach' && presentCoach(circle, now) ? 1 : 0;
  const taken = [...members, ...waiting].filter((one) => one.seat === seat).length + outside;
  if (taken < places) return null;
  return refused(places === 1 ? 'seatTaken' : 'circleFull');
}

export function seated(circle: Circle, { id, name }: Person, seat: Seat, now: Instant): Circle {
  const { members, rota } = circle;
  return {
    ...withoutWaiting(circle, id),
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
