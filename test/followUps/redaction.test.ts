import { redactCapture } from '../../bot/sessions/redactCapture';
import type { Storage } from '../../bot/storage/openStorage';
import type { CaptureId } from '../../domain/ids';
import { aCapture, ana, as, boardId, dee } from '../support/builders';
import { countedStorage } from '../support/countedStorage';
import { aFollowUpServer, aMessenger, home, type FollowUpServer } from '../support/followUpServer';
import { freshStorage } from '../support/freshStorage';
import { aClock, type TestClock } from '../support/testClock';
import { aStartedSession, endIt, prepareHome, say, type Played } from './playedSession';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

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

interface Told extends Played {
  note: CaptureId;
  commitment: CaptureId;
}

async function aPostedCard(server: FollowUpServer): Promise<Told> {
  const played = await aStartedSession(server);
  const note = aCapture('secret note');
  const commitment = aCapture('secret promise', { kind: 'commitment', ownerId: ana });
  for (const command of [note, commitment, aCapture('for everybody')]) await say(server, played, command, dee);
  await endIt(server, played);
  await server.worker.lookOnce();
  expect(messenger.posted(played.sessionId)).toHaveLength(1);
  return { ...played, note: note.captureId, commitment: commitment.captureId };
}

async function erase(server: FollowUpServer, told: Told): Promise<void> {
  const live = await server.parts.live.fresh(boardId, told.sessionId);
  for (const captureId of [told.note, told.commitment]) {
    const answer = await redactCapture(server.parts, live, as(dee), { captureId, standing: 'member' });
    if (!answer.ok) throw new Error(`the erasure was refused: ${answer.refusal}`);
  }
}

async function carryOn(): Promise<void> {
  const server = aFollowUpServer(storage, clock, messenger);
  for (const waitMs of [11 * SECOND, 70 * SECOND, 61 * SECOND, 11 * SECOND, 7 * MINUTE]) {
    clock.advance(waitMs);
    while ((await server.worker.lookOnce()) > 0);
  }
}

/** What a log, a board or a card still says of it. */
async function whatIsLeft(told: Told): Promise<string> {
  const log = await storage.sessions.read(boardId, told.sessionId, 0);
  const page = await storage.boards.readPage(boardId, told.circleId);
  return JSON.stringify([log, page, messenger.edited(told.sessionId).at(-1) ?? null]);
}

test('a server that dies at any of its storage calls leaves nothing of words whose erasure it had said', async () => {
  let deaths = 0;
  for (let number = 0; ; number += 1) {
    const told = await aPostedCard(aFollowUpServer(storage, clock, messenger));
    const counted = countedStorage(storage);
    const dying = aFollowUpServer(counted.storage, clock, messenger);
    let isDead = false;
    counted.trouble = (call) => {
      if (call.number !== number) return null;
      isDead = true;
      return { do: 'die', when: 'before' };
    };
    await Promise.race([erase(dying, told), counted.dead]);
    const log = await storage.sessions.read(boardId, told.sessionId, 0);
    const said = log.flatMap((event) => (event.type === 'redacted' ? [event.data.captureId] : []));
    await carryOn();
    const left = await whatIsLeft(told);
    expect([number, said.includes(told.note) && left.includes('secret note')]).toEqual([number, false]);
    expect([number, said.includes(told.commitment) && left.includes('secret promise')]).toEqual([number, false]);
    expect(left).toContain('for everybody');
    if (said.length === 2)
      expect(await storage.boards.readCommitment(boardId, told.circleId, told.commitment)).toBeNull();
    if (!isDead) break;
    deaths += 1;
  }
  expect(deaths).toBeGreaterThan(15);
});

test('a settling that had read the words before they were erased does not bring them back for good', async () => {
  const server = aFollowUpServer(storage, clock, messenger);
  const played = await aStartedSession(server);
  const note = aCapture('secret note');
  await say(server, played, note, dee);
  let isErased = false;
  const slow = aFollowUpServer(
    {
      ...storage,
      boards: {
        ...storage.boards,
        // Between its reading of the log and its writing to the board, the words are erased elsewhere.
        commit: async (board, etag, change, operationId) => {
          if (change.keep?.length && !isErased) {
            isErased = true;
            const live = await server.parts.live.fresh(boardId, played.sessionId);
            const erased = { captureId: note.captureId, standing: 'member' } as const;
            await redactCapture(server.parts, live, as(dee), erased);
          }
          return storage.boards.commit(board, etag, change, operationId);
        },
      },
    },
    clock,
    messenger,
  );
  await endIt(slow, played);
  await carryOn();
  const log = await storage.sessions.read(boardId, played.sessionId, 0);
  const page = await storage.boards.readPage(boardId, played.circleId);
  expect(isErased).toBe(true);
  expect(JSON.stringify([log, page])).not.toContain('secret note');
});

test('an erasure that was promised and never said dissolves, though not at once', async () => {
  const told = await aPostedCard(aFollowUpServer(storage, clock, messenger));
  const counted = countedStorage(storage);
  counted.trouble = ({ method }) => (method === 'append' ? { do: 'die', when: 'before' } : null);
  await Promise.race([erase(aFollowUpServer(counted.storage, clock, messenger), told), counted.dead]);
  await carryOn();
  expect(await whatIsLeft(told)).toContain('secret note');
  const shard = storage.promises.shardOf(home.conversationId);
  const owed = await storage.promises.due(shard, '2099-01-01T00:00:00.000Z', 1000);
  expect(owed.filter(({ value }) => value.kind === 'redaction')).toEqual([]);
});
