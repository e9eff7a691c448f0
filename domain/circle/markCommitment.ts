// "I did it", and taking that back. Only the owner's word closes a commitment.
import type { Instant, PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import type { CircleChange, CircleDetails } from './change';
import { withOpenCommitments, type Commitment } from './kept';

export function markCommitment(
  details: CircleDetails,
  commitment: Commitment,
  person: PersonId,
  done: boolean,
  now: Instant,
): Result<CircleChange> {
  const { circle, openCommitments } = details;
  if (commitment.ownerId !== person) return refused('notYours');
  if ((commitment.state.status === 'done') === done) return accepted({ circle });
  const after: Commitment = { ...commitment, state: done ? { status: 'done', doneAt: now } : { status: 'open' } };
  const others = openCommitments.filter((one) => one.id !== commitment.id);
  const counted = withOpenCommitments(circle, done ? others : [...others, after]);
  return accepted({
    circle: { ...counted, doneCommitments: circle.doneCommitments + (done ? 1 : -1) },
    commitments: [{ before: commitment, after }],
  });
}
