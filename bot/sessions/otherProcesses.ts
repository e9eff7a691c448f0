// Whether another process may be writing: looked up about twice a second, one question however many sessions are
// followed here. Only how often a log is read on depends on it, never what is decided.
import type { Clock } from '../clock';
import { errorName, type Log } from '../log';
import type { InstanceLease, LeaseStore } from '../stores';

const LOOK_EVERY_MS = 500;
/** An answer is believed this long; a storage that does not answer leaves us not knowing. */
const BELIEVED_MS = 3_000;
/** A process whose clock is wrong still renews its row: seen to change within this time, it lives. */
const RENEWED_WITHIN_MS = 30_000;

export interface OtherProcesses {
  /** Looks until what is returned is called. */
  watch(): () => void;
  /** True when it is known that no other process lives. */
  none(): boolean;
  /** Called when that may have changed. */
  onChange(tell: () => void): void;
}

export interface OtherProcessesParts {
  leases: Pick<LeaseStore, 'readInstances'>;
  clock: Clock;
  log: Log;
  instanceId: string;
}

export function watchOtherProcesses(parts: OtherProcessesParts): OtherProcesses {
  const renewed = new Map<string, { untilAt: string; changedAtMs: number }>();
  let watchers = 0;
  let timer: NodeJS.Timeout | null = null;
  let foundNoneAtMs = -Infinity;
  let told = false;
  const listeners: (() => void)[] = [];

  function lives({ instanceId, untilAt }: InstanceLease, atMs: number): boolean {
    const before = renewed.get(instanceId);
    const changed = before !== undefined && before.untilAt !== untilAt;
    const changedAtMs = changed ? atMs : (before?.changedAtMs ?? -Infinity);
    renewed.set(instanceId, { untilAt, changedAtMs });
    return untilAt > parts.clock.now() || atMs - changedAtMs < RENEWED_WITHIN_MS;
  }

  async function look(): Promise<void> {
    const atMs = performance.now();
    const others = (await parts.leases.readInstances()).filter(({ instanceId }) => instanceId !== parts.instanceId);
    const living = others.map((other) => lives(other, atMs)).includes(true);
    const known = new Set(others.map(({ instanceId }) => instanceId));
    for (const gone of renewed.keys()) if (!known.has(gone)) renewed.delete(gone);
    foundNoneAtMs = living ? -Infinity : atMs;
    if (told === none()) return;
    told = none();
    for (const tell of listeners) tell();
  }

  function none(): boolean {
    return performance.now() - foundNoneAtMs < BELIEVED_MS;
  }

  function again(ms: number): void {
    timer = setTimeout(() => {
      timer = null;
      look()
        .catch((error: unknown) => parts.log.warn({ error: errorName(error) }, 'the other processes could not be read'))
        .finally(() => {
          if (watchers > 0 && !timer) again(LOOK_EVERY_MS);
        });
    }, ms);
    timer.unref();
  }

  return {
    watch() {
      watchers += 1;
      if (watchers === 1 && !timer) again(0);
      return () => {
        watchers -= 1;
        if (watchers > 0 || !timer) return;
        clearTimeout(timer);
        timer = null;
      };
    },
    none,
    onChange: (tell) => void listeners.push(tell),
  };
}
