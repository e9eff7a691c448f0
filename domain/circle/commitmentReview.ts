// What can become of a commitment when its circle looks at it: done, kept for next time, handed to somebody else, and
// the way back from each. Its owner may, and whoever holds the controls of the circle's running session.
import type { Instant, PersonId, SessionId } from '../ids';
import { accepted, refused, type Refusal, type Result } from '../refusal';
import type { CircleChange, CircleDetails } from './change';
import { withOpenCommitments, type Commitment } from './kept';

export type CommitmentReview =
  | { do: 'done' }
  | { do: 'reopen' }
  /** Looked at in the running session and left open. */
  | { do: 'keep' }
  | { do: 'unkeep' }
  | { do: 'handOver'; toId: PersonId }
  /** Takes a hand-over back: `toId` had it before. */
  | { do: 'giveBack'; toId: PersonId };

export interface Reviewer {
  id: PersonId;
  /** Holds the controls of the circle's running session. */
  isHost: boolean;
  /** The circle's running session. */
  sessionId: SessionId | null;
}

/** Those a commitment can be handed to. */
interface People {
  members: readonly { id: PersonId; name: string }[];
}

export function reviewRefusal(
  circle: People,
  commitment: Commitment,
  review: CommitmentReview,
  reviewer: Reviewer,
): Refusal | null {
  const { ownerId, handedOver } = commitment;
  const isTheirs = ownerId === reviewer.id || reviewer.isHost;
  // Whoever handed it over owns it no more when they ask again after a lost answer, or take it back.
  if ('toId' in review && review.toId === ownerId) return null;
  if (review.do === 'giveBack') {
    if (!isTheirs && handedOver?.byId !== reviewer.id) return 'notYours';
    return handedOver?.fromId === review.toId ? null : 'handedOnSince';
  }
  if (!isTheirs) return 'notYours';
  if (review.do === 'keep' && reviewer.sessionId === null) return 'sessionNotStarted';
  const needsOpen = review.do === 'keep' || review.do === 'handOver';
  if (needsOpen && commitment.state.status === 'done') return 'commitmentDone';
  return review.do !== 'handOver' || nameIn(circle, review.toId) !== null ? null : 'ownerNotMember';
}

/** The commitment after a review that is not refused; the very same when it already is as asked. */
export function afterReview(
  circle: People,
  commitment: Commitment,
  review: CommitmentReview,
  { id: byId, sessionId }: Reviewer,
  now: Instant,
): Commitment {
  const { seenIn, handedOver, ...rest } = commitment;
  const isDone = commitment.state.status === 'done';
  switch (review.do) {
    case 'done':
      return isDone ? commitment : { ...commitment, state: { status: 'done', doneAt: now } };
    case 'reopen':
      return isDone ? { ...commitment, state: { status: 'open' } } : commitment;
    case 'keep':
      return sessionId === null || seenIn === sessionId ? commitment : { ...commitment, seenIn: sessionId };
    case 'unkeep':
      return seenIn === undefined || seenIn !== sessionId ? commitment : { ...rest, ...(handedOver && { handedOver }) };
    case 'handOver': {
      if (review.toId === commitment.ownerId) return commitment;
      const ownerName = nameIn(circle, review.toId) ?? '';
      const from = { fromId: commitment.ownerId, fromName: commitment.ownerName, byId, sessionId, at: now };
      return { ...commitment, ownerId: review.toId, ownerName, handedOver: from };
    }
    case 'giveBack':
      if (review.toId === commitment.ownerId || !handedOver) return commitment;
      return { ...rest, ...(seenIn && { seenIn }), ownerId: handedOver.fromId, ownerName: handedOver.fromName };
  }
}

function nameIn({ members }: People, person: PersonId): string | null {
  return members.find((member) => member.id === person)?.name ?? null;
}

export function reviewCommitment(
  details: CircleDetails,
  commitment: Commitment,
  review: CommitmentReview,
  reviewer: Reviewer,
  now: Instant,
): Result<CircleChange> {
  const { circle, openCommitments } = details;
  const refusal = reviewRefusal(circle, commitment, review, reviewer);
  if (refusal) return refused(refusal);
  const after = afterReview(circle, commitment, review, reviewer, now);
  if (after === commitment) return accepted({ circle });
  const others = openCommitments.filter((one) => one.id !== commitment.id);
  const isDone = after.state.status === 'done';
  const closed = Number(isDone) - Number(commitment.state.status === 'done');
  const counted = withOpenCommitments(circle, isDone ? others : [...others, after]);
  return accepted({
    circle: { ...counted, doneCommitments: circle.doneCommitments + closed },
    commitments: [{ before: commitment, after }],
  });
}
