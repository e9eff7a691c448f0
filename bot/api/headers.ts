// The headers every answer carries: who may frame us, what a page may load, and nothing that leaks.
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

export function securityHeaders(): RequestHandler {
  return helmet({
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
}
