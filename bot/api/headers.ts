// The headers every answer carries: who may frame us, what a page may load, and nothing that leaks. Helmet says them
// once, at the start; they are the same for everybody.
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Teams' own hosts and the other Microsoft 365 places that show a Teams tab. */
const FRAME_ANCESTORS = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];
/** teams-js asks it once for the list of hosts it may talk to, and does without when it is refused. */
const TEAMS_CDN = 'https://res.cdn.office.net';

const helmetOfOurs = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      // Fluent's styles are written by the page itself.
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'", TEAMS_CDN],
      'font-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': FRAME_ANCESTORS,
    },
  },
  // Teams frames us; frame-ancestors says who may.
  frameguard: false,
  crossOriginResourcePolicy: { policy: 'same-site' },
  crossOriginOpenerPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
});

export const securityHeaders: ReadonlyMap<string, string> = headersSetBy(helmetOfOurs);

/** What may be read through the API is kept by nobody on the way. */
export const apiHeaders: ReadonlyMap<string, string> = new Map([...securityHeaders, ['cache-control', 'no-store']]);

export function carrying(headers: ReadonlyMap<string, string>): RequestHandler {
  return (_request, response, next) => {
    response.setHeaders(headers as Map<string, string>);
    next();
  };
}

function headersSetBy(handler: typeof helmetOfOurs): Map<string, string> {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  handler(response.req, response, (error) => {
    if (error) throw error instanceof Error ? error : new Error('the headers could not be made');
  });
  return new Map(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
