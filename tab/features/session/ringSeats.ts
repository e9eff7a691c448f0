// Who sits on a session's ring and whose seat is lit; the drawing is the ring's.
import type { PersonId } from '../../../domain/ids';
import { currentStep, isOpening, stepLeadId } from '../../../domain/session/currentStep';
import type { RunningSession } from '../../../domain/session/state';
import { isPresent } from '../../../domain/session/presence';
import { choiceOf } from '../../../domain/session/thumbVote';
import type { RingSeat } from '../../ring/Ring';

export interface SessionSeat extends RingSeat {
  /** The lead or the host lost the connection; or somebody other than the lead holds the controls. */
  mark: 'gone' | 'controls' | null;
}

export type SeatState = 'here' | 'ready' | 'voted' | 'speaks' | 'spoken' | 'away' | 'gone';

export interface SeatWords extends Record<SeatState, string> {
  /** What whoever the step belongs to is in this format. */
  lead: string;
  controls: string;
}

/** Whoever the step belongs to sits on top; the others as they lead, from there on. */
export function ringSeats(session: RunningSession, words: SeatWords, isVoting: boolean): SessionSeat[] {
  const leadId = stepLeadId(session);
  const lead = session.members.findIndex((member) => member.id === leadId);
  const top = Math.max(0, lead);
  return [...session.members.slice(top), ...session.members.slice(0, top)].map(({ id, name }) => {
    const isHere = isPresent(session, id);
    const mark = markOf(session, id, isHere);
    const state = isHere ? stateOf(session, id, isVoting) : mark === 'gone' ? 'gone' : 'away';
    const isCalm = isOpening(session) || currentStep(session).speaks === 'nobody';
    const leads = id === leadId && !isVoting;
    return {
      id,
      name,
      mark,
      lit: isHere && (isCalm || leads || state !== 'here'),
      said: [leads && words.lead, words[state], mark === 'controls' && words.controls].filter(Boolean).join(', '),
    };
  });
}

/** What lights a seat: in a vote having voted, where each speaks in turn having spoken, else being ready. */
function stateOf(session: RunningSession, person: PersonId, isVoting: boolean): SeatState {
  if (isVoting) return choiceOf(session, person) === null ? 'here' : 'voted';
  if (session.turn?.speakerId === person || session.retelling?.personId === person) return 'speaks';
  if (session.turn?.spokenIds.includes(person)) return 'spoken';
  return session.readyIds.includes(person) && !session.turn ? 'ready' : 'here';
}

function markOf(session: RunningSession, person: PersonId, isHere: boolean): SessionSeat['mark'] {
  const isHost = person === session.hostId;
  if (!isHere) return (isHost || person === session.leadId) && session.attendedIds.includes(person) ? 'gone' : null;
  return isHost && person !== session.leadId ? 'controls' : null;
}
