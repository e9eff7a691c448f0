// As much of a server as keeps promises, on given tables: no HTTP, no Teams, a messenger that does as it is told. A test
// can have several of them, and let one die.
import { createConversations } from '../../bot/access/conversations';
import type { FollowUpParts } from '../../bot/followUps/followUpParts';
import { createFollowUpWorker, type FollowUpWorker } from '../../bot/followUps/followUpWorker';
import { createShardLeases } from '../../bot/followUps/shardLeases';
import type { Delivery, Message, Messenger } from '../../bot/messenger';
import { createInstances } from '../../bot/sessions/instances';
import { createLiveSessions } from '../../bot/sessions/liveSessions';
import type { Storage } from '../../bot/storage/openStorage';
import type { Board, Conversation } from '../../bot/stores';
import type { AfterSession } from '../../domain/followUps/afterSession';
import type { AskedCard } from '../../domain/followUps/askedCard';
import type { CircleId, SessionId } from '../../domain/ids';
import { boardId, NOON, TENANT } from './builders';
import { someOthers } from './someOthers';
import { silent } from './system';
import type { TestClock } from './testClock';

export interface FollowUpServer {
  parts: FollowUpParts;
  worker: FollowUpWorker;
  /** A session that has just ended here has settled. */
  settled(): Promise<void>;
}

export const home: Conversation = {
  conversationId: '19:a-channel-of-tests@thread.tacv2',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  tenantId: TENANT,
  kind: 'channel',
  name: 'Peer learning',
  locale: 'en',
  boardId,
  circleId: null,
  installedAt: NOON,
  removedAt: null,
  welcomedAt: NOON,
};

export const board: Board = {
  id: boardId,
  name: 'Peer learning',
  conversationId: home.conversationId,
  createdAt: NOON,
};

let ids = 0;
const newId = () => `id-${String((ids += 1)).padStart(10, '0')}`;

/** With `leased`, it looks at the shards it could take and keeps; otherwise at all of them. */
export function aFollowUpServer(
  storage: Storage,
  clock: TestClock,
  messenger: Messenger,
  { leased = false } = {},
): FollowUpServer {
  const instanceId = newId();
  const conversations = createConversations({ ...storage, clock });
  let tellSettled: () => void = () => undefined;
  const parts: FollowUpParts = {
    stores: storage,
    live: createLiveSessions({ sessions: storage.sessions, clock, newId, log: silent, others: someOthers() }),
    change: { boards: storage.boards, newId, chance: () => 0.5 },
    clock,
    newId,
    log: silent,
    homeKey: () => Promise.resolve(home.conversationId),
    boardChanged: () => undefined,
    wakeFollowUps: () => tellSettled(),
    messenger,
    conversations,
    readBy: () => Promise.resolve('others'),
    profiles: storage.profiles,
    messages: { afterSession: asItIs, asked: asItIs },
    ...(leased && { shards: aShardLeases(storage, clock, instanceId).shards }),
    instanceId,
  };
  return {
    parts,
    worker: createFollowUpWorker(parts),
    settled: () => new Promise((resolve) => (tellSettled = resolve)),
  };
}

/** A process's leases, as the product has them. */
export function aShardLeases(storage: Storage, clock: TestClock, instanceId = newId()) {
  const { leases, promises } = storage;
  const instances = createInstances({ leases, clock, log: silent, instanceId, keepsPromises: true });
  instances.start();
  const shards = createShardLeases({ leases, instances, clock, newId, instanceId, shards: promises.shards });
  return { instanceId, instances, shards };
}

/** The facts themselves, for a test to look at. */
function asItIs(card: AfterSession | AskedCard): Promise<Message> {
  return Promise.resolve({ card, summary: card.circleName, mentions: [] });
}

export interface ScriptedMessenger extends Messenger {
  /** What the next post or edit is answered with, now or in a while, instead of `sent`; `hang` is no answer at all. */
  script: (Delivery | Promise<Delivery> | 'hang')[];
  posted(session: SessionId): AfterSession[];
  edited(session: SessionId): AfterSession[];
  /** The cards about an asking. */
  told(circle: CircleId): AskedCard[];
}

/** Whatever is answered, what it was asked to send is kept. */
export function aMessenger(): ScriptedMessenger {
  const posts: (AfterSession | AskedCard)[] = [];
  const edits: (AfterSession | AskedCard)[] = [];
  const script: ScriptedMessenger['script'] = [];
  function answer(activityId: string): Promise<Delivery> {
    const next = script.shift() ?? { outcome: 'sent', activityId };
    return next === 'hang' ? new Promise<never>(() => undefined) : Promise.resolve(next);
  }
  const cardOf = ({ card }: Message) => card as AfterSession | AskedCard;
  const ofSession = (cards: (AfterSession | AskedCard)[], session: SessionId) =>
    cards.flatMap((card) => ('sessionId' in card && card.sessionId === session ? card : []));
  return {
    script,
    posted: (session) => ofSession(posts, session),
    edited: (session) => ofSession(edits, session),
    told: (circle) => posts.flatMap((card) => (!('sessionId' in card) && card.circleId === circle ? card : [])),
    post(_to, message) {
      posts.push(cardOf(message));
      return answer(`post-${posts.length}`);
    },
    update(_to, activityId, message) {
      edits.push(cardOf(message));
      return answer(activityId);
    },
  };
}
