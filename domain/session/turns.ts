// Whose turn it is to speak where each speaks in turn: a visible order in which nobody is left out. How long anybody
// speaks is counted nowhere.
import type { PersonId } from '../ids';
import { currentStep, stepLeadId } from './currentStep';
import { isPresent } from './presence';
import type { RunningSession } from './state';

export interface StepTurn {
  /** Null once everyone has had a turn. A lost connection takes nobody's turn away. */
  speakerId: PersonId | null;
  /** In the order in which they spoke. */
  spokenIds: readonly PersonId[];
  /** Whoever had the turn before, and may take it back. */
  beforeId: PersonId | null;
}

/** Who has a turn in this step: the members in their order, then whoever else is here. Empty where there are no turns. */
export function turnOrder(session: RunningSession): PersonId[] {
  const { speaks } = currentStep(session);
  if (speaks !== 'eachInTurn' && speaks !== 'othersInTurn') return [];
  const members = session.members.map(({ id }) => id);
  const guests = session.attendedIds.filter((id) => !members.includes(id));
  const all = [...members, ...guests];
  return speaks === 'eachInTurn' ? all : all.filter((id) => id !== stepLeadId(session));
}

/** The step's turns as they begin: the first of those who are here; before anybody is, the first of all. */
export function firstTurn(session: RunningSession): StepTurn | undefined {
  const order = turnOrder(session);
  const first = order.find((id) => isPresent(session, id)) ?? order[0];
  return first === undefined ? undefined : { speakerId: first, spokenIds: [], beforeId: null };
}

/** Who is next after the speaker: whoever is here and has not spoken yet, in order, from the speaker on. */
export function nextSpeaker(session: RunningSession): PersonId | null {
  const { turn } = session;
  if (!turn) return null;
  const order = turnOrder(session);
  const at = turn.speakerId === null ? -1 : order.indexOf(turn.speakerId);
  const fromHere = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
  return fromHere.find((id) => isPresent(session, id) && !turn.spokenIds.includes(id)) ?? null;
}

/** Whoever comes when all have spoken, and has not, gets a turn at once. */
export function withNewcomer(session: RunningSession): RunningSession {
  const { turn } = session;
  if (!turn || turn.speakerId !== null) return session;
  const speakerId = nextSpeaker(session);
  return speakerId === null ? session : { ...session, turn: { ...turn, speakerId } };
}

export function withTurnPassed(session: RunningSession, toId: PersonId | null, hasSpoken: boolean): RunningSession {
  const { turn } = session;
  if (!turn) return session;
  const spoke = turn.speakerId !== null && hasSpoken ? [turn.speakerId] : [];
  const spokenIds = [...turn.spokenIds.filter((id) => !spoke.includes(id)), ...spoke].filter((id) => id !== toId);
  return { ...session, turn: { speakerId: toId, spokenIds, beforeId: turn.speakerId } };
}
