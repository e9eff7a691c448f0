/**
 * Starts the stand-in beside a tiny bot that keeps what it is told and answers as the test says, and calls the
 * connector as a bot does.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startStandIn, type StandIn } from '../../../local/startStandIn';
import { BOT_APP_ID, BOT_SECRET } from '../../../local/tenant/app';
import { TENANT_ID } from '../../../local/tenant/people';
import { fakeTab } from './fakeTab';
import type { JsonObject } from '../../../local/state/json';

export interface Heard {
  readonly authorization: string | undefined;
  readonly activity: JsonObject;
}

export interface StandInWithBot {
  readonly standIn: StandIn;
  readonly heard: Heard[];
  /** How the bot answers from now on; nothing returned means that it never does. */
  answerWith(answer: (activity: JsonObject) => { status: number; body?: unknown } | undefined): void;
  /** Asks the connector with the bot's own token, or with another. */
  ask(
    method: string,
    path: string,
    body?: unknown,
    token?: string,
  ): Promise<{ status: number; body: JsonObject; headers: Headers }>;
  /** Resolves when somebody leaves the endless stream. */
  streamLeft(): Promise<void>;
  close(): Promise<void>;
}

export async function standInWithBot(
  options: { answerWithinMs?: number; dataDir?: string } = {},
): Promise<StandInWithBot> {
  const heard: Heard[] = [];
  let answer: Parameters<StandInWithBot['answerWith']>[0] = () => ({ status: 200 });
  let onStreamLeft: () => void = () => undefined;
  const bot = createServer((request, response) => {
    if (request.url === '/api/stream') response.on('close', () => onStreamLeft());
    if (fakeTab(request.url ?? '', response)) return;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const activity = JSON.parse(Buffer.concat(parts).toString() || '{}') as JsonObject;
      heard.push({ authorization: request.headers.authorization, activity });
      const answered = answer(activity);
      if (answered === undefined) return;
      response.writeHead(answered.status, { 'content-type': 'application/json' });
      response.end(answered.body === undefined ? '' : JSON.stringify(answered.body));
    });
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  const upstream = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
  const standIn = await startStandIn({ upstream: () => upstream, ...options });
  const botToken = await botTokenOf(standIn);
  return {
    standIn,
    heard,
    streamLeft: () => new Promise((resolve) => void (onStreamLeft = resolve)),
    answerWith: (next) => void (answer = next),
    async ask(method, path, body, token = botToken) {
      const response = await fetch(`${standIn.serviceUrl}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        signal: AbortSignal.timeout(3000),
      });
      const text = await response.text();
      return { status: response.status, body: JSON.parse(text || '{}') as JsonObject, headers: response.headers };
    },
    async close() {
      await standIn.close();
      bot.closeAllConnections();
      await new Promise((resolve) => bot.close(resolve));
    },
  };
}

export async function botTokenOf(standIn: StandIn): Promise<string> {
  const response = await fetch(`${standIn.url}/local/entra/${TENANT_ID}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: BOT_APP_ID,
      client_secret: BOT_SECRET,
      scope: 'https://api.botframework.com/.default',
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
