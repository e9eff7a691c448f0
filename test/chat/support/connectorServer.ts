// A connector over real HTTP for these tests: keeps what arrived and answers as told, well or badly.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedCall {
  method: string;
  path: string;
  authorization: string | undefined;
  body: unknown;
}

export type ConnectorAnswer =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** The connection breaks once the request has arrived. */
  | 'reset'
  /** No answer at all. */
  | 'hang'
  /** Headers, and then nothing. */
  | 'hangInBody';

export interface ConnectorServer {
  url: string;
  host: string;
  calls: ReceivedCall[];
  /** For every call from now on. */
  answerWith(answer: ConnectorAnswer | ((call: ReceivedCall) => ConnectorAnswer)): void;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const text = Buffer.concat(chunks).toString();
  return text === '' ? null : JSON.parse(text);
}

function answer(how: ConnectorAnswer, request: IncomingMessage, response: ServerResponse): void {
  if (how === 'hang') return;
  if (how === 'reset') return void request.socket.destroy();
  if (how === 'hangInBody') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{');
    return;
  }
  response.writeHead(how.status, { 'content-type': 'application/json', ...how.headers });
  response.end(how.body === undefined ? '' : JSON.stringify(how.body));
}

export async function startConnector(): Promise<ConnectorServer> {
  const calls: ReceivedCall[] = [];
  let how: ConnectorAnswer | ((call: ReceivedCall) => ConnectorAnswer) = { status: 201, body: { id: 'activity-1' } };
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const call = { method, path: decodeURIComponent(url), authorization: headers.authorization, body };
      calls.push(call);
      answer(typeof how === 'function' ? how(call) : how, request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    host: `127.0.0.1:${port}`,
    calls,
    answerWith: (next) => void (how = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
