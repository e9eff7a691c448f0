// Who sits on a session's ring and whose seat is lit; the drawing is the ring's.
import { isOpening, stepLeadId } from '../../../domain/session/currentStep';
import type { RunningSession } from '../../../domain/session/state';
import { isPresent } from '../../../domain/session/presence';
import { choiceOf } from '../../../domain/session/thumbVote';
import type { RingSeat } from '../../ring/Ring';

export interface SeatWords {
  here: string;
  ready: string;
  voted: string;
  away: string;
  /** What whoever the step belongs to is in this format. */
  lead: string;
}

/**
 * Lit while last time's commitments are looked at: who is here; later: who is ready, and whoever the step belongs to, who
 * sits on top; in a vote: who has voted.
 */
export function ringSeats(session: RunningSession, words: SeatWords, isVoting: boolean): RingSeat[] {
  const leadId = stepLeadId(session);
  const lead = session.members.findIndex((member) => member.id === leadId);
  const top = Math.max(0, lead);
  return [...session.members.slice(top), ...session.members.slice(0, top)].map(({ id, name }) => {
    const isHere = isPresent(session, id);
    const isReady = isHere && session.readyIds.includes(id);
    const speaksNow = isHere && id === leadId;
    const hasVoted = isHere && choiceOf(session, id) !== null;
    if (isVoting) return { id, name, lit: hasVoted, said: hasVoted ? words.voted : isHere ? words.here : words.away };
    const state = isReady ? words.ready : isHere ? words.here : words.away;
    return {
      id,
      name,
      lit: isOpening(session) ? isHere : isReady || speaksNow,
      said: id === leadId ? `${words.lead}, ${state}` : state,
    };
  });
}
