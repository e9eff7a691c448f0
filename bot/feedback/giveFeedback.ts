// A private word for the lead is written, changed or taken back. It touches its own row and nothing else: no event, no
// board, no card, no log line.
import { createHash } from 'node:crypto';
import type { BoardId, Instant, PersonId, SessionId } from '../../domain/ids';
import { ANONYMOUS_FEEDBACK_MAX } from '../../domain/limits';
import { accepted, refused, type Result } from '../../domain/refusal';
import { isAnonymousEnough } from '../../domain/session/anonymous';
import { feedbackFrom, giveFeedback as decide, takesFeedback, type FeedbackWords } from '../../domain/session/feedback';
import type { SessionState } from '../../domain/session/state';
import type { MyFeedbackView } from '../../contract/views';
import type { FeedbackBy, FeedbackStore } from '../stores';

export interface FeedbackPlace {
  board: BoardId;
  session: SessionId;
  state: SessionState;
}

export interface FeedbackAuthor {
  id: PersonId;
  name: string;
  /** What they alone know of their anonymous word; null when it carries their name. */
  secret: string | null;
}

export async function giveFeedback(
  store: FeedbackStore,
  { board, session, state }: FeedbackPlace,
  author: FeedbackAuthor,
  words: FeedbackWords | null,
  now: Instant,
): Promise<Result<FeedbackWords | null>> {
  const allowed = feedbackFrom(state, author.id);
  if (!allowed.ok) return allowed;
  const by = writtenBy(author);
  if (words === null) {
    await store.remove(board, session, by);
    return accepted(null);
  }
  const given = decide(allowed.value, words, by.as === 'anonymous', now);
  if (!given.ok) return given;
  if (by.as === 'anonymous' && (await isFull(store, board, session, by))) return refused('tooMany');
  await store.put(board, session, by, {
    ...given.value,
    authorName: by.as === 'person' ? author.name : null,
  });
  return given;
}

export async function myFeedback(
  store: FeedbackStore,
  { board, session, state }: FeedbackPlace,
  author: FeedbackAuthor,
  now: Instant,
): Promise<Result<MyFeedbackView>> {
  const allowed = feedbackFrom(state, author.id);
  if (!allowed.ok) return allowed;
  const found = await store.read(board, session, writtenBy(author));
  const given = found && { helped: found.helped, suggestion: found.suggestion, thanks: found.thanks };
  return accepted({
    given,
    isOpen: takesFeedback(allowed.value, now),
    mayBeAnonymous: isAnonymousEnough(allowed.value),
  });
}

/** Only the hash is kept: it finds the row again for whoever brings the secret, and says nothing about them. */
function writtenBy({ id, secret }: FeedbackAuthor): FeedbackBy {
  if (secret === null) return { as: 'person', personId: id };
  return { as: 'anonymous', secretHash: createHash('sha256').update(secret).digest('hex') };
}

async function isFull(store: FeedbackStore, board: BoardId, session: SessionId, by: FeedbackBy): Promise<boolean> {
  if (await store.read(board, session, by)) return false;
  return (await store.countAnonymous(board, session)) >= ANONYMOUS_FEEDBACK_MAX;
}
