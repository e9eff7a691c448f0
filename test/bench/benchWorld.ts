// What the bench runs on: Azurite and each server in a process of its own, as they are shipped; Local Teams in this one.
import { fork, type ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { installApp } from '../../local/host/installApp';
import { productEnvironment } from '../../local/start/productEnvironment';
import { productFlags } from '../../local/start/productFlags';
import { startStandIn, type StandIn } from '../../local/startStandIn';
import { channel } from '../../local/tenant/conversations';
import { personKeys, type PersonKey } from '../../local/tenant/people';
import type { ConversationView } from '../../contract/views';
import type { BoardId } from '../../domain/ids';
import startAzurite from '../setup/startAzurite';
import stopAzurite from '../setup/stopAzurite';

/** Everyone of the channel's team who may sit in a circle: the first twelve. */
export const benchPeople: readonly PersonKey[] = personKeys.slice(0, 12);

export interface Answer {
  status: number;
  body: string;
}

export interface ServerProcess {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

export interface BenchWorld {
  connectionString: string;
  standIn: StandIn;
  /** The product as it is shipped to Local Teams. */
  server: ServerProcess;
  boardId: BoardId;
  tokens: ReadonlyMap<PersonKey, string>;
  startServer(): Promise<ServerProcess>;
  close(): Promise<void>;
}

export async function startBenchWorld(): Promise<BenchWorld> {
  await startAzurite();
  const connectionString = process.env['AZURITE_CONNECTION_STRING'] ?? '';
  const upstream = { url: '' };
  const standIn = await startStandIn({ upstream: () => upstream.url });
  const env = {
    ...process.env,
    ...productEnvironment(standIn.url, connectionString),
    // A dozen people stand for thousands here.
    COMMANDS_PER_SECOND_PER_PERSON: '1000000',
    STREAMS_PER_PERSON: '100000',
  };
  const startServer = () => startProcess(join('dist', 'local', 'product.cjs'), [], env);
  const server = await startServer();
  upstream.url = server.url;
  await installApp(standIn.doings, { from: 'ana', conversation: channel });
  const tokens = new Map<PersonKey, string>();
  for (const person of benchPeople) tokens.set(person, await standIn.tokenFor(person));
  const opened = await send(`${server.url}/api/conversations/open`, 'POST', tokens.get('ana')!, {
    conversationId: channel.id,
  });
  const { boardId } = JSON.parse(opened.body) as ConversationView;
  return {
    connectionString,
    standIn,
    server,
    boardId,
    tokens,
    startServer,
    async close() {
      await server.stop();
      await standIn.close();
      await stopAzurite();
    },
  };
}

/** A script that tells `listeningAt` once it listens. */
export async function startProcess(script: string, args: string[], env = process.env): Promise<ServerProcess> {
  const execArgv = script.endsWith('.ts') ? ['--import', 'tsx'] : [...productFlags];
  const child: ChildProcess = fork(script, args, { env, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [message] = (await once(child, 'message')) as [{ listeningAt: string }];
  return {
    url: message.listeningAt,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Resident memory in megabytes, as the operating system counts it. */
export function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export function send(url: string, method: string, token: string, body?: unknown): Promise<Answer> {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method,
      agent,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      },
    });
    asked.on('response', (response) => {
      let received = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (received += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: received }));
    });
    asked.on('error', reject);
    asked.end(text);
  });
}
