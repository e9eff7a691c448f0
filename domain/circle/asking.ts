// Asking to sit in a members-only circle; its members decide. Nothing an asker is told depends on who sits in it, how
// many ask or whether it still meets: all that would be news from inside.
import type { Instant, PersonId } from '../ids';
import { ASKS_PER_CIRCLE_MAX } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { memberOf, type Circle } from './circle';
import type { Joiner } from './gates/doorFacts';
import { unsaidRefusal } from './gates/gatesOf';
import { isMembersOnly, placesFor, type Seat } from './kinds';
import { letIn } from './seating';

/** When too many ask, whoever asked first is forgotten; they may ask again. */
export function askToJoin(circle: Circle, { id, name, door }: Joiner, seat: Seat, now: Instant): Result<Circle> {
  if (!isMembersOnly(circle.kind)) return refused('circleIsOpen');
  if (placesFor(circle.kind, seat) === 0) return refused('seatUnknown');
  const unsaid = unsaidRefusal(circle.kind, seat, door);
  if (unsaid) return unsaid;
  const { asking = [], invited = [] } = circle;
  const waits = asking.some((one) => one.id === id && one.seat === seat) || invited.some((one) => one.id === id);
  if (waits || memberOf(circle, id)) return accepted(circle);
  const others = asking.filter((one) => one.id !== id);
  return accepted({ ...circle, asking: [...others, { id, name, seat, at: now }].slice(-ASKS_PER_CIRCLE_MAX) });
}

export function takeBackAsk(circle: Circle, person: PersonId): Result<Circle> {
  const { asking = [] } = circle;
  if (!asking.some(({ id }) => id === person)) return accepted(circle);
  return accepted({ ...circle, asking: asking.filter(({ id }) => id !== person) });
}

/** Saying yes or no to whoever asked. Whoever is seated already, or asks no more, is left as they are. */
export function answerAsk(
  circle: Circle,
  { id: asker, door }: Pick<Joiner, 'id' | 'door'>,
  yes: boolean,
  by: PersonId,
  now: Instant,
): Result<Circle> {
  if (!memberOf(circle, by)) return refused('notAMember');
  const ask = circle.asking?.find(({ id }) => id === asker);
  if (!ask) return memberOf(circle, asker) && yes ? accepted(circle) : refused('asksNoMore');
  if (!yes) return takeBackAsk(circle, asker);
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  return letIn(circle, { ...ask, door }, ask.seat, now);
}
