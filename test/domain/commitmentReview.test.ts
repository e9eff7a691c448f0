import fc from 'fast-check';
import type { CircleDetails } from '../../domain/circle/change';
import { reviewCommitment, type CommitmentReview, type Reviewer } from '../../domain/circle/commitmentReview';
import { withOpenCommitments, type Commitment } from '../../domain/circle/kept';
import { sessionIdOf, type PersonId } from '../../domain/ids';
import type { Result } from '../../domain/refusal';
import { aCircle, aCommitment, ana, bo, circleId, dee, details, NOON, tom } from '../support/builders';

const session = sessionIdOf(circleId, 2);
const inSession = (id: PersonId, isHost = false): Reviewer => ({ id, isHost, sessionId: session });
const outside = (id: PersonId): Reviewer => ({ id, isHost: false, sessionId: null });

const owed = aCommitment('promise1', '2026-12-01');
const circle = () => details(withOpenCommitments(aCircle(), [owed]), [], [owed]);

/** A board of one commitment, as reviews change it. */
class Board {
  now: CircleDetails = circle();
  commitment: Commitment = owed;
  review(review: CommitmentReview, reviewer: Reviewer): string | null {
    const change = reviewCommitment(this.now, this.commitment, review, reviewer, NOON);
    if (!change.ok) return change.refusal;
    this.commitment = change.value.commitments?.[0]?.after ?? this.commitment;
    const open = this.commitment.state.status === 'open' ? [this.commitment] : [];
    this.now = details(change.value.circle, [], open);
    return null;
  }
}

const reviewOwed = (review: CommitmentReview, reviewer: Reviewer, commitment = owed) =>
  reviewCommitment(circle(), commitment, review, reviewer, NOON);
const refusalOf = (result: Result<unknown>) => (result.ok ? null : result.refusal);

describe('who decides on a commitment', () => {
  const all: CommitmentReview[] = [{ do: 'done' }, { do: 'keep' }, { do: 'handOver', toId: tom }];

  test.each(all)('its owner and whoever holds the controls: $do', (review) => {
    expect(refusalOf(reviewOwed(review, inSession(dee)))).toBeNull();
    expect(refusalOf(reviewOwed(review, inSession(ana, true)))).toBeNull();
    expect(refusalOf(reviewOwed(review, inSession(tom)))).toBe('notYours');
  });

  test('outside a session its owner alone, and keeping it needs one', () => {
    expect(refusalOf(reviewOwed({ do: 'done' }, outside(dee)))).toBeNull();
    expect(refusalOf(reviewOwed({ do: 'handOver', toId: tom }, outside(dee)))).toBeNull();
    expect(refusalOf(reviewOwed({ do: 'done' }, outside(ana)))).toBe('notYours');
    expect(refusalOf(reviewOwed({ do: 'keep' }, outside(dee)))).toBe('sessionNotStarted');
  });

  test('it goes to members of the circle only, and not once it is done', () => {
    expect(refusalOf(reviewOwed({ do: 'handOver', toId: bo }, inSession(dee)))).toBe('ownerNotMember');
    const done: Commitment = { ...owed, state: { status: 'done', doneAt: NOON } };
    expect(refusalOf(reviewOwed({ do: 'handOver', toId: tom }, inSession(dee), done))).toBe('commitmentDone');
    expect(refusalOf(reviewOwed({ do: 'keep' }, inSession(dee), done))).toBe('commitmentDone');
  });
});

describe('handing over', () => {
  test('the new owner decides from then on; who handed it over may only take it back', () => {
    const board = new Board();
    expect(board.review({ do: 'handOver', toId: tom }, inSession(dee))).toBeNull();
    expect(board.commitment).toMatchObject({ ownerId: tom, ownerName: 'Tom Becker' });
    expect(board.review({ do: 'done' }, inSession(dee))).toBe('notYours');
    expect(board.review({ do: 'giveBack', toId: dee }, inSession(dee))).toBeNull();
    expect(board.commitment).toEqual(owed);
    expect(board.review({ do: 'done' }, inSession(tom))).toBe('notYours');
  });

  test('the new owner may give it back, even to somebody who has left the circle', () => {
    const board = new Board();
    board.review({ do: 'handOver', toId: tom }, inSession(ana, true));
    const members = board.now.circle.members.filter((member) => member.id !== dee);
    board.now = { ...board.now, circle: { ...board.now.circle, members } };
    expect(board.review({ do: 'giveBack', toId: dee }, inSession(tom))).toBeNull();
    expect(board.commitment.ownerId).toBe(dee);
  });

  test('asked again after a lost answer it is as asked; handed on since, it is not taken from the new owner', () => {
    const board = new Board();
    board.review({ do: 'handOver', toId: tom }, inSession(dee));
    expect(board.review({ do: 'handOver', toId: tom }, inSession(dee))).toBeNull();
    board.review({ do: 'handOver', toId: ana }, inSession(tom));
    expect(board.review({ do: 'giveBack', toId: dee }, inSession(ana))).toBe('handedOnSince');
    expect(board.commitment.ownerId).toBe(ana);
  });
});

test('kept means seen in this session and still open; the next session asks again', () => {
  const board = new Board();
  expect(board.review({ do: 'keep' }, inSession(dee))).toBeNull();
  expect(board.commitment).toEqual({ ...owed, seenIn: session });
  expect(board.now.circle.openCommitments).toBe(1);
  expect(board.review({ do: 'unkeep' }, inSession(dee))).toBeNull();
  expect(board.commitment).toEqual(owed);
});

describe('whatever is done, in whatever order, by whomever', () => {
  const reviews = fc.oneof(
    fc.constantFrom<CommitmentReview>({ do: 'done' }, { do: 'reopen' }, { do: 'keep' }, { do: 'unkeep' }),
    fc.record({
      do: fc.constantFrom('handOver' as const, 'giveBack' as const),
      toId: fc.constantFrom(ana, dee, tom, bo),
    }),
  );
  const reviewers = fc.record({
    id: fc.constantFrom(ana, dee, tom, bo),
    isHost: fc.boolean(),
    sessionId: fc.constantFrom(session, null),
  });

  test('a commitment never disappears, and the circle counts it once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(reviews, reviewers), { maxLength: 30 }), (steps) => {
        const board = new Board();
        for (const [review, reviewer] of steps) board.review(review, reviewer);
        const isOpen = board.commitment.state.status === 'open';
        const { openCommitments, doneCommitments, nextDueOn } = board.now.circle;
        expect({ openCommitments, doneCommitments, nextDueOn }).toEqual({
          openCommitments: isOpen ? 1 : 0,
          doneCommitments: isOpen ? 0 : 1,
          nextDueOn: isOpen ? '2026-12-01' : null,
        });
        expect(board.commitment).toMatchObject({ id: owed.id, text: owed.text, dueOn: owed.dueOn, at: owed.at });
      }),
    );
  });

  test('who was allowed to do it may undo it, and then all is as before', () => {
    const undo: Record<string, (before: Commitment) => CommitmentReview> = {
      done: () => ({ do: 'reopen' }),
      keep: () => ({ do: 'unkeep' }),
      handOver: (before) => ({ do: 'giveBack', toId: before.ownerId }),
    };
    fc.assert(
      fc.property(fc.constantFrom('done', 'keep', 'handOver'), fc.boolean(), (deed, byHost) => {
        const board = new Board();
        const reviewer = byHost ? inSession(ana, true) : inSession(dee);
        const review = (deed === 'handOver' ? { do: deed, toId: tom } : { do: deed }) as CommitmentReview;
        expect(board.review(review, reviewer)).toBeNull();
        expect(board.commitment).not.toEqual(owed);
        expect(board.review(undo[deed]!(owed), reviewer)).toBeNull();
        expect([board.commitment, board.now]).toEqual([owed, circle()]);
      }),
    );
  });
});
