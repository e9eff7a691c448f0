// Puts the product together from its parts; the one place that knows them all, and the door for whoever starts it.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConversations } from './access/conversations';
import { createStandings } from './access/standings';
import { boardHandlers } from './api/boardRoutes';
import type { ApiParts } from './api/apiParts';
import { coachHandlers } from './api/coachRoutes';
import { createApp } from './api/createApp';
import { createHotReads } from './api/hotReads';
import { feedbackHandlers } from './api/feedbackRoutes';
import { findingHandlers } from './api/findingRoutes';
import { formingHandlers } from './api/formingRoutes';
import { homeHandlers } from './api/homeRoutes';
import { membershipHandlers } from './api/membershipRoutes';
import { limitPeople } from './api/personLimits';
import { noteHandlers } from './api/noteRoutes';
import { questionHandlers } from './api/questionRoutes';
import { profileHandlers } from './api/profileRoutes';
import { undoHandlers } from './api/undoRoutes';
import { sessionRoutes } from './api/sessionRoutes';
import type { StreamTiming } from './api/sessionStream';
import { createSaidInConfidence } from './boards/saidInConfidence';
import { withDatesToCome } from './boards/datesToCome';
import { createSharedBoardView } from './boards/sharedBoardView';
import { buildId } from './buildId';
import { createChat, type BotCredentials } from './chat/createChat';
import { afterSessionCard } from './chat/cards/afterSessionCard';
import { askedCard } from './chat/cards/askedCard';
import type { ChatUseCases } from './chat/useCases';
import { randomId, systemClock, type Clock, type NewId } from './clock';
import type { Settings } from './config';
import { createChatUseCases } from './conversations/chatUseCases';
import { createDirectory } from './directory/directory';
import { Failure } from './failure';
import { afterSessionData } from './followUps/afterSessionData';
import { askedCardData } from './followUps/askedCardData';
import { readBy } from './followUps/readBy';
import { createFollowUpWorker, type FollowUpWorker } from './followUps/followUpWorker';
import { createShardLeases } from './followUps/shardLeases';
import { createFinder } from './finding/finder';
import { likelyAnswerers } from './finding/likelyAnswerers';
import { createInPieces } from './forming/inPieces';
import { createStandingSuggestion } from './forming/standingSuggestion';
import { createTokenVerifier } from './identity/verifyToken';
import { createLog, type Log } from './log';
import { createMembership } from './membership';
import { createClockWatch, type ClockWatch } from './sessions/clockWatch';
import { createInstances } from './sessions/instances';
import { createLiveSessions } from './sessions/liveSessions';
import { createHereBefore } from './sessions/hereBefore';
import { watchOtherProcesses } from './sessions/otherProcesses';
import { createPresence } from './sessions/presence';
import { createPresenceSweep, type PresenceSweep } from './sessions/presenceSweep';
import type { SessionParts } from './sessions/sessionParts';
import { openStorage, type Storage, type TableCredential } from './storage/openStorage';
import type { BoardId } from '../domain/ids';

export type { Clock } from './clock';

export interface ProductParts {
  /** For the facts the product decides about; tokens and what Teams says always go by the real time. */
  clock?: Clock;
  newId?: NewId;
  chance?: () => number;
  log?: Log;
  botCredentials?: BotCredentials;
  tableCredential?: TableCredential;
  /** How a managed identity vouches for the app where the directory is asked without a secret. */
  directoryAssertion?: () => Promise<string>;
  /** Opened already, for whoever wants to stand in between. */
  storage?: Storage;
  /** Left out, everything takes its usual time. */
  timing?: StreamTiming & { leaveAfterMs?: number; sweepEveryMs?: number; clockEveryMs?: number };
  /** Left out, as the settings say. */
  limits?: Partial<Settings['limits']>;
  /** The folder of the built tab. */
  tabFiles: string;
  instanceId?: string;
  /** False leaves promises to whoever calls `followUps.lookOnce`. */
  keepPromises?: boolean;
}

export interface Product {
  url: string;
  /** What the API is made of, for a seed and for tests that call use cases. */
  parts: ApiParts;
  chat: ChatUseCases;
  followUps: FollowUpWorker;
  presenceSweep: PresenceSweep;
  clockWatch: ClockWatch;
  /** Takes no more requests, finishes what is under way, tells its streams to come again elsewhere. */
  stop(): Promise<void>;
}

const FINISH_WITHIN_MS = 5000;
/** Longer than App Service's 230 s: who uses a connection must never find it just closed by us. */
const KEEP_ALIVE_MS = 240_000;

export async function startProduct(settings: Settings, given: ProductParts): Promise<Product> {
  const clock = given.clock ?? systemClock;
  const newId = given.newId ?? randomId;
  const log = given.log ?? createLog();
  const instanceId = given.instanceId ?? newId();
  const opened = given.storage ?? (await openStorage(storageSettings(settings, given)));
  const storage = { ...opened, boards: withDatesToCome(opened.boards, clock) };
  const chat = createChat(chatSettings(settings), {
    log,
    nowMs: systemClock.nowMs,
    newId,
    ...(given.botCredentials && { credentials: given.botCredentials }),
  });
  const membership = createMembership({
    roster: chat.roster,
    now: systemClock.nowMs,
    chance: given.chance ?? Math.random,
  });
  const conversations = createConversations({ ...storage, clock });
  const standings = createStandings({ membership, conversations, clock });
  const sharedBoard = createSharedBoardView({ boards: storage.boards, clock });
  const keepsPromises = given.keepPromises !== false;
  const instances = createInstances({ leases: storage.leases, clock, log, instanceId, keepsPromises });
  instances.start();
  const others = watchOtherProcesses({ leases: storage.leases, clock, log, instanceId });
  const change = { boards: storage.boards, newId, chance: given.chance ?? Math.random };

  const live = createLiveSessions({ sessions: storage.sessions, clock, newId, log, others });
  const before = createHereBefore(others);
  const hotReads = createHotReads({ isFresh: live.isFresh, nowMs: systemClock.nowMs });

  const sessionParts: SessionParts = {
    stores: storage,
    live,
    change,
    clock,
    newId,
    log,
    async homeKey(board: BoardId) {
      const found = await conversations.board(board);
      if (!found) throw new Failure('boardUnknown');
      return found.conversationId;
    },
    boardChanged(board) {
      sharedBoard.forget(board);
      hotReads.forget();
      sessions.boardChanged(board);
    },
    wakeFollowUps: () => followUps.wake(),
  };
  const followUps = createFollowUpWorker({
    ...sessionParts,
    messenger: chat.messenger,
    conversations,
    readBy: (home, board, circle) => readBy({ membership }, home, board, circle),
    profiles: storage.profiles,
    messages: {
      afterSession: async (card, home) =>
        afterSessionCard(await afterSessionData(membership, card, home), chat.textsFor(home.locale)),
      asked: async (card, home) => askedCard(await askedCardData(membership, card, home), chat.textsFor(home.locale)),
    },
    ...(keepsPromises && {
      shards: createShardLeases({
        leases: storage.leases,
        instances,
        clock,
        newId,
        instanceId,
        shards: storage.promises.shards,
      }),
    }),
    instanceId,
  });
  const conversationsChanged = () => {
    conversations.forget();
    hotReads.forget();
  };
  const remember = { store: storage.conversations, clock, newId, changed: conversationsChanged };
  const open = { ...change, store: storage.conversations, conversations, standings, membership, clock };
  const inPieces = createInPieces(systemClock.nowMs);
  const finder = createFinder({
    ...{ stores: storage, forming: storage.forming, sharedBoard, open, inPieces, log },
    nowMs: systemClock.nowMs,
  });
  const useCases = createChatUseCases({
    finder,
    ...sessionParts,
    remember,
    conversations,
    standings,
    membership: {
      ...membership,
      forget(address) {
        membership.forget(address);
        hotReads.forget();
      },
    },
    people: storage.people,
  });
  const parts: ApiParts = {
    ...sessionParts,
    verifyToken: createTokenVerifier({
      authority: settings.entraAuthority,
      clientId: settings.clientId,
      publicUrl: settings.publicUrl,
      tenantIds: settings.tenantIds,
      nowMs: systemClock.nowMs,
    }),
    conversations,
    standings,
    sharedBoard,
    said: createSaidInConfidence(storage),
    open,
    feedback: storage.feedback,
    people: storage.people,
    profiles: storage.profiles,
    forming: storage.forming,
    directory: directoryOf(settings, given, log),
    async linkTo(board, circleId) {
      const home = await conversations.homeOf(board);
      return home && chat.textsFor(home.locale).link(home, { circleId });
    },
    before,
    presence: createPresence({ newId, instanceId, before, ...given.timing }),
    limited: limitPeople({ ...settings.limits, ...given.limits }, systemClock.nowMs),
    inPieces,
    finder,
    likelyAnswerers: (board, question) => {
      const knowledge = finder.knownOf(board);
      return knowledge ? likelyAnswerers(knowledge, question, clock.now()) : [];
    },
    standingSuggestion: createStandingSuggestion({
      ...sessionParts,
      ...{ forming: storage.forming, open, sharedBoard, inPieces },
    }),
    hotReads,
    instanceId,
    build: buildId(given.tabFiles),
    streamTiming: given.timing,
  };
  const sweep = createPresenceSweep({
    ...{ live: parts.live, presence: parts.presence, instances, newId, log, instanceId },
    ...(given.timing?.sweepEveryMs !== undefined && { lookEveryMs: given.timing.sweepEveryMs }),
  });
  const clockWatch = createClockWatch({
    ...{ live: parts.live, clock, newId },
    ...(given.timing?.clockEveryMs !== undefined && { lookEveryMs: given.timing.clockEveryMs }),
  });
  const sessions = sessionRoutes(parts);
  const app = createApp({
    handlers: {
      ...boardHandlers(parts),
      ...membershipHandlers(parts),
      ...coachHandlers(parts),
      ...homeHandlers(parts),
      ...noteHandlers(parts),
      ...questionHandlers(parts),
      ...formingHandlers(parts),
      ...findingHandlers(parts),
      ...profileHandlers(parts),
      ...undoHandlers(parts),
      ...sessions.handlers,
      ...feedbackHandlers(parts),
    },
    messages: chat.messages(useCases),
    storageReachable: storage.reachable,
    tabFiles: given.tabFiles,
    log,
  });
  const server = createServer((request, response) => {
    if (!hotReads.answer(request, response)) app(request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  // Before anybody can write anything here: the others read sessions on from now on, and believe our windows.
  await instances.said();
  const url = await listen(server, settings.port);
  if (keepsPromises) followUps.start();
  sweep.start();
  clockWatch.start();

  return {
    url,
    parts,
    chat: useCases,
    followUps,
    presenceSweep: sweep,
    clockWatch,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      sessions.closeStreams();
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
      await closed;
      clearTimeout(patience);
      sweep.stop();
      clockWatch.stop();
      await followUps.stop();
      parts.presence.stop();
      await instances.stop();
      parts.live.stop();
    },
  };
}

function directoryOf(settings: Settings, { directoryAssertion }: ProductParts, log: Log) {
  if (!settings.directory) return null;
  const assertion =
    directoryAssertion ?? (() => Promise.reject(new Error('there is no identity to vouch for the app')));
  const { directory, entraAuthority: authority, clientId } = settings;
  return createDirectory({ settings: directory, authority, clientId, assertion, log, nowMs: systemClock.nowMs });
}

function storageSettings(settings: Settings, { tableCredential }: ProductParts) {
  return {
    ...settings.storage,
    ...(tableCredential && { credential: tableCredential }),
    tablePrefix: settings.tablePrefix,
  };
}

function chatSettings(settings: Settings) {
  const { bot } = settings;
  return {
    ...bot,
    serviceUrlHosts: settings.serviceUrlHosts,
    allowHttp: !settings.production,
    allowedTenants: settings.tenantIds,
    links: { teamsAppId: settings.teamsAppId, webUrl: `${settings.publicUrl}/tab/board.html` },
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}
