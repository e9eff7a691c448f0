// The truth behind an after-session card at this moment, or why there is nothing to say; where it goes is asked apart,
// since a card that stands somewhere is edited there, whatever home the circle has by now.
import { afterSession, type AfterSession } from '../../domain/followUps/afterSession';
import type { Circle } from '../../domain/circle/circle';
import type { Commitment } from '../../domain/circle/kept';
import type { SessionSubject } from '../../domain/followUps/promise';
import type { CaptureId } from '../../domain/ids';
import type { EndedSession } from '../../domain/session/state';
import type { SessionParts } from '../sessions/sessionParts';
import { settleEnded } from '../sessions/settleEnded';
import type { Board, Conversation } from '../stores';
import type { FollowUpParts } from './followUpParts';

export interface CardTruth {
  board: Board;
  circle: Circle;
  /** As whoever reads in this conversation may have it; null when nothing happened in the session. */
  cardIn(home: Conversation): Promise<AfterSession | null>;
}

/** Settles the session first: who leads next is known only afterwards. */
export async function readCard(
  parts: FollowUpParts,
  subject: SessionSubject,
): Promise<CardTruth | { nothing: string }> {
  const session = await settleEnded(parts, subject.boardId, subject.sessionId);
  if (!session) return { nothing: 'the session has not ended' };
  const board = await parts.conversations.board(subject.boardId);
  if (!board) return { nothing: 'the board is gone' };
  const read = await parts.stores.boards.readDetails(subject.boardId, subject.circleId);
  if (!read) return { nothing: 'the circle is gone' };
  const { circle } = read.value;
  return {
    board,
    circle,
    cardIn: async (home) =>
      afterSession(circle, session, await owedFrom(parts, session), await parts.readBy(home, board, circle)),
  };
}

/** The session's commitments as the board has them now. */
export async function owedFrom(
  parts: Pick<SessionParts, 'stores'>,
  session: EndedSession,
): Promise<Map<CaptureId, Commitment>> {
  const commitments = session.captures.filter((capture) => capture.kind === 'commitment' && !capture.setAside);
  const kept = await Promise.all(
    commitments.map((capture) => parts.stores.boards.readCommitment(session.boardId, session.circleId, capture.id)),
  );
  return new Map(kept.flatMap((commitment) => (commitment ? [[commitment.id, commitment]] : [])));
}
