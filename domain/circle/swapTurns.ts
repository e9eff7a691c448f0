// Trading places in the rota: one asks, the other says yes or no, and whoever leads earlier for it may give the turn back.
import type { Instant, PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import { orderWithoutSkips, withSkips, type Rota, type Swap } from './rota';

/** As long as the way back is offered: until then whoever said yes may think better of it. */
const SECOND_THOUGHT_MS = 60_000;

/** Asking somebody else takes back what was asked before. */
export function askSwap(rota: Rota, fromId: PersonId, toId: PersonId, now: Instant): Result<Rota> {
  if (fromId === toId) return refused('swapWithYourself');
  if (!rota.order.includes(fromId)) return refused('notInRota');
  if (!rota.order.includes(toId)) return refused('swapWithGone');
  const asks = rota.asks ?? [];
  if (asks.some((ask) => ask.fromId === fromId && ask.toId === toId)) return accepted(rota);
  return accepted({ ...rota, asks: [...asks.filter((ask) => ask.fromId !== fromId), { fromId, toId, at: now }] });
}

/** Takes back what one asked; nothing asked, nothing changed. */
export function withdrawSwap(rota: Rota, fromId: PersonId): Rota {
  if (!rota.asks?.some((ask) => ask.fromId === fromId)) return rota;
  return { ...rota, asks: rota.asks.filter((ask) => ask.fromId !== fromId) };
}

export function declineSwap(rota: Rota, person: PersonId, fromId: PersonId): Rota {
  if (!rota.asks?.some((ask) => ask.fromId === fromId && ask.toId === person)) return rota;
  return { ...rota, asks: rota.asks.filter((ask) => !(ask.fromId === fromId && ask.toId === person)) };
}

export function acceptSwap(rota: Rota, person: PersonId, fromId: PersonId, now: Instant): Result<Rota> {
  if (!rota.order.includes(fromId)) return refused('swapWithGone');
  if (!rota.order.includes(person)) return refused('notInRota');
  const { asks = [] } = rota;
  if (!asks.some((ask) => ask.fromId === fromId && ask.toId === person)) {
    return swapOf(rota, person, fromId) ? accepted(rota) : refused('swapNotAsked');
  }
  const both = [person, fromId];
  const [giverId, takerId] = orderWithoutSkips(rota).filter((id) => both.includes(id));
  const traded = trade(rota, person, fromId);
  const swap: Swap = { takerId: takerId!, giverId: giverId!, byId: person, at: now };
  const others = asks.filter((ask) => !both.includes(ask.fromId) || !both.includes(ask.toId));
  return accepted({ ...traded, asks: others, swaps: [...(rota.swaps ?? []), swap] });
}

/** The turn one took for somebody goes back to them; whoever said yes may also undo that, for a minute. */
export function giveTurnBack(rota: Rota, person: PersonId, withId: PersonId, now: Instant): Result<Rota> {
  const swap = swapOf(rota, person, withId);
  if (!swap) return accepted(rota);
  const isSecondThought = swap.byId === person && Date.parse(now) - Date.parse(swap.at) <= SECOND_THOUGHT_MS;
  if (swap.takerId !== person && !isSecondThought) return refused('notYours');
  const swaps = (rota.swaps ?? []).filter((one) => one !== swap);
  return accepted({ ...trade(rota, person, withId), swaps });
}

function swapOf({ swaps = [] }: Rota, one: PersonId, other: PersonId): Swap | undefined {
  return swaps.findLast(({ takerId, giverId }) => [takerId, giverId].every((id) => id === one || id === other));
}

/** Places in the order are traded; whoever still skips the coming session and would lead it, skips it still. */
function trade(rota: Rota, one: PersonId, other: PersonId): Rota {
  const order = orderWithoutSkips(rota).map((id) => (id === one ? other : id === other ? one : id));
  return withSkips(rota, order, rota.skipped ?? []);
}
