// Who sits on a session's ring and whose seat is lit; the drawing is the ring's.
import type { PersonId } from '../../../domain/ids';
import { currentStep, isOpening, stepLeadId } from '../../../domain/session/currentStep';
import type { RunningSession } from '../../../domain/session/state';
import { isPresent } from '../../../domain/session/presence';
import { choiceOf } from '../../../domain/session/thumbVote';
import type { RingSeat } from '../../ring/Ring';

export type SeatState = 'here' | 'ready' | 'voted' | 'speaks' | 'spoken' | 'away';

export interface SeatWords extends Record<SeatState, string> {
  /** What whoever the step belongs to is in this format. */
  lead: string;
}

/** Whoever the step belongs to sits on top; the others as they lead, from there on. */
export function ringSeats(session: RunningSession, words: SeatWords, isVoting: boolean): RingSeat[] {
  const leadId = stepLeadId(session);
  const lead = session.members.findIndex((member) => member.id === leadId);
  const top = Math.max(0, lead);
  return [...session.members.slice(top), ...session.members.slice(0, top)].map(({ id, name }) => {
    const state = isPresent(session, id) ? stateOf(session, id, isVoting) : 'away';
    const isCalm = isOpening(session) || currentStep(session).speaks === 'nobody';
    const leads = id === leadId && !isVoting;
    return {
      id,
      name,
      lit: isCalm ? state !== 'away' : (leads && state !== 'away') || (state !== 'here' && state !== 'away'),
      said: leads ? `${words.lead}, ${words[state]}` : words[state],
    };
  });
}

/** What lights a seat: in a vote having voted, where each speaks in turn having spoken, else being ready. */
function stateOf(session: RunningSession, person: PersonId, isVoting: boolean): SeatState {
  if (isVoting) return choiceOf(session, person) === null ? 'here' : 'voted';
  if (session.turn?.speakerId === person) return 'speaks';
  if (session.turn?.spokenIds.includes(person)) return 'spoken';
  return session.readyIds.includes(person) && !session.turn ? 'ready' : 'here';
}
