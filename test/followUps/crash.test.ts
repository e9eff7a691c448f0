import type { Storage } from '../../bot/storage/openStorage';
import { sessionIdOf } from '../../domain/ids';
import { boardId, dee } from '../support/builders';
import { countedStorage, type StorageCall } from '../support/countedStorage';
import { aFollowUpServer, aMessenger, home } from '../support/followUpServer';
import { freshStorage } from '../support/freshStorage';
import { aClock, type TestClock } from '../support/testClock';
import { aSessionWithNotes, prepareHome, say, type Played } from './playedSession';

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;

// Every storage call is died at in turn, each time with a session of its own.
jest.setTimeout(60_000);

let storage: Storage;
let clock: TestClock;
const messenger = aMessenger();
beforeAll(async () => {
  storage = await freshStorage();
  clock = aClock();
  await prepareHome(storage);
});

interface Crash {
  /** Null when nothing was left to die at: the first server did it all. */
  at: StorageCall | null;
  when: 'before' | 'after';
  before: StorageCall[];
  played: Played;
}

/** The first server ends a session and keeps what it promised, but dies at its `number`th storage call after the host said end. */
async function dieAt(number: number, when: 'before' | 'after'): Promise<Crash> {
  const counted = countedStorage(storage);
  const server = aFollowUpServer(counted.storage, clock, messenger);
  const played = await aSessionWithNotes(server);
  const from = counted.calls.length;
  let at: StorageCall | null = null;
  counted.trouble = (call) => {
    if (call.number !== from + number) return null;
    at = call;
    return { do: 'die', when };
  };
  const settled = server.settled();
  async function live(): Promise<void> {
    await say(server, played, { type: 'end' });
    await settled;
    await server.worker.lookOnce();
    clock.advance(6 * SECOND);
    await server.worker.lookOnce();
  }
  await Promise.race([live(), counted.dead]);
  return { at, when, before: counted.calls.slice(from, from + number), played };
}

/** Another server on the same tables, as time goes by: claims grow old, unknowns are repeated, forgotten ends come. */
async function carryOn(): Promise<void> {
  const server = aFollowUpServer(storage, clock, messenger);
  for (const waitMs of [6 * SECOND, 61 * SECOND, 31 * SECOND, HOUR + HOUR / 4]) {
    clock.advance(waitMs);
    while ((await server.worker.lookOnce()) > 0);
  }
}

async function expectOneCard({ played, at, when, before }: Crash): Promise<void> {
  const where = `${at?.store}.${at?.method} as call ${before.length}`;
  const cards = messenger.posted(played.sessionId);
  // Dead between the post and its record: nobody knows whether it arrived, so it is repeated once.
  const unknown = when === 'before' && at?.method === 'finish' && before.at(-1)?.method === 'claim';
  expect([where, cards.length]).toEqual([where, unknown ? 2 : 1]);
  for (const card of cards) {
    expect(card.takeaways.map(({ text }) => text)).toEqual(['Read plans inside out']);
    expect(card.commitments.map(({ text }) => text)).toEqual(['Send the script']);
    expect(card.next?.lead?.id).toBe(dee);
  }
  const done = await storage.promises.readDone(home.conversationId, `after-${played.sessionId}`);
  expect([where, done?.state.status]).toEqual([where, 'sent']);
  if (unknown) expect(done?.state).toMatchObject({ attempts: 2, repeatedAfterUnknown: true });
  const board = await storage.boards.readDetails(boardId, played.circleId);
  expect(board?.value.circle.next.sessionId).toBe(sessionIdOf(played.circleId, 2));
  expect(board?.value.openCommitments.map(({ text }) => text)).toEqual(['Send the script']);
}

const WRITES = ['promise', 'append', 'commit', 'claim', 'postpone', 'finish'];

test('a server that dies at any of its storage calls from the end on still leaves one card with exactly the notes', async () => {
  const died: string[] = [];
  for (;;) {
    const crash = await dieAt(died.length, 'before');
    await carryOn();
    await expectOneCard(crash);
    if (!crash.at) break;
    if (WRITES.includes(crash.at.method)) {
      // Stored, and the server never knew; after a mere read that is no different from dying before the next call.
      const stored = await dieAt(died.length, 'after');
      await carryOn();
      await expectOneCard(stored);
    }
    died.push(crash.at.method);
  }
  expect(died).toEqual(expect.arrayContaining(['promise', 'append', 'commit', 'claim', 'finish']));
  expect(died.length).toBeGreaterThan(12);
});
