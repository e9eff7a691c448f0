// The product over HTTP: headers, the tab's files, the API, the bot's door and the health checks.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import express, { type Express, type RequestHandler } from 'express';
import { endpoints, type EndpointName } from '../../contract/endpoints';
import type { Log } from '../log';
import { notFoundHandler } from './handle';
import { apiHeaders, carrying, securityHeaders } from './headers';
import { createErrorHandler } from './problem';

const BODY_MAX_BYTES = 64 * 1024;
const ONE_YEAR_S = 365 * 24 * 60 * 60;

export interface AppParts {
  handlers: Record<EndpointName, RequestHandler>;
  messages: RequestHandler;
  storageReachable: () => Promise<boolean>;
  /** The folder of the built tab. */
  tabFiles: string;
  log: Log;
}

export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((_request, response, next) => {
    response.locals.correlationId = randomUUID();
    next();
  });
  app.use(carrying(securityHeaders));

  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.get('/readyz', async (_request, response) => {
    const ready = await parts.storageReachable().catch(() => false);
    response.status(ready ? 200 : 503).json({ ok: ready });
  });
  app.post('/api/messages', parts.messages);
  app.use('/api', carrying(apiHeaders));
  app.use('/api', express.json({ limit: BODY_MAX_BYTES, strict: true }));
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const { method, path } = endpoints[name];
    const verb = method.toLowerCase() as Lowercase<typeof method>;
    app[verb](path, parts.handlers[name]);
  }
  if (existsSync(parts.tabFiles)) app.use('/tab', tabFiles(parts.tabFiles));
  app.use(notFoundHandler);
  app.use(createErrorHandler(parts.log));
  return app;
}

/** Files with a hash in their name never change; pages are asked for each time. */
function tabFiles(folder: string): RequestHandler {
  return express.static(folder, {
    index: false,
    setHeaders(response, path) {
      const immutable = /[\\/]assets[\\/]/.test(path);
      response.setHeader('Cache-Control', immutable ? `public, max-age=${ONE_YEAR_S}, immutable` : 'no-cache');
    },
  });
}
