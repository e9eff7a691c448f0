// Stands between the product and a real Azurite and lets go wrong what a test asks for: answers lost after the commit,
// refusals before it, silence. It never invents data; everything it does not spoil is Azurite's own.
import { once } from 'node:events';
import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { seenRequest, type SeenRequest } from './seenRequest';

export type Fault =
  /** Committed; then the connection breaks, or the answer never comes, or says 500. */
  | { do: 'dropAnswer' | 'withholdAnswer' | 'failAfter' }
  /** Not committed: the connection breaks, or nothing ever comes. */
  | { do: 'reset' | 'hang' }
  /** Not committed: refused, or throttled with or without saying for how long. */
  | { do: 'busy'; status?: 401 | 403 | 429 | 503; retryAfterSeconds?: number }
  | { do: 'delay'; ms: number }
  /** A query's page without rows, but with a token that leads on from these keys. */
  | { do: 'emptyPage'; partitionKey: string; rowKey: string }
  /** Runs before the request is passed on, or between the commit and the lost answer: the moment to interfere. */
  | { do: 'first'; run: () => Promise<unknown> }
  | { do: 'dropAnswerAfter'; run: () => Promise<unknown> };

export interface FaultProxy {
  connectionString: string;
  /** Every request so far, in the order they came. */
  seen: SeenRequest[];
  /** Spoils the next request that matches; several wait in line. */
  spoil(fault: Fault, matches?: (request: SeenRequest) => boolean): void;
  /** Faults that nothing has met yet: a test that spoils and is not spoiled proves nothing. */
  waiting(): number;
  /** Spoils nothing more. */
  forget(): void;
  close(): Promise<void>;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** In front of the Azurite that `connectionString` names. `choose` spoils what no spoilt request waits for. */
export async function openFaultProxy(
  connectionString: string,
  choose: (request: SeenRequest) => Fault | null = () => null,
): Promise<FaultProxy> {
  const target = new URL(/TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? '');
  const agent = new Agent({ keepAlive: true });
  const seen: SeenRequest[] = [];
  const faults: { fault: Fault; matches: (request: SeenRequest) => boolean }[] = [];

  /** What went wrong without being asked to: told when the proxy is closed. */
  const broken: unknown[] = [];

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => {
      broken.push(error);
      outgoing.destroy();
    });
  });

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const request = seenRequest(incoming.method ?? '', incoming.url ?? '', body);
    seen.push(request);
    const index = faults.findIndex(({ matches }) => matches(request));
    const fault = index < 0 ? choose(request) : faults.splice(index, 1)[0]!.fault;
    await spoilt(fault, () => passOn(target, agent, incoming, body), outgoing);
  }

  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    connectionString: connectionString.replace(target.host, `127.0.0.1:${port}`),
    seen,
    spoil: (fault, matches = () => true) => void faults.push({ fault, matches }),
    waiting: () => faults.length,
    forget: () => void faults.splice(0),
    async close() {
      server.closeAllConnections();
      agent.destroy();
      server.close();
      await once(server, 'close');
      if (broken.length > 0) throw new AggregateError(broken, 'the fault proxy itself failed');
    },
  };
}

async function spoilt(fault: Fault | null, pass: () => Promise<Answer>, outgoing: ServerResponse): Promise<void> {
  switch (fault?.do) {
    case undefined:
      return give(outgoing, await pass());
    case 'hang':
      return;
    case 'reset':
      outgoing.destroy();
      return;
    case 'busy':
      return give(outgoing, busy(fault.status ?? 503, fault.retryAfterSeconds));
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return give(outgoing, await pass());
    case 'emptyPage':
      return give(outgoing, emptyPage(fault.partitionKey, fault.rowKey));
    case 'first':
      await fault.run();
      return give(outgoing, await pass());
    case 'withholdAnswer':
      await pass();
      return;
    case 'dropAnswer':
      await pass();
      outgoing.destroy();
      return;
    case 'dropAnswerAfter':
      await pass();
      await fault.run();
      outgoing.destroy();
      return;
    case 'failAfter':
      await pass();
      return give(outgoing, problem(500, 'InternalError'));
  }
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function passOn(target: URL, agent: Agent, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  const outgoing = httpRequest({
    agent,
    host: target.hostname,
    port: target.port,
    method: incoming.method,
    path: incoming.url,
    headers: { ...incoming.headers, host: target.host },
  });
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await bodyOf(answer) };
}

function give(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  const { 'transfer-encoding': _, ...others } = headers;
  outgoing.writeHead(status, { ...others, 'content-length': body.length });
  outgoing.end(body);
}

function problem(status: number, code: string): Answer {
  const body = JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: code } } });
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
}

function busy(status: number, retryAfterSeconds?: number): Answer {
  const answer = problem(status, 'ServerBusy');
  if (retryAfterSeconds !== undefined) answer.headers['retry-after'] = String(retryAfterSeconds);
  return answer;
}

function emptyPage(partitionKey: string, rowKey: string): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'application/json;odata=minimalmetadata',
      // As Azurite writes them; Azure's own are opaque, too.
      'x-ms-continuation-nextpartitionkey': Buffer.from(partitionKey).toString('base64'),
      'x-ms-continuation-nextrowkey': Buffer.from(rowKey).toString('base64'),
    },
    body: Buffer.from(JSON.stringify({ value: [] })),
  };
}
