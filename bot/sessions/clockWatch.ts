// Some things a session's time decides without anybody's tap: a vote's window ends, extra minutes are used up. Every
// second the sessions followed in this process are looked at; what follows, if anything, is the domain's decision. Every
// process with panels looks: whoever writes second finds nothing left to decide.
import type { CommandId } from '../../domain/ids';
import { decide } from '../../domain/session/decide';
import type { Clock, NewId } from '../clock';
import type { LiveSession } from './liveSession';
import type { LiveSessions } from './liveSessions';

const LOOK_EVERY_MS = 1000;
const product = { as: 'product' } as const;
const lookAtClock = { type: 'lookAtClock' } as const;

export interface ClockWatch {
  start(): void;
  /** One look at every session that panels follow here. */
  look(): Promise<void>;
  stop(): void;
}

export interface ClockWatchParts {
  live: LiveSessions;
  clock: Clock;
  newId: NewId;
  lookEveryMs?: number;
}

export function createClockWatch({ live, clock, newId, lookEveryMs = LOOK_EVERY_MS }: ClockWatchParts): ClockWatch {
  let timer: NodeJS.Timeout | null = null;

  async function lookAt(session: LiveSession): Promise<void> {
    const state = session.state();
    if (state.status !== 'running') return;
    const foreseen = decide(state, lookAtClock, product, clock.now());
    if (!foreseen.ok || foreseen.value.length === 0) return;
    await session.submit({ commandId: newId() as CommandId, command: lookAtClock, actor: product });
  }

  const look = async () => void (await Promise.all(live.followed().map(lookAt)));
  return {
    start() {
      timer = setInterval(() => void look(), lookEveryMs);
      timer.unref();
    },
    look,
    stop() {
      if (timer) clearInterval(timer);
    },
  };
}
