// Who is recorded as here and is not: every so often, while panels are open, the sessions followed in this process are
// compared with the processes that live. What a lost connection means is decided in the domain, from the log.
import type { CommandId, ConnectionId } from '../../domain/ids';
import type { NewId } from '../clock';
import { errorName, type Log } from '../log';
import type { Instances } from './instances';
import type { LiveSession } from './liveSession';
import type { LiveSessions } from './liveSessions';
import type { Presence } from './presence';

const LOOK_EVERY_MS = 10_000;

export interface PresenceSweep {
  start(): void;
  /** One look at every session that panels follow here. */
  look(): Promise<void>;
  stop(): void;
}

export interface PresenceSweepParts {
  live: LiveSessions;
  instances: Instances;
  presence: Presence;
  newId: NewId;
  log: Log;
  instanceId: string;
  lookEveryMs?: number;
}

export function createPresenceSweep(parts: PresenceSweepParts): PresenceSweep {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;

  async function look(): Promise<void> {
    const running = parts.live.followed().filter((live) => live.state().status === 'running');
    if (running.length === 0) return;
    const living = new Set((await parts.instances.living()).map(({ instanceId }) => instanceId));
    await Promise.all(running.map((live) => lookAt(live, living)));
  }

  async function lookAt(live: LiveSession, living: ReadonlySet<string>): Promise<void> {
    const state = live.state();
    if (state.status !== 'running') return;
    parts.presence.sayAgain(live);
    const gone = Object.entries(state.connections).filter(([connection, { instanceId, personId }]) =>
      instanceId === parts.instanceId
        ? !parts.presence.holds(live, connection as ConnectionId, personId)
        : !living.has(instanceId),
    );
    await Promise.all(
      gone.map(([connection, { instanceId }]) =>
        live.submit({
          commandId: parts.newId() as CommandId,
          command: { type: 'leave', connectionId: connection as ConnectionId, instanceId },
          actor: { as: 'product' },
        }),
      ),
    );
  }

  function later(): void {
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) => parts.log.warn({ error: errorName(error) }, 'who is here could not be checked'))
        .finally(() => {
          if (!isStopped) later();
        });
    }, parts.lookEveryMs ?? LOOK_EVERY_MS);
    timer.unref();
  }

  return {
    start: later,
    look,
    stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
