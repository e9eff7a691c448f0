import { reviewCommitment } from '../../bot/boards/reviewCommitment';
import type { Delivery } from '../../bot/messenger';
import type { CommitmentReview } from '../../domain/circle/commitmentReview';
import { sessionIdOf, type CaptureId, type CommandId, type PersonId } from '../../domain/ids';
import { aCapture, ana, bo, boardId, dee, nameOf, tom } from '../support/builders';
import { countedStorage } from '../support/countedStorage';
import { aFollowUpServer } from '../support/followUpServer';
import { followUpRoom } from './followUpRoom';
import { anEndedSession, aSessionWithNotes, endIt, say, startIt, type Played } from './playedSession';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const room = followUpRoom();

let reviews = 0;
async function review(played: Played, commitmentId: CaptureId, who: PersonId, asked: CommitmentReview) {
  const commandId = `review-${String((reviews += 1)).padStart(4, '0')}` as CommandId;
  const person = { id: who, name: nameOf(who) };
  const circle = await room.circleOf(played);
  return reviewCommitment(room.server.parts, boardId, circle, person, { commandId, commitmentId, review: asked });
}

describe('after the card', () => {
  test('a late note is kept on the board and the card is edited, not posted anew', async () => {
    const played = await anEndedSession(room.server);
    await room.after(6 * SECOND);
    await say(room.server, played, aCapture('It came to me on the way home'), dee);
    await say(room.server, played, aCapture('And I promise', { kind: 'commitment', ownerId: dee }), dee);
    await room.after(11 * SECOND);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
    const card = room.messenger.edited(played.sessionId).at(-1)!;
    expect(card.takeaways.map(({ text }) => text)).toEqual(['Read plans inside out', 'It came to me on the way home']);
    expect(card.commitments.map(({ text }) => text)).toEqual(['Send the script', 'And I promise']);
    const page = await room.storage.boards.readPage(boardId, played.circleId);
    expect(page?.latestTakeaways.map(({ text }) => text)).toEqual([
      'It came to me on the way home',
      'Read plans inside out',
    ]);
    expect(page?.details.circle.openCommitments).toBe(2);
  });

  test('a card that is edited after the next session announces nobody any more', async () => {
    const played = await anEndedSession(room.server);
    await room.after(6 * SECOND);
    expect(room.messenger.posted(played.sessionId)[0]?.next?.lead?.id).toBe(dee);
    const following = { ...played, sessionId: sessionIdOf(played.circleId, 2) };
    await startIt(room.server, following);
    await endIt(room.server, following);
    await room.after(6 * SECOND);
    await say(room.server, played, aCapture('It came to me a week later'), dee);
    await room.after(11 * SECOND);
    expect(room.messenger.edited(played.sessionId).at(-1)?.next).toBeNull();
  });

  test('several late notes within seconds are one edit', async () => {
    const played = await anEndedSession(room.server);
    await room.after(6 * SECOND);
    for (const text of ['one', 'two', 'three']) await say(room.server, played, aCapture(text), dee);
    await room.after(11 * SECOND);
    expect(room.messenger.edited(played.sessionId)).toHaveLength(1);
  });

  test('a late note that takes long to be stored is on the card all the same', async () => {
    const played = await anEndedSession(room.server);
    await room.after(6 * SECOND);
    const live = await room.server.parts.live.get(boardId, played.sessionId);
    const real = live.submit;
    live.submit = async (submission) => {
      await room.after(11 * SECOND);
      return real(submission);
    };
    await say(room.server, played, aCapture('Slow but sure'), dee);
    live.submit = real;
    await room.after(11 * SECOND);
    expect(
      room.messenger
        .edited(played.sessionId)
        .at(-1)
        ?.takeaways.map(({ text }) => text),
    ).toContain('Slow but sure');
  });

  test('a late note that comes due while the card itself is still being posted is on the card in the end', async () => {
    const played = await anEndedSession(room.server);
    let posted: (delivery: Delivery) => void = () => undefined;
    room.messenger.script.push(new Promise((resolve) => (posted = resolve)));
    room.clock.advance(6 * SECOND);
    const posting = room.server.worker.lookOnce();
    const other = aFollowUpServer(room.storage, room.clock, room.messenger);
    while (room.messenger.posted(played.sessionId).length === 0) await new Promise((next) => setImmediate(next));
    await say(other, played, aCapture('Not on the card that is under way'), dee);
    room.clock.advance(11 * SECOND);
    await other.worker.lookOnce();
    expect(room.messenger.edited(played.sessionId)).toEqual([]);
    posted({ outcome: 'sent', activityId: 'the-card' });
    await posting;
    await room.after(6 * SECOND);
    const [card] = room.messenger.edited(played.sessionId);
    expect(card?.takeaways.map(({ text }) => text)).toContain('Not on the card that is under way');
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
  });

  test('a note through a server that has not heard of the end yet is promised before it is stored', async () => {
    const played = await aSessionWithNotes(room.server);
    const counted = countedStorage(room.storage);
    const other = aFollowUpServer(counted.storage, room.clock, room.messenger);
    expect((await other.parts.live.get(boardId, played.sessionId)).state().status).toBe('running');
    await endIt(room.server, played);
    await room.after(6 * SECOND);
    await say(other, played, aCapture('Said as it ended'), dee);
    const done = counted.calls.filter(({ method }) => method === 'append' || method === 'promise');
    // Told by the conflict that it had ended, it promised first and stored then.
    expect(done.map(({ method }) => method).slice(0, 4)).toEqual(['append', 'promise', 'append', 'promise']);
    await room.after(11 * SECOND);
    const card = room.messenger.edited(played.sessionId).at(-1);
    expect(card?.takeaways.map(({ text }) => text)).toContain('Said as it ended');
  });

  test('the lost answer of an edit is found out by editing again', async () => {
    const played = await anEndedSession(room.server);
    await room.after(6 * SECOND);
    await say(room.server, played, aCapture('once more'), dee);
    room.messenger.script.push({ outcome: 'unknown', reason: 'BadGateway' });
    await room.after(11 * SECOND);
    await room.after(31 * SECOND);
    expect(room.messenger.edited(played.sessionId)).toHaveLength(2);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
  });

  test('a day later nothing is taken any more', async () => {
    const played = await anEndedSession(room.server);
    await room.after(6 * SECOND);
    room.clock.advance(24 * 60 * MINUTE + SECOND);
    await expect(say(room.server, played, aCapture('too late'), dee)).rejects.toThrow('tooLate');
  });

  test('“I did it” closes the commitment for its owner only, and the card says so', async () => {
    const played = await anEndedSession(room.server);
    await room.after(6 * SECOND);
    const [commitment] = (await room.storage.boards.readDetails(boardId, played.circleId))!.value.openCommitments;
    for (const other of [dee, bo])
      expect(await review(played, commitment!.id, other, { do: 'done' })).toEqual({ ok: false, refusal: 'notYours' });
    expect((await review(played, commitment!.id, ana, { do: 'done' })).ok).toBe(true);
    expect((await review(played, commitment!.id, ana, { do: 'done' })).ok).toBe(true);
    await room.after(11 * SECOND);
    expect(await room.circleOf(played)).toMatchObject({ openCommitments: 0, doneCommitments: 1 });
    expect(room.messenger.edited(played.sessionId).at(-1)?.commitments[0]?.state.status).toBe('done');
  });

  test('a commitment handed to somebody else is theirs on the board and on the card, and only theirs to close', async () => {
    const played = await anEndedSession(room.server);
    await room.after(6 * SECOND);
    const [commitment] = (await room.storage.boards.readDetails(boardId, played.circleId))!.value.openCommitments;
    const { id } = commitment!;
    expect((await review(played, id, ana, { do: 'handOver', toId: tom })).ok).toBe(true);
    await room.after(11 * SECOND);
    const onCard = () => room.messenger.edited(played.sessionId).at(-1)?.commitments[0];
    expect(onCard()).toMatchObject({ ownerId: tom, ownerName: nameOf(tom), state: { status: 'open' } });
    expect(await review(played, id, ana, { do: 'done' })).toEqual({ ok: false, refusal: 'notYours' });
    expect((await review(played, id, tom, { do: 'done' })).ok).toBe(true);
    await room.after(11 * SECOND);
    expect(onCard()).toMatchObject({ ownerId: tom, state: { status: 'done' } });
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
  });
});
