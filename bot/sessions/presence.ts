// Keeps the log's record of who is here in step with the streams that are open in this process.
import type { CommandId, ConnectionId, PersonId } from '../../domain/ids';
import type { Actor } from '../../domain/session/commands';
import type { NewId } from '../clock';
import type { HereBefore } from './hereBefore';
import type { LiveSession } from './liveSession';

/** A window that reconnects within this time never left. */
export const LEAVE_AFTER_MS = 5000;

export type PersonHere = Exclude<Actor, { as: 'product' }>;

export interface Presence {
  /** A stream of this window is open; returns what to call when it closes. */
  arrive(live: LiveSession, connection: ConnectionId, actor: PersonHere): () => void;
  /** Whether this process holds the window, or has only just lost it. */
  holds(live: LiveSession, connection: ConnectionId, person: PersonId): boolean;
  /** Says once more who is here and missing in the log: a storage that did not answer may have swallowed it. */
  sayAgain(live: LiveSession): void;
  stop(): void;
}

interface Here {
  live: LiveSession;
  connection: ConnectionId;
  actor: PersonHere;
  streams: number;
  leaving: NodeJS.Timeout | null;
  release(): void;
}

export interface PresenceParts {
  newId: NewId;
  instanceId: string;
  leaveAfterMs?: number;
  before?: Pick<HereBefore, 'arrive'>;
}

export function createPresence(parts: PresenceParts): Presence {
  const here = new Map<string, Here>();

  function join({ live, connection: connectionId, actor }: Omit<Here, 'release'>): void {
    const command = { type: 'join' as const, connectionId, instanceId: parts.instanceId };
    void live.submit({ commandId: `join-${parts.newId()}` as CommandId, command, actor });
  }

  /** Connection ids are no secret: somebody who borrowed one cannot send its owner away. */
  function leave({ live, connection: connectionId, actor }: Here): void {
    const state = live.state();
    const known = state.status === 'running' ? state.connections[connectionId] : undefined;
    if (known?.instanceId !== parts.instanceId || known.personId !== actor.id) return;
    const command = { type: 'leave' as const, connectionId, instanceId: parts.instanceId };
    void live.submit({ commandId: `left-${parts.newId()}` as CommandId, command, actor: { as: 'product' } });
  }

  function enter(live: LiveSession, connection: ConnectionId, actor: PersonHere): Here {
    const one = { live, connection, actor, streams: 0, leaving: null };
    // The session may start while we watch, and another process may have thought this window gone.
    const stopListening = live.listen((events) => {
      const mine = events.some((event) => event.type === 'left' && event.data.connectionId === connection);
      if (mine || events.some((event) => event.type === 'started')) join(one);
    });
    const goAway = actor.as === 'member' ? parts.before?.arrive(live, actor.id) : undefined;
    return Object.assign(one, {
      release() {
        stopListening();
        goAway?.();
      },
    });
  }

  return {
    arrive(live, connection, actor) {
      const key = keyOf(live, connection, actor.id);
      const one = here.get(key) ?? enter(live, connection, actor);
      if (one.leaving) clearTimeout(one.leaving);
      one.streams += 1;
      one.leaving = null;
      here.set(key, one);
      if (live.state().status === 'running') join(one);
      return () => {
        one.streams -= 1;
        if (one.streams > 0) return;
        one.leaving = setTimeout(() => {
          one.release();
          here.delete(key);
          leave(one);
        }, parts.leaveAfterMs ?? LEAVE_AFTER_MS);
        one.leaving.unref();
      };
    },
    holds: (live, connection, person) => here.has(keyOf(live, connection, person)),
    sayAgain(live) {
      const state = live.state();
      if (state.status !== 'running') return;
      for (const one of here.values()) {
        if (one.live === live && one.streams > 0 && !state.connections[one.connection]) join(one);
      }
    },
    stop() {
      for (const one of here.values()) {
        if (one.leaving) clearTimeout(one.leaving);
        one.release();
      }
      here.clear();
    },
  };
}

function keyOf(live: LiveSession, connection: ConnectionId, person: PersonId): string {
  return `${live.board} ${live.id} ${connection} ${person}`;
}
