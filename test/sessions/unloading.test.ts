import { createLiveSessions, type LiveSessions } from '../../bot/sessions/liveSessions';
import type { SessionEvent } from '../../domain/session/events';
import { aCapture, aSession, aSetup, ana, as, boardId } from '../support/builders';
import { silent } from '../support/system';
import { aClock } from '../support/testClock';

const SECOND = 1000;
const session = aSetup().sessionId;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

let live: LiveSessions;
let log: SessionEvent[];
/** From where the log was read, each time. */
let reads: number[];
beforeEach(() => {
  const played = aSession().started();
  played.give(aCapture('one'), as(ana));
  log = played.events;
  reads = [];
  live = createLiveSessions({
    sessions: {
      append: () => Promise.resolve('saved'),
      read: (_board, _session, afterSeq) => {
        reads.push(afterSeq);
        return Promise.resolve(log.filter(({ seq }) => seq > afterSeq));
      },
    },
    clock: aClock(),
    newId: () => 'an-operation',
    log: silent,
  });
});
afterEach(() => live.stop());

const passes = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('a session nobody has asked for in a minute is unloaded, and read anew when somebody does', async () => {
  const first = await live.get(boardId, session);
  await passes(59 * SECOND);
  expect(await live.get(boardId, session)).toBe(first);
  await passes(59 * SECOND);
  expect(await live.get(boardId, session)).toBe(first);
  await passes(61 * SECOND);
  const second = await live.get(boardId, session);
  expect(second).not.toBe(first);
  expect(second.state()).toEqual(first.state());
  expect(reads).toEqual([0, 0]);
});

test('a session is read on five times a second while a panel is open, and not at all afterwards', async () => {
  const held = await live.get(boardId, session);
  const close = live.follow(held);
  expect(live.followed()).toEqual([held]);
  await passes(120 * SECOND);
  expect(await live.get(boardId, session)).toBe(held);
  expect(reads.length).toBeGreaterThan(550);
  close();
  expect(live.followed()).toEqual([]);
  await passes(SECOND);
  const before = reads.length;
  await passes(62 * SECOND);
  expect(reads).toHaveLength(before);
  expect(await live.get(boardId, session)).not.toBe(held);
});

test('a panel that opens while its session is still being read keeps it read on', async () => {
  const loading = live.get(boardId, session);
  const early = await loading;
  live.stop();
  const close = live.follow(early);
  await passes(2 * SECOND);
  expect(reads.length).toBeGreaterThan(5);
  close();
});
