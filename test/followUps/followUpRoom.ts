// What the suites about promises share: tables of their own, a clock they move, and for each test a server with a
// messenger that does as it is told.
import type { Storage } from '../../bot/storage/openStorage';
import type { Circle } from '../../domain/circle/circle';
import type { PromiseState } from '../../domain/followUps/promise';
import { boardId } from '../support/builders';
import {
  aFollowUpServer,
  aMessenger,
  home,
  type FollowUpServer,
  type ScriptedMessenger,
} from '../support/followUpServer';
import { freshStorage } from '../support/freshStorage';
import { aClock, type TestClock } from '../support/testClock';
import { prepareHome, type Played } from './playedSession';

export interface FollowUpRoom {
  storage: Storage;
  clock: TestClock;
  server: FollowUpServer;
  messenger: ScriptedMessenger;
  /** Time passes, and whatever has fallen due is kept. */
  after(ms: number): Promise<void>;
  /** What became of the session's card. */
  record(played: Played): Promise<PromiseState | null>;
  circleOf(played: Played): Promise<Circle>;
}

/** To be called at the top of a suite: it prepares itself before the tests. */
export function followUpRoom(): FollowUpRoom {
  const room = {
    async after(ms) {
      room.clock.advance(ms);
      while ((await room.server.worker.lookOnce()) > 0);
    },
    async record({ sessionId }) {
      return (await room.storage.promises.readDone(home.conversationId, `after-${sessionId}`))?.state ?? null;
    },
    async circleOf({ circleId }) {
      return (await room.storage.boards.readDetails(boardId, circleId))!.value.circle;
    },
  } as FollowUpRoom;
  beforeAll(async () => {
    room.storage = await freshStorage();
    room.clock = aClock();
    await prepareHome(room.storage);
  });
  beforeEach(() => {
    room.messenger = aMessenger();
    room.server = aFollowUpServer(room.storage, room.clock, room.messenger);
  });
  return room;
}
