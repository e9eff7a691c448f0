/**
 * Local Teams as one server: sign-in, Bot Framework, connector and host page under /local, everything else passed on
 * to the product. For `npm start` and for the tests alike.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { teamsActivity, type Activity } from './botframework/activity';
import { channelTokenRoutes } from './botframework/channelTokens';
import {
  createDelivery,
  type Answer,
  type DeliverActivity,
  type DeliveryVariation,
} from './botframework/deliverActivity';
import { connectorRoutes } from './connector/connectorRoutes';
import { createFaults, type Faults } from './connector/faults';
import { createSendLimits } from './connector/sendLimits';
import { createEntra, type Entra } from './entra/entra';
import { entraRoutes } from './entra/entraRoutes';
import { signingKeys, type SigningKeys } from './entra/signingKeys';
import { graphRoutes } from './graph/graphRoutes';
import type { Deed, Doings } from './host/doings';
import { eventRoutes } from './host/eventRoutes';
import { hostRoutes } from './host/hostRoutes';
import { developmentPage, pageRoutes } from './host/pageRoutes';
import { createPresence } from './host/presence';
import { localHostsOnly } from './host/localHostsOnly';
import { clearStageOfWhoLeaves } from './host/stageDoings';
import { listenLocally } from './proxy/listenLocally';
import { createNetworkSwitch } from './proxy/networkSwitch';
import { createProductProxy } from './proxy/productProxy';
import { attemptList } from './state/attemptList';
import { createHappenings } from './state/happenings';
import { keptJson } from './state/keptJson';
import { createPostBook } from './state/postBook';
import { emptyTeamsState, type Post, type SendAttempt, type TabSettings, type TeamsState } from './state/teamsState';
import { waitForPost } from './state/waitForPost';

export interface StandInOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Where the product listens; asked at each request, so it may move. */
  upstream: () => string;
  /** Without one, nothing is kept. */
  dataDir?: string | undefined;
  pageDir?: string;
  /** Development servers that have `/tab/` and `/local/page/` instead of the product and `pageDir`. */
  tabOrigin?: string | undefined;
  pageOrigin?: string | undefined;
  /** How long an activity waits for its answer before it is delivered once more. */
  answerWithinMs?: number;
}

export interface StandIn {
  readonly url: string;
  /** What activities name as their `serviceUrl`. */
  readonly serviceUrl: string;
  readonly tokenFor: Entra['tokenFor'];
  /** The administrator's word on reading the directory. */
  readonly consent: Entra['consent'];
  readonly faults: Faults;
  /** For the deeds in host/: installApp, sayMessage, pressCardAction, startMeeting, endMeeting. */
  readonly doings: Doings;
  readonly deliver: DeliverActivity;
  /** Delivers something of the caller's own making, in the envelope Teams puts around it. */
  sendActivity(deed: Deed & { threadId?: string }, what: Activity, variation?: DeliveryVariation): Promise<Answer>;
  configureTab(conversationId: string, settings: TabSettings): Promise<void>;
  posts(conversationId: string): Post[];
  /** The first post, old or new or edited, that fits; throws after `timeoutMs`. */
  waitForPost(fits: (post: Post) => boolean, timeoutMs?: number): Promise<Post>;
  /** Every request by which the bot tried to send, oldest first. */
  sent(): readonly SendAttempt[];
  close(): Promise<void>;
}

const TEAMS_ANSWER_WITHIN_MS = 15_000;

const keysIn = (dataDir?: string): Promise<[SigningKeys, SigningKeys]> => {
  const file = (name: string) => (dataDir === undefined ? undefined : join(dataDir, name));
  return Promise.all([signingKeys(file('entra-key.json')), signingKeys(file('channel-key.json'))]);
};
/** Making keys is slow: stand-ins that keep nothing share a pair each. */
let shared: Promise<[SigningKeys, SigningKeys]> | undefined;
const keysOfThisProcess = () => (shared ??= keysIn());

export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { dataDir, upstream } = options;
  const [entraKeys, channelKeys] = await (dataDir === undefined ? keysOfThisProcess() : keysIn(dataDir));
  let port = 0;
  const baseUrl = () => `http://localhost:${port}`;
  const serviceUrl = () => `${baseUrl()}/local/connector/`;
  const closing = new AbortController();

  const kept = keptJson<TeamsState>(dataDir === undefined ? undefined : join(dataDir, 'teams.json'), emptyTeamsState());
  const happenings = createHappenings();
  const posts = createPostBook(kept, happenings);
  const presence = createPresence(happenings);
  const attempts = attemptList(happenings.listen);
  const faults = createFaults();
  const entra = createEntra(entraKeys, baseUrl);
  const answerWithinMs = options.answerWithinMs ?? TEAMS_ANSWER_WITHIN_MS;
  const deliver = createDelivery({ keys: channelKeys, upstream, answerWithinMs, closing: closing.signal });
  const doings: Doings = { kept, posts, happenings, deliver, serviceUrl };
  const stopClearing = clearStageOfWhoLeaves(doings);

  const network = createNetworkSwitch();
  const app = express().disable('x-powered-by');
  app.use(localHostsOnly);
  app.use('/local/entra', entraRoutes(entra, baseUrl));
  app.use('/local/graph', graphRoutes(entra));
  app.use('/local/botframework', channelTokenRoutes(channelKeys, baseUrl));
  const connectorParts = { entra, posts, kept, happenings, faults, limits: createSendLimits(), present: presence.in };
  app.use('/local/connector', connectorRoutes(connectorParts));
  app.use('/local/api', hostRoutes({ doings, entra, faults, attempts, network }));
  app.use('/local/events', eventRoutes(happenings, presence, closing.signal));
  const proxy = createProductProxy();
  const { pageOrigin, tabOrigin } = options;
  const server = createServer(app);
  if (pageOrigin !== undefined) developmentPage(app, proxy, pageOrigin);
  app.use(pageRoutes(options.pageDir ?? join('dist', 'local', 'page')));
  app.use('/local', (_request, response) => void response.status(404).json({ message: 'There is no such place.' }));
  const targetOf = (url: string) => (tabOrigin !== undefined && url.startsWith('/tab/') ? tabOrigin : upstream());
  app.use((request, response) => {
    if (network.admit(request, response)) proxy.pass(request, response, targetOf(request.url));
  });
  server.on('upgrade', (request, socket, head) =>
    proxy.passUpgrade(request, socket, head, targetOf(request.url ?? '')),
  );
  port = await listenLocally(server, options.port ?? 0);

  return {
    url: baseUrl(),
    serviceUrl: serviceUrl(),
    tokenFor: entra.tokenFor,
    consent: entra.consent,
    faults,
    doings,
    deliver,
    sendActivity: ({ from, conversation, locale, threadId }, what, variation) =>
      deliver(teamsActivity({ serviceUrl: serviceUrl(), conversation, from, threadId, locale }, what), variation),
    async configureTab(conversationId, settings) {
      kept.value.tabs[conversationId] = settings;
      await kept.save();
      happenings.tell({ kind: 'places' });
    },
    posts: posts.in,
    waitForPost: (fits, timeoutMs = 10_000) => waitForPost(kept.value, happenings.listen, fits, timeoutMs),
    sent: attempts,
    async close() {
      // Windows lose their streams now, but nobody leaves the meeting.
      stopClearing();
      closing.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await kept.save();
    },
  };
}
