// Whose turn it is to lead. The order is a queue: whoever stands first leads next, and goes to the end afterwards,
// so without absences no two members' turns differ by more than one.
import type { Instant, PersonId, SessionId } from '../ids';

export interface PastLead {
  personId: PersonId;
  sessionId: SessionId;
  at: Instant;
}

/** Somebody asks another to trade places. */
export interface SwapAsk {
  fromId: PersonId;
  toId: PersonId;
  at: Instant;
}

/** Two who traded places, until one of them leads. `takerId` leads earlier than before. */
export interface Swap {
  takerId: PersonId;
  giverId: PersonId;
  /** Who said yes, and when. */
  byId: PersonId;
  at: Instant;
}

export interface Rota {
  /** Everyone who may lead, the next lead first; those who skip the coming session stand right behind. */
  order: readonly PersonId[];
  /** The latest leads, newest first. */
  past: readonly PastLead[];
  /** Who does not lead the coming session though it was their turn, in the order of their turns. */
  skipped?: readonly PersonId[];
  /** Not answered yet; at most one from each. */
  asks?: readonly SwapAsk[];
  swaps?: readonly Swap[];
}

const PAST_LEADS_KEPT = 24;

export const emptyRota: Rota = { order: [], past: [] };

/** The one next lead; null while nobody who may lead sits in the circle, as when a mentor still waits for a mentee. */
export function nextLead(rota: Rota): PersonId | null {
  return rota.order[0] ?? null;
}

/** After `lead` led a session, or a round of one. What was counted already changes nothing. */
export function advanceRota(rota: Rota, lead: PastLead): Rota {
  if (rota.past.some((past) => past.sessionId === lead.sessionId && past.personId === lead.personId)) return rota;
  const before = lapseSkips(withoutDealsOf(rota, lead.personId));
  const stays = before.order.includes(lead.personId);
  const others = before.order.filter((person) => person !== lead.personId);
  return {
    ...before,
    order: stays ? [...others, lead.personId] : before.order,
    past: [lead, ...before.past].slice(0, PAST_LEADS_KEPT),
  };
}

/** A newcomer stands last: nobody is jumped, and their turn comes within one round. */
export function joinRota(rota: Rota, person: PersonId): Rota {
  return rota.order.includes(person) ? rota : { ...rota, order: [...rota.order, person] };
}

export function leaveRota(rota: Rota, person: PersonId): Rota {
  const order = orderWithoutSkips(rota).filter((id) => id !== person);
  return withSkips(withoutDealsOf(rota, person), order, rota.skipped ?? []);
}

/** The order as it is when nobody skips: those who do stand first, in the order of their turns. */
export function orderWithoutSkips({ order, skipped = [] }: Rota): readonly PersonId[] {
  return [...skipped, ...order.filter((id) => !skipped.includes(id))];
}

/**
 * `order` is as it is when nobody skips. The first who does not skip leads; those who would have led before stand right
 * behind, and where nobody else is left nobody skips.
 */
export function withSkips(rota: Rota, order: readonly PersonId[], skipping: readonly PersonId[]): Rota {
  const { skipped: _before, ...rest } = rota;
  const at = order.findIndex((id) => !skipping.includes(id));
  if (at <= 0) return { ...rest, order };
  const lead = order[at]!;
  return { ...rest, order: [lead, ...order.filter((id) => id !== lead)], skipped: order.slice(0, at) };
}

/** The session they skipped is over: everybody is where they were. */
export function lapseSkips(rota: Rota): Rota {
  return withSkips(rota, orderWithoutSkips(rota), []);
}

/** What was asked of or traded with somebody lapses once they led or left. */
function withoutDealsOf(rota: Rota, person: PersonId): Rota {
  const { asks, swaps, ...rest } = rota;
  return {
    ...rest,
    ...(asks && { asks: asks.filter(({ fromId, toId }) => fromId !== person && toId !== person) }),
    ...(swaps && { swaps: swaps.filter(({ takerId, giverId }) => takerId !== person && giverId !== person) }),
  };
}
