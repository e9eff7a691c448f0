// Which sessions live in this process: loaded when first asked for, polled while panels are open, unloaded when idle.
import type { BoardId, SessionId } from '../../domain/ids';
import type { Clock, NewId } from '../clock';
import { errorName, type Log } from '../log';
import type { SessionStore } from '../stores';
import { createLiveSession, type LiveSession } from './liveSession';

const POLL_RUNNING_MS = 200;
const POLL_ENDED_MS = 2000;
const IDLE_MS = 60_000;

export interface LiveSessions {
  /** As this process last saw it, if it holds it already: what is appended is checked against the table anyway. */
  get(board: BoardId, session: SessionId): Promise<LiveSession>;
  /** As the table has it now, or 200 ms ago while panels keep it polled: for whatever is decided or shown from it. */
  fresh(board: BoardId, session: SessionId): Promise<LiveSession>;
  /** Counts an open panel: the session is polled while there is one. Returns what closes it. */
  follow(session: LiveSession): () => void;
  /** Those with open panels. */
  followed(): readonly LiveSession[];
  stop(): void;
}

export interface LiveSessionsParts {
  sessions: Pick<SessionStore, 'append' | 'read'>;
  clock: Clock;
  newId: NewId;
  log: Log;
}

interface Held {
  live: LiveSession;
  loading: Promise<LiveSession>;
  panels: number;
  timer: NodeJS.Timeout | null;
}

export function createLiveSessions(parts: LiveSessionsParts): LiveSessions {
  const held = new Map<string, Held>();

  function hold(board: BoardId, session: SessionId): Held {
    const live = createLiveSession(parts, board, session);
    const one: Held = { live, loading: live.catchUp().then(() => live), panels: 0, timer: null };
    held.set(keyOf(live), one);
    one.loading.then(
      () => {
        if (!one.timer) later(one, IDLE_MS, () => unloadIdle(live));
      },
      () => held.delete(keyOf(live)),
    );
    return one;
  }

  function later(one: Held, ms: number, run: () => void): void {
    if (one.timer) clearTimeout(one.timer);
    one.timer = setTimeout(run, ms);
    one.timer.unref();
  }

  function unloadIdle(live: LiveSession): void {
    const one = held.get(keyOf(live));
    if (!one) return;
    const inUse = one.panels > 0 || live.listeners() > 0 || live.busy();
    if (inUse) later(one, IDLE_MS, () => unloadIdle(live));
    else held.delete(keyOf(live));
  }

  function poll(one: Held): void {
    const every = one.live.state().status === 'ended' ? POLL_ENDED_MS : POLL_RUNNING_MS;
    later(one, every, () => {
      one.live
        .catchUp()
        .catch((error: unknown) => parts.log.warn({ error: errorName(error) }, 'a session could not be read on'))
        .finally(() => {
          if (one.panels > 0) poll(one);
          else later(one, IDLE_MS, () => unloadIdle(one.live));
        });
    });
  }

  function get(board: BoardId, session: SessionId): Promise<LiveSession> {
    const known = held.get(keyOf({ board, id: session }));
    if (!known) return hold(board, session).loading;
    // Whoever asked needs it for a while: it is not unloaded under their hands.
    if (known.panels === 0) later(known, IDLE_MS, () => unloadIdle(known.live));
    return known.loading;
  }

  return {
    get,
    async fresh(board, session) {
      const known = held.get(keyOf({ board, id: session }));
      const live = await get(board, session);
      if (known && known.panels === 0) await live.catchUp();
      return live;
    },
    follow(live) {
      const one = held.get(keyOf(live)) ?? hold(live.board, live.id);
      one.panels += 1;
      if (one.panels === 1) poll(one);
      return () => {
        one.panels -= 1;
      };
    },
    followed: () => [...held.values()].flatMap((one) => (one.panels > 0 ? [one.live] : [])),
    stop() {
      for (const one of held.values()) if (one.timer) clearTimeout(one.timer);
      held.clear();
    },
  };
}

function keyOf(session: Pick<LiveSession, 'board' | 'id'>): string {
  return `${session.board} ${session.id}`;
}
