import { reviewCommitment } from '../../bot/boards/reviewCommitment';
import { startSession } from '../../bot/sessions/startSession';
import { openingCommitments } from '../../bot/sessions/openingCommitments';
import type { Storage } from '../../bot/storage/openStorage';
import type { CommitmentReview } from '../../domain/circle/commitmentReview';
import { sessionIdOf, type CaptureId, type CommandId } from '../../domain/ids';
import { ana, boardId, nameOf, tom } from '../support/builders';
import { countedStorage, type StorageCall } from '../support/countedStorage';
import { aFollowUpServer, aMessenger, type FollowUpServer } from '../support/followUpServer';
import { freshStorage } from '../support/freshStorage';
import { aClock, type TestClock } from '../support/testClock';
import { anEndedSession, prepareHome, type Played } from './playedSession';

const SECOND = 1000;

// Every storage call is died at in turn, each time with a circle of its own.
jest.setTimeout(60_000);

let storage: Storage;
let clock: TestClock;
const messenger = aMessenger();
beforeAll(async () => {
  storage = await freshStorage();
  clock = aClock();
  await prepareHome(storage);
});

async function pass(server: FollowUpServer, ms: number): Promise<void> {
  clock.advance(ms);
  while ((await server.worker.lookOnce()) > 0);
}

const person = { id: ana, name: nameOf(ana) };

/** Ana owes something from the first session, whose card stands in the channel; the second one runs. */
async function anOpeningSession(server: FollowUpServer): Promise<Played> {
  const { circleId } = await anEndedSession(server);
  await pass(server, 6 * SECOND);
  const sessionId = sessionIdOf(circleId, 2);
  const commandId = `start-again-${circleId}` as CommandId;
  const started = await startSession(server.parts, person, {
    board: boardId,
    circle: circleId,
    session: sessionId,
    commandId,
  });
  if (!started.ok) throw new Error(`the session could not start: ${started.refusal}`);
  return { circleId, sessionId };
}

async function ask(server: FollowUpServer, { circleId }: Played, commitmentId: CaptureId, review: CommitmentReview) {
  const { circle } = (await storage.boards.readDetails(boardId, circleId))!.value;
  const commandId = `review-of-${commitmentId}` as CommandId;
  return reviewCommitment(server.parts, boardId, circle, person, { commandId, commitmentId, review });
}

async function opening(server: FollowUpServer, { circleId, sessionId }: Played) {
  return openingCommitments(server.parts, await server.parts.live.fresh(boardId, sessionId), circleId);
}

const WRITES = ['promise', 'append', 'commit'];

test.each<[string, CommitmentReview, object]>([
  ['done', { do: 'done' }, { ownerId: ana, state: { status: 'done' } }],
  ['handed over', { do: 'handOver', toId: tom }, { ownerId: tom, state: { status: 'open' } }],
])(
  'a server that dies while a commitment is %s loses nothing: it is as before or as asked, and asked again as asked',
  async (_, review, asked) => {
    const died: string[] = [];
    for (let isOver = false; !isOver;) {
      for (const when of ['before', 'after'] as const) {
        const counted = countedStorage(storage);
        const first = aFollowUpServer(counted.storage, clock, messenger);
        const played = await anOpeningSession(first);
        const [owed] = await opening(first, played);
        const from = counted.calls.length;
        let at: StorageCall | null = null;
        counted.trouble = (call) => {
          if (call.number !== from + died.length) return null;
          at = call;
          return { do: 'die', when };
        };
        await Promise.race([ask(first, played, owed!.id, review), counted.dead]);
        counted.trouble = null;

        const next = aFollowUpServer(storage, clock, messenger);
        const [kept, ...others] = await opening(next, played);
        expect(others).toEqual([]);
        const isAsked = kept!.ownerId !== owed!.ownerId || kept!.state.status !== 'open';
        if (!isAsked) expect(kept).toEqual(owed);
        const { circle, openCommitments } = (await storage.boards.readDetails(boardId, played.circleId))!.value;
        expect(circle.openCommitments).toBe(openCommitments.length);
        expect(circle.doneCommitments).toBe(1 - openCommitments.length);
        // Whatever was promised before the crash makes the card say what the board says.
        await pass(next, 11 * SECOND);
        if (isAsked) expect(messenger.edited(owed!.sessionId).at(-1)?.commitments[0]).toMatchObject(asked);

        expect((await ask(next, played, owed!.id, review)).ok).toBe(true);
        expect((await opening(next, played))[0]).toMatchObject(asked);
        const log = await storage.sessions.read(boardId, played.sessionId, 0);
        expect(log.filter(({ type }) => type === 'commitmentReviewed')).toHaveLength(1);
        const { method } = (at ?? {}) as Partial<StorageCall>;
        if (method === undefined) isOver = true;
        if (when === 'after' || method === undefined || !WRITES.includes(method)) {
          if (method !== undefined) died.push(method);
          break;
        }
      }
    }
    expect(died).toEqual(expect.arrayContaining(['promise', 'commit', 'append']));
  },
);
