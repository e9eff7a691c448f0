// A private word is written, changed, taken back or read by whom it is for. It touches its own row and nothing else: no
// event, no board, no card, no log line.
import { createHash } from 'node:crypto';
import { formats } from '../../domain/formats';
import type { BoardId, Instant, PersonId, SessionId } from '../../domain/ids';
import { ANONYMOUS_FEEDBACK_MAX } from '../../domain/limits';
import { accepted, refused, type Result } from '../../domain/refusal';
import { isAnonymousEnough } from '../../domain/session/anonymous';
import {
  feedbackFrom,
  feedbackTo,
  giveFeedback as decide,
  takesFeedback,
  type AllowedWord,
  type Feedback,
  type FeedbackWords,
} from '../../domain/session/feedback';
import type { SessionState } from '../../domain/session/state';
import type { MyFeedbackView } from '../../contract/views';
import type { FeedbackBy, FeedbackPlace, FeedbackStore } from '../stores';

export interface FeedbackSession {
  board: BoardId;
  session: SessionId;
  state: SessionState;
}

export interface FeedbackAuthor {
  id: PersonId;
  name: string;
  /** What they alone know of their anonymous word; null when it carries their name. */
  secret: string | null;
  /** Whom it is for; null where there is only one. */
  to: PersonId | null;
}

export async function giveFeedback(
  store: FeedbackStore,
  about: FeedbackSession,
  author: FeedbackAuthor,
  words: FeedbackWords | null,
  now: Instant,
): Promise<Result<FeedbackWords | null>> {
  const allowed = feedbackFrom(about.state, author.id, author.to);
  if (!allowed.ok) return allowed;
  const at = placeOf(about, allowed.value);
  const by = writtenBy(author, at);
  if (words === null) {
    await store.remove(at, by);
    return accepted(null);
  }
  const given = decide(allowed.value.session, words, by.as === 'anonymous', now);
  if (!given.ok) return given;
  if (by.as === 'anonymous' && (await isFull(store, at, by))) return refused('tooMany');
  await store.put(at, by, {
    ...given.value,
    authorName: by.as === 'person' ? author.name : null,
  });
  return given;
}

export async function myFeedback(
  store: FeedbackStore,
  about: FeedbackSession,
  author: FeedbackAuthor,
  now: Instant,
): Promise<Result<MyFeedbackView>> {
  const allowed = feedbackFrom(about.state, author.id, author.to);
  if (!allowed.ok) return allowed;
  const { session } = allowed.value;
  const at = placeOf(about, allowed.value);
  const found = await store.read(at, writtenBy(author, at));
  const given = found && { helped: found.helped, suggestion: found.suggestion, thanks: found.thanks };
  return accepted({ given, isOpen: takesFeedback(session, now), mayBeAnonymous: isAnonymousEnough(session) });
}

export async function readFeedback(
  store: FeedbackStore,
  about: FeedbackSession,
  person: PersonId,
): Promise<Result<Feedback[]>> {
  const allowed = feedbackTo(about.state, person);
  if (!allowed.ok) return allowed;
  return accepted(await store.list(placeOf(about, allowed.value)));
}

function placeOf({ board, session }: FeedbackSession, word: AllowedWord): FeedbackPlace {
  return { board, session, to: formats[word.session.formatId].leads === 1 ? null : word.to };
}

/**
 * Only the hash is kept: it finds the row again for whoever brings the secret, and says nothing about them. Words for
 * two people under one secret have nothing in common either.
 */
function writtenBy({ id, secret }: FeedbackAuthor, { to }: FeedbackPlace): FeedbackBy {
  if (secret === null) return { as: 'person', personId: id };
  const hashed = to === null ? secret : `${to} ${secret}`;
  return { as: 'anonymous', secretHash: createHash('sha256').update(hashed).digest('hex') };
}

async function isFull(store: FeedbackStore, at: FeedbackPlace, by: FeedbackBy): Promise<boolean> {
  if (await store.read(at, by)) return false;
  return (await store.countAnonymous(at)) >= ANONYMOUS_FEEDBACK_MAX;
}
