/**
 * Passes requests on to another server of this computer, streams included, and says 502 at once while it is away.
 * Which requests go where is for startStandIn.ts.
 */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { createProxyServer } from 'http-proxy-3';

export interface ProductProxy {
  pass(request: IncomingMessage, response: ServerResponse, target: string): void;
  /** WebSockets; the product has none, a development server of its pages does. */
  passUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, target: string): void;
}

const AWAY = { code: 'badGateway', message: 'The product is not running at the moment.' };

export function createProductProxy(): ProductProxy {
  const proxy = createProxyServer({ ws: true });
  proxy.on('error', (_error, _request, answer) => {
    // If it went away in the middle of an answer, cutting the connection is the only honest end.
    if (!(answer instanceof ServerResponse) || answer.headersSent) return void answer?.destroy();
    answer.writeHead(502, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    answer.end(JSON.stringify(AWAY));
  });
  // Whoever leaves a stream must be seen leaving by the product too, and the other way round.
  proxy.on('proxyRes', (answered, _request, response) => {
    response.on('close', () => answered.destroy());
    answered.on('error', () => response.destroy());
  });
  return {
    pass: (request, response, target) => proxy.web(request, response, { target }),
    passUpgrade: (request, socket, head, target) => proxy.ws(request, socket, head, { target }),
  };
}
