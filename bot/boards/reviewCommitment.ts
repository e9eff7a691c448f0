// A commitment is done, kept, handed over, or any of that taken back: from the tab, the panel or a card, one use case.
// The board's row is the truth and is written first; then the circle's running session tells its panels to look, and the
// card in the conversation is edited.
import { memberOf, type Circle } from '../../domain/circle/circle';
import { reviewCommitment as decide, type CommitmentReview, type Reviewer } from '../../domain/circle/commitmentReview';
import type { CircleDetails } from '../../domain/circle/change';
import { coachesSession, coachSeatOf } from '../../domain/circle/outsideCoach';
import type { BoardId, CaptureId, CommandId, PersonId } from '../../domain/ids';
import { refused, type Result } from '../../domain/refusal';
import { errorName } from '../log';
import { promiseCardEdit } from '../sessions/endSession';
import type { LiveSession } from '../sessions/liveSession';
import type { SessionParts } from '../sessions/sessionParts';
import { changeCircle } from './changeCircle';

export interface ReviewRequest {
  /** A repeat with the same id tells the session nothing twice. */
  commandId: CommandId;
  commitmentId: CaptureId;
  review: CommitmentReview;
}

export async function reviewCommitment(
  parts: SessionParts,
  boardId: BoardId,
  { id: circleId, next }: Pick<Circle, 'id' | 'next'>,
  person: { id: PersonId; name: string },
  request: ReviewRequest,
): Promise<Result<Circle>> {
  const { boards } = parts.stores;
  const [live, known, read] = await Promise.all([
    parts.live.fresh(boardId, next.sessionId),
    boards.readCommitment(boardId, circleId, request.commitmentId),
    boards.readDetails(boardId, circleId),
  ]);
  const reviewer = reviewerIn(live, person.id);
  const decideOn = async (details: CircleDetails) => {
    const commitment = await boards.readCommitment(boardId, circleId, request.commitmentId);
    if (!commitment) return refused('commitmentUnknown');
    return decide(details, commitment, request.review, reviewer, parts.clock.now());
  };

  if (!known || !read) return refused('commitmentUnknown');
  const coach = coachSeatOf(read.value.circle, person.id, parts.clock.now());
  if (coach && !coachesSession(coach, known.sessionId)) return refused('commitmentUnknown');
  const foreseen = decide(read.value, known, request.review, reviewer, parts.clock.now());
  if (!foreseen.ok) return foreseen;
  const session = { boardId, circleId, sessionId: known.sessionId };
  await promiseCardEdit(parts, session);
  const changed = await changeCircle(parts.change, boardId, circleId, decideOn);
  if (!changed.ok) return changed;
  parts.boardChanged(boardId);
  await tellSession(parts, live, person, changed.value, request);
  // The first promise may have been kept while this was still being written.
  await promiseCardEdit(parts, session);
  return changed;
}

function reviewerIn(live: LiveSession, id: PersonId): Reviewer {
  const state = live.state();
  if (state.status !== 'running') return { id, isHost: false, sessionId: null };
  return { id, isHost: state.hostId === id, sessionId: state.sessionId };
}

/** The fact is stored whatever becomes of this: panels over the commitments also look by themselves every few seconds. */
async function tellSession(
  parts: Pick<SessionParts, 'log'>,
  live: LiveSession,
  { id, name }: { id: PersonId; name: string },
  circle: Circle,
  { commandId, commitmentId, review }: ReviewRequest,
): Promise<void> {
  if (live.state().status !== 'running') return;
  const told = await live
    .submit({
      commandId,
      command: { type: 'tellReview', commitmentId, did: review.do },
      actor: { as: memberOf(circle, id) ? 'member' : 'attendee', id, name },
    })
    .catch((error: unknown) => ({ ok: false as const, refusal: errorName(error) }));
  if (!told.ok) parts.log.warn({ refusal: told.refusal }, 'a session could not tell that a commitment was reviewed');
}
