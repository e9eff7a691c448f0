// Whose turn it is to lead. The order is a queue: whoever stands first leads next, and goes to the end afterwards,
// so without absences no two members' turns differ by more than one.
import type { Instant, PersonId, SessionId } from '../ids';

export interface PastLead {
  personId: PersonId;
  sessionId: SessionId;
  at: Instant;
}

export interface Rota {
  /** Everyone who may lead, the next lead first. */
  order: readonly PersonId[];
  /** The latest leads, newest first. */
  past: readonly PastLead[];
}

const PAST_LEADS_KEPT = 24;

export const emptyRota: Rota = { order: [], past: [] };

/** The one next lead. A circle never has an empty rota; asking an empty one is a broken assumption. */
export function nextLead(rota: Rota): PersonId {
  const [first] = rota.order;
  if (first === undefined) throw new Error('a rota without people has no next lead');
  return first;
}

/** After `lead` led a session, or a round of one. What was counted already changes nothing. */
export function advanceRota(rota: Rota, lead: PastLead): Rota {
  if (rota.past.some((past) => past.sessionId === lead.sessionId && past.personId === lead.personId)) return rota;
  const stays = rota.order.includes(lead.personId);
  const others = rota.order.filter((person) => person !== lead.personId);
  return {
    order: stays ? [...others, lead.personId] : rota.order,
    past: [lead, ...rota.past].slice(0, PAST_LEADS_KEPT),
  };
}

/** A newcomer stands last: nobody is jumped, and their turn comes within one round. */
export function joinRota(rota: Rota, person: PersonId): Rota {
  return rota.order.includes(person) ? rota : { ...rota, order: [...rota.order, person] };
}

export function leaveRota(rota: Rota, person: PersonId): Rota {
  return { ...rota, order: rota.order.filter((id) => id !== person) };
}
