// Which sessions live in this process: loaded when first asked for, polled while panels are open, unloaded when idle.
import type { BoardId, SessionId } from '../../domain/ids';
import type { Clock, NewId } from '../clock';
import { errorName, type Log } from '../log';
import type { SessionStore } from '../stores';
import { createLiveSession, type LiveSession } from './liveSession';
import type { OtherProcesses } from './otherProcesses';

const POLL_RUNNING_MS = 200;
const POLL_ENDED_MS = 2000;
/** While no other process lives there is nothing to hear; asked all the same, should that be wrong. */
const POLL_ALONE_MS = 5000;
/** A poll takes its time under load; a state that is older than this is read on before it is handed out. */
const FRESH_MS = 500;
const IDLE_MS = 60_000;

export interface LiveSessions {
  /** As this process last saw it, if it holds it already: what is appended is checked against the table anyway. */
  get(board: BoardId, session: SessionId): Promise<LiveSession>;
  /**
   * As the table has it now; while panels are open, as it had it half a second ago at most, or as this process left it,
   * if it found out within three seconds that no other lives. For whatever is shown, or decided about, from it.
   */
  fresh(board: BoardId, session: SessionId): Promise<LiveSession>;
  /** Whether `fresh` would hand it out as it is. */
  isFresh(live: LiveSession): boolean;
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
  others: OtherProcesses;
}

interface Held {
  live: LiveSession;
  loading: Promise<LiveSession>;
  panels: number;
  timer: NodeJS.Timeout | null;
  /** Ends the watch for other processes that open panels need. */
  unwatch: () => void;
}

export function createLiveSessions(parts: LiveSessionsParts): LiveSessions {
  const { others } = parts;
  const held = new Map<string, Held>();
  others.onChange(() => {
    for (const one of held.values()) if (one.panels > 0) poll(one);
  });

  function hold(board: BoardId, session: SessionId): Held {
    const live = createLiveSession(parts, board, session);
    const loading = live.catchUp().then(() => live);
    const one: Held = { live, loading, panels: 0, timer: null, unwatch: () => undefined };
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

  /** What was read or written meanwhile need not be asked: the next poll comes that much later. */
  function poll(one: Held): void {
    later(one, Math.max(0, dueInMs(one.live)), () => {
      if (one.panels === 0) return later(one, IDLE_MS, () => unloadIdle(one.live));
      if (dueInMs(one.live) > 1) return poll(one);
      one.live.catchUp().then(
        () => poll(one),
        (error: unknown) => {
          parts.log.warn({ error: errorName(error) }, 'a session could not be read on');
          later(one, POLL_RUNNING_MS, () => poll(one));
        },
      );
    });
  }

  function dueInMs(live: LiveSession): number {
    const together = live.state().status === 'ended' ? POLL_ENDED_MS : POLL_RUNNING_MS;
    return (others.none() ? POLL_ALONE_MS : together) - (performance.now() - live.knownAtMs());
  }

  function isKeptFresh({ panels, live }: Held): boolean {
    return panels > 0 && (others.none() || performance.now() - live.knownAtMs() < FRESH_MS);
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
      if (known && !isKeptFresh(known)) await live.catchUp();
      return live;
    },
    isFresh(live) {
      const one = held.get(keyOf(live));
      return one?.live === live && isKeptFresh(one);
    },
    follow(live) {
      const one = held.get(keyOf(live)) ?? hold(live.board, live.id);
      one.panels += 1;
      if (one.panels === 1) {
        one.unwatch = others.watch();
        poll(one);
      }
      return () => {
        one.panels -= 1;
        if (one.panels === 0) one.unwatch();
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
