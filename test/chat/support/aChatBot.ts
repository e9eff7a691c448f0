// The chat room on real parts (the SDK's adapter, HTTP on both sides), with use cases that keep what they were asked.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import express from 'express';
import { createAdapter, type ChatAdapter } from '../../../bot/chat/adapter';
import { createApplication } from '../../../bot/chat/application';
import { createChannelKeys } from '../../../bot/chat/channelKeys';
import { createChannelTokenCheck } from '../../../bot/chat/channelToken';
import { createMessagesHandler } from '../../../bot/chat/messagesRoute';
import { createMessenger } from '../../../bot/chat/messenger';
import { createRoster } from '../../../bot/chat/roster';
import type { Messenger } from '../../../bot/messenger';
import type { Roster } from '../../../bot/roster';
import { aTextsFor } from './aCardTexts';
import { startChannelIssuer, type ChannelIssuer } from './channelIssuer';
import { startConnector, type ConnectorServer } from './connectorServer';
import { KeptUseCases } from './keptUseCases';
import { BOT_APP_ID, TENANT } from './someIds';

class FixedCredentials extends ServiceClientCredentialsFactory {
  isValidAppId = (appId: string) => Promise.resolve(appId === BOT_APP_ID);
  isAuthenticationDisabled = () => Promise.resolve(false);

  constructor(private readonly signIn: () => Promise<string>) {
    super();
  }

  createCredentials(): ReturnType<ServiceClientCredentialsFactory['createCredentials']> {
    return Promise.resolve({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.signIn()}`);
        return request;
      },
    });
  }
}

export interface ChatBot {
  connector: ConnectorServer;
  issuer: ChannelIssuer;
  useCases: KeptUseCases;
  adapter: ChatAdapter;
  messenger: Messenger;
  roster: Roster;
  /** Lines of the log, as JSON. */
  logged: string[];
  /** POSTs to /api/messages. Without `authorization` it is signed by the channel; null sends none. */
  receives(body: unknown, authorization?: string | null): Promise<{ status: number; body: unknown; text: string }>;
  close(): Promise<void>;
}

export interface ChatBotOptions {
  deadlineMs?: number;
  signIn?: () => Promise<string>;
  now?: () => number;
}

export async function startChatBot(options: ChatBotOptions = {}): Promise<ChatBot> {
  const { deadlineMs = 5_000, signIn = () => Promise.resolve('the-bots-own'), now = Date.now } = options;
  const connector = await startConnector();
  const issuer = await startChannelIssuer({ aud: BOT_APP_ID, serviceurl: connector.url });
  const serviceUrls = { hosts: [connector.host], allowHttp: true };
  const logged: string[] = [];
  const keep = (facts: Record<string, unknown>, message: string) =>
    void logged.push(JSON.stringify({ ...facts, message }));
  const log = { info: keep, warn: keep, error: keep };

  const keys = createChannelKeys({ openIdMetadataUrl: issuer.openIdMetadataUrl, now, deadlineMs });
  const checkToken = createChannelTokenCheck({ botAppId: BOT_APP_ID, keys, now });
  const settings = {
    botAppId: BOT_APP_ID,
    tenantId: TENANT,
    loginUrl: 'https://login.example.com',
    openIdMetadataUrl: issuer.openIdMetadataUrl,
    serviceUrls,
    deadlineMs,
  };
  const adapter = createAdapter({ settings, credentials: new FixedCredentials(signIn), checkToken, log });
  const delivery = { adapter, botAppId: BOT_APP_ID, serviceUrls, now };
  const messenger = createMessenger(delivery);
  const useCases = new KeptUseCases();
  const application = createApplication({ useCases, messenger, textsFor: aTextsFor, log, now });

  const app = express();
  const parts = { adapter, application, checkToken, serviceUrls, allowedTenants: [TENANT], log };
  app.post('/api/messages', createMessagesHandler({ ...parts, newCorrelationId: () => 'correlation-1' }));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;

  return {
    connector,
    issuer,
    useCases,
    adapter,
    messenger,
    roster: createRoster(delivery),
    logged,
    async receives(body, authorization) {
      const signed = authorization === undefined ? `Bearer ${await issuer.token()}` : authorization;
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(signed !== null && { authorization: signed }) },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
      return { status: answer.status, body: isJson ? JSON.parse(text) : text, text };
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await Promise.all([connector.close(), issuer.close()]);
    },
  };
}
