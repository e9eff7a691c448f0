// The truth behind an after-session card at this moment, or why there is nothing to say.
import { afterSession, type AfterSession } from '../../domain/followUps/afterSession';
import type { Commitment } from '../../domain/circle/kept';
import { isMembersOnly } from '../../domain/circle/kinds';
import type { PromiseSubject } from '../../domain/followUps/promise';
import type { CaptureId } from '../../domain/ids';
import type { EndedSession } from '../../domain/session/state';
import type { SessionParts } from '../sessions/sessionParts';
import { settleEnded } from '../sessions/settleEnded';
import type { Conversation } from '../stores';
import type { FollowUpParts } from './followUpParts';

export type FoundCard = { card: AfterSession; home: Conversation } | { nothing: string };

/** Settles the session first: who leads next is known only afterwards. */
export async function readCard(parts: FollowUpParts, subject: PromiseSubject): Promise<FoundCard> {
  const session = await settleEnded(parts, subject.boardId, subject.sessionId);
  if (!session) return { nothing: 'the session has not ended' };
  if (isMembersOnly(session.kind)) return { nothing: 'what is inside a members-only circle is not posted' };
  const board = await parts.boardOf(subject.boardId);
  const home = board && (await parts.homeOf(board));
  if (!home) return { nothing: 'the app is not in this conversation any more' };
  const read = await parts.stores.boards.readDetails(subject.boardId, subject.circleId);
  if (!read) return { nothing: 'the circle is gone' };
  const card = afterSession(read.value.circle, session, await owedFrom(parts, session));
  return card ? { card, home } : { nothing: 'nothing happened in the session' };
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
