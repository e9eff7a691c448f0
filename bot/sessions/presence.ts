// Keeps the log's record of who is here in step with the streams that are open in this process.
import type { CommandId, ConnectionId, PersonId } from '../../domain/ids';
import type { Actor } from '../../domain/session/commands';
import type { Clock, NewId } from '../clock';
import type { LiveSession } from './liveSession';

/** A window that reconnects within this time never left. */
export const LEAVE_AFTER_MS = 5000;

export interface Presence {
  /** A stream of this window is open; returns what to call when it closes. */
  arrive(live: LiveSession, connection: ConnectionId, actor: Exclude<Actor, { as: 'product' }>): () => void;
  stop(): void;
}

interface Here {
  streams: number;
  leaving: NodeJS.Timeout | null;
  stopListening: () => void;
}

export interface PresenceParts {
  clock: Clock;
  newId: NewId;
  instanceId: string;
  leaveAfterMs?: number;
}

export function createPresence(parts: PresenceParts): Presence {
  const here = new Map<string, Here>();

  function join(live: LiveSession, connectionId: ConnectionId, actor: Actor): void {
    const command = { type: 'join' as const, connectionId, instanceId: parts.instanceId };
    void live.submit({ commandId: `join-${parts.newId()}` as CommandId, command, actor });
  }

  /** Connection ids are no secret: somebody who borrowed one cannot send its owner away. */
  function leave(live: LiveSession, connectionId: ConnectionId, personId: PersonId): void {
    const state = live.state();
    const known = state.status === 'running' ? state.connections[connectionId] : undefined;
    if (known?.instanceId !== parts.instanceId || known.personId !== personId) return;
    const command = { type: 'leave' as const, connectionId };
    void live.submit({ commandId: `left-${parts.newId()}` as CommandId, command, actor: { as: 'product' } });
  }

  return {
    arrive(live, connection, actor) {
      const key = `${live.board} ${live.id} ${connection} ${actor.id}`;
      const known = here.get(key);
      if (known?.leaving) clearTimeout(known.leaving);
      const one: Here = known ?? {
        streams: 0,
        leaving: null,
        // The session may start while we watch, and another process may have thought this window gone.
        stopListening: live.listen((events) => {
          const mine = events.some((event) => event.type === 'left' && event.data.connectionId === connection);
          if (mine || events.some((event) => event.type === 'started')) join(live, connection, actor);
        }),
      };
      one.streams += 1;
      one.leaving = null;
      here.set(key, one);
      if (live.state().status === 'running') join(live, connection, actor);
      return () => {
        one.streams -= 1;
        if (one.streams > 0) return;
        one.leaving = setTimeout(() => {
          one.stopListening();
          here.delete(key);
          leave(live, connection, actor.id);
        }, parts.leaveAfterMs ?? LEAVE_AFTER_MS);
        one.leaving.unref();
      };
    },
    stop() {
      for (const one of here.values()) {
        if (one.leaving) clearTimeout(one.leaving);
        one.stopListening();
      }
      here.clear();
    },
  };
}
