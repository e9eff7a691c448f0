// Whoever reads a session's state again and again is checked in full once a second; in between, the very same caller asking
// for the very same path is answered in front of Express' chain, from the state as it is then. What is granted, and by
// which rule, is decided by the route alone; here it is only remembered, for a moment, and forgotten when anybody's
// standing may have changed.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request } from 'express';
import type { SessionState } from '../../domain/session/state';
import type { LiveSession } from '../sessions/liveSession';
import { apiHeaders } from './headers';
import { snapshotText } from './snapshotText';

/** As long as a board's circles are shared: nobody's standing is believed longer because of this. */
const REMEMBERED_MS = 1000;
/** Beyond this many within a second, everybody is checked in full once more. */
const GRANTS_MAX = 5000;

export interface HotReads {
  /** Answers, if this caller was granted this path a moment ago; false leaves it to the route. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** The route has granted this. */
  granted(request: Pick<Request, 'originalUrl' | 'path' | 'headers'>, live: LiveSession, expiresAtMs: number): void;
  forget(): void;
}

export interface HotReadsParts {
  /** Whether this state may be handed out as it is, without asking the table. */
  isFresh(live: LiveSession): boolean;
  nowMs(): number;
}

interface Grant {
  live: LiveSession;
  untilMs: number;
}

export function createHotReads({ isFresh, nowMs }: HotReadsParts): HotReads {
  /** By path, then by the whole authorization header. All of them are forgotten together. */
  const grants = new Map<string, Map<string, Grant>>();
  let sinceMs = -Infinity;
  let count = 0;

  function forget(): void {
    grants.clear();
    count = 0;
  }

  return {
    answer({ method, url = '', headers }, response) {
      const grant = method === 'GET' ? grants.get(url)?.get(headers.authorization ?? '') : undefined;
      if (!grant || !isFresh(grant.live)) return false;
      const now = nowMs();
      if (Math.abs(now - sinceMs) >= REMEMBERED_MS || grant.untilMs <= now) return false;
      sendSnapshot(response, grant.live.state());
      return true;
    },
    granted({ originalUrl, path, headers }, live, expiresAtMs) {
      const now = nowMs();
      if (Math.abs(now - sinceMs) >= REMEMBERED_MS || count >= GRANTS_MAX) {
        forget();
        sinceMs = now;
      }
      // A query means nothing here; with one, a path could be remembered in a thousand guises.
      if (originalUrl !== path) return;
      const ofPath = grants.get(path) ?? new Map<string, Grant>();
      ofPath.set(headers.authorization ?? '', { live, untilMs: expiresAtMs });
      grants.set(path, ofPath);
      count += 1;
    },
    forget,
  };
}

const heads = new WeakMap<SessionState, string[]>();
const alwaysSaid = [...apiHeaders, ['content-type', 'application/json; charset=utf-8']].flat();

function sendSnapshot(response: ServerResponse, state: SessionState): void {
  const text = snapshotText(state);
  let head = heads.get(state);
  if (!head) heads.set(state, (head = [...alwaysSaid, 'content-length', String(Buffer.byteLength(text))]));
  response.writeHead(200, head);
  response.end(text);
}
