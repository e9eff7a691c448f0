import type { Storage } from '../../bot/storage/openStorage';
import { boardId } from '../support/builders';
import { aFollowUpServer, aMessenger, home, type FollowUpServer } from '../support/followUpServer';
import { freshStorage } from '../support/freshStorage';
import { aClock, type TestClock } from '../support/testClock';
import { aCapture, dee } from '../support/builders';
import { aSessionWithNotes, endIt, prepareHome, say, type Played } from './playedSession';

const SECOND = 1000;
const SESSIONS = 8;

let storage: Storage;
let clock: TestClock;
const messenger = aMessenger();
beforeAll(async () => {
  storage = await freshStorage();
  clock = aClock();
  await prepareHome(storage);
});

const leased = () => aFollowUpServer(storage, clock, messenger, { leased: true });

async function after(ms: number, ...servers: FollowUpServer[]): Promise<void> {
  clock.advance(ms);
  await Promise.all(servers.map(({ worker }) => worker.lookOnce()));
}

/** Ended through one server, with a note on the way through the other. */
async function playOn(played: Played, ends: FollowUpServer, notes: FollowUpServer): Promise<void> {
  await say(notes, played, aCapture('said while servers came and went'), dee);
  await endIt(ends, played);
}

test('servers come and go while sessions end: every card is posted once, with every note', async () => {
  let [old, young] = [leased(), leased()];
  const sessions: Played[] = [];
  for (let number = 0; number < SESSIONS; number += 1) sessions.push(await aSessionWithNotes(young));
  await after(4 * SECOND, old, young);
  for (const [index, played] of sessions.entries()) {
    await playOn(played, index % 2 ? old : young, index % 2 ? young : old);
    // What falls due is looked for while the first stops; then another takes its place.
    await Promise.all([after(4 * SECOND, old, young), index % 3 === 2 ? old.worker.stop() : undefined]);
    if (index % 3 === 2) [old, young] = [young, leased()];
  }
  for (let rounds = 0; rounds < 12; rounds += 1) await after(4 * SECOND, old, young);

  for (const { sessionId, circleId } of sessions) {
    const cards = messenger.posted(sessionId);
    expect(cards).toHaveLength(1);
    expect(cards[0]!.takeaways.map(({ text }) => text)).toEqual([
      'Read plans inside out',
      'said while servers came and went',
    ]);
    const done = await storage.promises.readDone(home.conversationId, `after-${sessionId}`);
    expect(done?.state).toMatchObject({ status: 'sent', attempts: 1, repeatedAfterUnknown: false });
    const board = await storage.boards.readDetails(boardId, circleId);
    expect(board?.value.circle.next).toMatchObject({ ordinal: 2 });
  }
  await Promise.all([old.worker.stop(), young.worker.stop()]);
});
