// Who sits on a session's ring and whose seat is lit; the drawing is the ring's.
import type { RunningSession } from '../../../domain/session/state';
import { isPresent } from '../../../domain/session/presence';
import { choiceOf } from '../../../domain/session/thumbVote';
import type { RingSeat } from '../../ring/Ring';

export interface SeatWords {
  here: string;
  ready: string;
  voted: string;
  away: string;
}

/**
 * Lit while last time's commitments are looked at: who is here; later: who is ready, and the lead who is speaking; in a
 * vote: who has voted.
 */
export function ringSeats(session: RunningSession, words: SeatWords, isVoting: boolean): RingSeat[] {
  const isOpening = session.steps[session.stepIndex]!.id === 'open';
  const lead = session.members.filter((member) => member.id === session.leadId);
  const others = session.members.filter((member) => member.id !== session.leadId);
  return [...lead, ...others].map(({ id, name }) => {
    const isHere = isPresent(session, id);
    const isReady = isHere && session.readyIds.includes(id);
    const speaksNow = isHere && id === session.leadId;
    const hasVoted = isHere && choiceOf(session, id) !== null;
    if (isVoting) return { id, name, lit: hasVoted, said: hasVoted ? words.voted : isHere ? words.here : words.away };
    return {
      id,
      name,
      lit: isOpening ? isHere : isReady || speaksNow,
      said: isReady ? words.ready : isHere ? words.here : words.away,
    };
  });
}
