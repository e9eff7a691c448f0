import type { Delivery } from '../../bot/messenger';
import { sessionIdOf } from '../../domain/ids';
import { settlePromise } from '../../domain/followUps/promise';
import { boardId, circleId } from '../support/builders';
import { aFollowUpServer, home } from '../support/followUpServer';
import { followUpRoom } from './followUpRoom';
import { anEndedSession } from './playedSession';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const room = followUpRoom();

describe('what became of the card', () => {
  test('sent: once, on record with its id', async () => {
    const played = await anEndedSession(room.server);
    await room.after(0);
    await room.after(10 * MINUTE);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
    expect(await room.record(played)).toMatchObject({
      status: 'sent',
      activityId: 'post-1',
      attempts: 1,
      repeatedAfterUnknown: false,
    });
  });

  test.each(['BadGateway', 'deadlinePassed', 'ECONNRESET'])(
    'its answer was lost (%s): once more after 30 s, and that is on record',
    async (reason) => {
      const played = await anEndedSession(room.server);
      room.messenger.script.push({ outcome: 'unknown', reason });
      await room.after(0);
      await room.after(29 * SECOND);
      expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
      await room.after(2 * SECOND);
      expect(room.messenger.posted(played.sessionId)).toHaveLength(2);
      expect(await room.record(played)).toMatchObject({ status: 'sent', attempts: 2, repeatedAfterUnknown: true });
      await room.after(60 * MINUTE);
      expect(room.messenger.posted(played.sessionId)).toHaveLength(2);
    },
  );

  test('lost twice: never a third time', async () => {
    const played = await anEndedSession(room.server);
    const lost: Delivery = { outcome: 'unknown', reason: 'BadGateway' };
    room.messenger.script.push(lost, lost);
    await room.after(0);
    await room.after(31 * SECOND);
    await room.after(60 * MINUTE);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(2);
    expect(await room.record(played)).toMatchObject({ status: 'unknown', attempts: 2 });
  });

  test('refused for good: never again, with the reason', async () => {
    const played = await anEndedSession(room.server);
    room.messenger.script.push({ outcome: 'failed', reason: 'BotNotInConversationRoster' });
    await room.after(0);
    await room.after(60 * MINUTE);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
    expect(await room.record(played)).toMatchObject({ status: 'failed', reason: 'BotNotInConversationRoster' });
  });

  test('told to wait: later, as often as it takes, and that is no repeat', async () => {
    const played = await anEndedSession(room.server);
    const wait: Delivery = { outcome: 'throttled', retryAfterMs: 20 * SECOND };
    room.messenger.script.push(wait, wait, wait);
    await room.after(0);
    await room.after(19 * SECOND);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
    for (let asked = 1; asked <= 3; asked += 1) await room.after(21 * SECOND);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(4);
    expect(await room.record(played)).toMatchObject({ status: 'sent', attempts: 1, repeatedAfterUnknown: false });
  });

  test('lost, then told to wait: still one repeat only', async () => {
    const played = await anEndedSession(room.server);
    room.messenger.script.push({ outcome: 'unknown', reason: 'reset' }, { outcome: 'throttled', retryAfterMs: SECOND });
    await room.after(0);
    await room.after(31 * SECOND);
    await room.after(2 * SECOND);
    expect(await room.record(played)).toMatchObject({ status: 'sent', attempts: 2, repeatedAfterUnknown: true });
  });
});

test('two servers that look at once post once', async () => {
  const other = aFollowUpServer(room.storage, room.clock, room.messenger);
  for (let round = 0; round < 5; round += 1) {
    const played = await anEndedSession(room.server);
    await Promise.all([room.server.worker.lookOnce(), other.worker.lookOnce()]);
    await Promise.all([room.server.worker.lookOnce(), other.worker.lookOnce()]);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
  }
});

test('while one room.server waits for its answer, no other posts the same', async () => {
  const other = aFollowUpServer(room.storage, room.clock, room.messenger);
  const played = await anEndedSession(room.server);
  room.messenger.script.push('hang');
  void room.server.worker.lookOnce();
  const claimedBy = async () =>
    (
      await room.storage.promises.due(
        room.storage.promises.shardOf(home.conversationId),
        '9999-01-01T00:00:00.000Z',
        100,
      )
    ).find(({ value }) => value.id === `after-${played.sessionId}`)?.state.status;
  while ((await claimedBy()) !== 'sending');
  room.clock.advance(50 * SECOND);
  await other.worker.lookOnce();
  expect(room.messenger.posted(played.sessionId).length).toBeLessThanOrEqual(1);
  room.clock.advance(11 * SECOND);
  while ((await other.worker.lookOnce()) > 0);
  room.clock.advance(31 * SECOND);
  while ((await other.worker.lookOnce()) > 0);
  expect(room.messenger.posted(played.sessionId)).toHaveLength(2);
  expect(await room.record(played)).toMatchObject({ status: 'sent', attempts: 2, repeatedAfterUnknown: true });
});

test('what cannot be kept never stands before what can', async () => {
  const broken = Array.from({ length: 25 }, (_, index) => {
    const subject = { boardId, circleId, sessionId: sessionIdOf(circleId, 100 + index) };
    return settlePromise(subject, home.conversationId, '2026-01-01T00:00:00.000Z', room.clock.now());
  });
  for (const promise of broken) await room.storage.promises.promise(promise);
  const played = await anEndedSession(room.server);
  const { read } = room.storage.sessions;
  const stuck = new Set(broken.map(({ subject }) => subject.sessionId));
  room.server.parts.stores.sessions.read = (board, session, afterSeq) =>
    stuck.has(session) ? Promise.reject(new Error('cannot be read')) : read(board, session, afterSeq);
  await room.server.worker.lookOnce();
  await room.server.worker.lookOnce();
  room.server.parts.stores.sessions.read = read;
  expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
});
