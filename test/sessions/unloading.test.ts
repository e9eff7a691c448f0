import { createLiveSessions, type LiveSessions } from '../../bot/sessions/liveSessions';
import type { CommandId } from '../../domain/ids';
import type { SessionEvent } from '../../domain/session/events';
import { aCapture, aSession, aSetup, ana, as, boardId } from '../support/builders';
import { someOthers, type SomeOthers } from '../support/someOthers';
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
let others: SomeOthers;
let answering: boolean;
beforeEach(() => {
  answering = true;
  const played = aSession().started();
  played.give(aCapture('one'), as(ana));
  log = played.events;
  reads = [];
  others = someOthers();
  live = createLiveSessions({
    sessions: {
      append: () => Promise.resolve('saved'),
      read: (_board, _session, afterSeq) => {
        reads.push(afterSeq);
        if (!answering) return new Promise(() => undefined);
        return Promise.resolve(log.filter(({ seq }) => seq > afterSeq));
      },
    },
    clock: aClock(),
    newId: () => 'an-operation',
    log: silent,
    others,
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

/** As often as the log was read meanwhile. */
async function readsWithin(ms: number): Promise<number> {
  const before = reads.length;
  await passes(ms);
  return reads.length - before;
}

test('a process that is alone asks seldom, and five times a second from the moment another lives', async () => {
  const close = live.follow(await live.get(boardId, session));
  expect(others.watchers).toBe(1);
  others.become(false);
  expect(await readsWithin(60 * SECOND)).toBeLessThanOrEqual(12);
  others.become(true);
  expect(await readsWithin(SECOND)).toBeGreaterThanOrEqual(4);
  others.become(false);
  expect(await readsWithin(60 * SECOND)).toBeLessThanOrEqual(13);
  close();
  expect(others.watchers).toBe(0);
});

test('a state that could not be read on for half a second is read before it is handed out', async () => {
  const held = await live.get(boardId, session);
  const close = live.follow(held);
  await passes(SECOND);
  expect(await readsWithin(0)).toBe(0);
  await live.fresh(boardId, session);
  expect(await readsWithin(0)).toBe(0);
  answering = false;
  await passes(SECOND);
  const before = reads.length;
  answering = true;
  await live.fresh(boardId, session);
  expect(reads.length).toBe(before + 1);
  close();
});

test('what is written needs no asking whether anybody else wrote', async () => {
  const held = await live.get(boardId, session);
  const close = live.follow(held);
  await passes(SECOND);
  const before = reads.length;
  for (let note = 0; note < 20; note += 1) {
    const answer = held.submit({
      commandId: `note-${note}` as CommandId,
      command: aCapture(`${note}`),
      actor: as(ana),
    });
    await passes(100);
    expect((await answer).ok).toBe(true);
  }
  expect(reads.length - before).toBeLessThanOrEqual(2);
  close();
});
