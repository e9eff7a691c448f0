import { closeSession } from '../../bot/sessions/endSession';
import { sessionIdOf } from '../../domain/ids';
import { settlePromise } from '../../domain/followUps/promise';
import { countedStorage } from '../support/countedStorage';
import { aCapture, boardId, circleId, dee } from '../support/builders';
import { aFollowUpServer, home } from '../support/followUpServer';
import { followUpRoom } from './followUpRoom';
import {
  aSessionToStart,
  aSessionWithNotes,
  aStartedSession,
  anEndedSession,
  endIt,
  say,
  startIt,
} from './playedSession';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const room = followUpRoom();

describe('a session nobody ends', () => {
  test('closes itself a while after its planned end, settles, and still gets its card', async () => {
    const played = await aSessionWithNotes(room.server);
    await room.after(59 * MINUTE);
    expect(room.messenger.posted(played.sessionId)).toEqual([]);
    expect((await room.circleOf(played)).next).toMatchObject({ status: 'running', ordinal: 1 });
    await room.after(2 * MINUTE);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
    const circle = await room.circleOf(played);
    expect(circle.rota.order[0]).toBe(dee);
    expect(circle.next.ordinal).toBe(2);
    await room.after(24 * 60 * MINUTE);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
  });

  test('is given the time its host added', async () => {
    const played = await aSessionWithNotes(room.server);
    room.clock.advance(44 * MINUTE);
    for (let more = 0; more < 6; more += 1) await say(room.server, played, { type: 'addMinute', step: 0 });
    await say(room.server, played, { type: 'pause' });
    room.clock.advance(14 * MINUTE);
    await say(room.server, played, { type: 'resume' });
    await room.after(3 * MINUTE);
    expect(room.messenger.posted(played.sessionId)).toEqual([]);
    await room.after(75 * MINUTE);
    expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
  });
});

test('a session that was promised and never started leaves nothing behind', async () => {
  const never = { boardId, circleId, sessionId: sessionIdOf(circleId, 77) };
  const promise = settlePromise(never, home.conversationId, room.clock.now(), room.clock.now());
  await room.storage.promises.promise(promise);
  await room.after(MINUTE);
  expect(await room.storage.promises.readDone(home.conversationId, promise.id)).toBeNull();
  await room.after(5 * MINUTE);
  expect((await room.storage.promises.readDone(home.conversationId, promise.id))?.state.status).toBe('dissolved');
  expect(room.messenger.posted(never.sessionId)).toEqual([]);
});

test('a session started while the promise of an earlier try is let go keeps a promise of its own', async () => {
  const played = await aSessionToStart(room.server);
  const tried = settlePromise({ boardId, ...played }, home.conversationId, room.clock.now(), room.clock.now());
  await room.storage.promises.promise(tried);
  room.clock.advance(6 * MINUTE);
  const { read } = room.storage.sessions;
  const { sessions } = room.server.parts.stores;
  sessions.read = async (board, session, afterSeq) => {
    const found = await read(board, session, afterSeq);
    if (session !== played.sessionId || found.length > 0) return found;
    sessions.read = read;
    await startIt(room.server, played);
    return found;
  };
  await room.server.worker.lookOnce();
  expect((await room.storage.promises.readDone(home.conversationId, tried.id))?.state.status).toBe('dissolved');
  await say(room.server, played, aCapture('Said and then forgotten'));
  await room.after(120 * MINUTE);
  await room.after(MINUTE);
  expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
});

test('nothing is sent when nothing happened', async () => {
  const played = await aStartedSession(room.server);
  await endIt(room.server, played);
  await room.after(6 * SECOND);
  expect(room.messenger.posted(played.sessionId)).toEqual([]);
  expect(await room.record(played)).toMatchObject({ status: 'dissolved' });
  expect((await room.circleOf(played)).next.ordinal).toBe(2);
});

test('nothing is sent once the app was taken away', async () => {
  const played = await anEndedSession(room.server);
  const there = await room.storage.conversations.read(home.tenantId, home.conversationId);
  await room.storage.conversations.write({ ...home, removedAt: room.clock.now() }, there!.etag, 'taken-away');
  await room.after(MINUTE);
  const gone = await room.storage.conversations.read(home.tenantId, home.conversationId);
  await room.storage.conversations.write(home, gone!.etag, 'and-back');
  expect(room.messenger.posted(played.sessionId)).toEqual([]);
  expect(await room.record(played)).toMatchObject({ status: 'dissolved' });
});

test('a room.server that dies right after the end is missed for seconds, not until the planned end', async () => {
  const counted = countedStorage(room.storage);
  const dying = aFollowUpServer(counted.storage, room.clock, room.messenger);
  const played = await aSessionWithNotes(dying);
  counted.trouble = ({ method }) => (method === 'append' ? { do: 'die', when: 'after' } : null);
  void say(dying, played, { type: 'end' });
  await counted.dead;
  await room.after(6 * SECOND);
  expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
});

test('however often somebody tried to end it before, the end that counts is missed for seconds', async () => {
  const counted = countedStorage(room.storage);
  const dying = aFollowUpServer(counted.storage, room.clock, room.messenger);
  const played = await aSessionWithNotes(dying);
  counted.trouble = ({ method }) => (method === 'append' ? { do: 'lose', when: 'before' } : null);
  await expect(say(dying, played, { type: 'end' })).rejects.toThrow();
  await room.after(6 * SECOND);
  counted.trouble = ({ method }) => (method === 'append' ? { do: 'die', when: 'after' } : null);
  void say(dying, played, { type: 'end' });
  await counted.dead;
  await room.after(6 * SECOND);
  expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
});

test('the meeting’s end ends the session, and its card comes at once', async () => {
  const played = await aSessionWithNotes(room.server);
  const live = await room.server.parts.live.get(boardId, played.sessionId);
  expect(await closeSession(room.server.parts, live, 'meetingEnded')).toBe(true);
  expect(await closeSession(room.server.parts, live, 'meetingEnded')).toBe(true);
  await room.after(0);
  expect(room.messenger.posted(played.sessionId)).toHaveLength(1);
});
