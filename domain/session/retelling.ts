// Who retells what the lead shared. The next lead does: the rota brings everyone to it once a round, the session before
// their own. Whoever is not here is passed over, and who came into it stays, also when that person is back.
import type { PersonId } from '../ids';
import { currentStep, stepLeadId } from './currentStep';
import { isPresent } from './presence';
import type { RunningSession } from './state';

export interface Retelling {
  /** Null while nobody but the lead is here. */
  personId: PersonId | null;
  /** Whoever it was before somebody else was asked. */
  beforeId: PersonId | null;
}

export function canRetell(session: RunningSession, person: PersonId): boolean {
  return inOrder(session, null).includes(person) && isPresent(session, person);
}

/** Who is asked instead; null when nobody else is here. */
export function nextReteller(session: RunningSession): PersonId | null {
  const order = inOrder(session, session.retelling?.personId ?? null);
  return order.find((id) => isPresent(session, id)) ?? null;
}

/** The step as it begins; unchanged where nobody retells anything. */
export function withFirstReteller(session: RunningSession): RunningSession {
  if (!currentStep(session).retells) return session;
  return withReteller({ ...session, retelling: { personId: null, beforeId: null } });
}

/** Somebody came or went: whoever is asked is here. */
export function withReteller(session: RunningSession): RunningSession {
  const { retelling } = session;
  if (!retelling || (retelling.personId !== null && isPresent(session, retelling.personId))) return session;
  const personId = nextReteller(session);
  return personId === retelling.personId ? session : { ...session, retelling: { personId, beforeId: null } };
}

export function withRetellerNamed(session: RunningSession, toId: PersonId): RunningSession {
  const { retelling } = session;
  return retelling ? { ...session, retelling: { personId: toId, beforeId: retelling.personId } } : session;
}

/** All but the lead: the members from the next lead on, then guests; as it goes on after `person`, who is left out. */
function inOrder(session: RunningSession, person: PersonId | null): PersonId[] {
  const members = session.members.map(({ id }) => id);
  const guests = session.attendedIds.filter((id) => !members.includes(id));
  const order = [...members, ...guests].filter((id) => id !== stepLeadId(session));
  const at = person === null ? -1 : order.indexOf(person);
  return [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
}
