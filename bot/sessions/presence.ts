// Keeps the log's record of who is here in step with the streams that are open in this process.
import type { CommandId, ConnectionId } from '../../domain/ids';
import type { Actor } from '../../domain/session/commands';
import type { Clock, NewId } from '../clock';
import type { LiveSession } from './liveSession';

/** A window that reconnects within this time never left. */
const LEAVE_AFTER_MS = 5000;

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

export function createPresence(parts: { clock: Clock; newId: NewId; instanceId: string }): Presence {
  const here = new Map<string, Here>();

  function join(live: LiveSession, connectionId: ConnectionId, actor: Actor): void {
    const command = { type: 'join' as const, connectionId, instanceId: parts.instanceId };
    void live.submit({ commandId: `join-${parts.newId()}` as CommandId, command, actor });
  }

  function leave(live: LiveSession, connectionId: ConnectionId): void {
    const state = live.state();
    if (state.status !== 'running' || state.connections[connectionId]?.instanceId !== parts.instanceId) return;
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
          leave(live, connection);
        }, LEAVE_AFTER_MS);
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
