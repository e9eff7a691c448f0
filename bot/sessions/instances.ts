// Which server processes live. Each says so itself, from before it listens until it stops, for half a minute at a time;
// the others believe it until that time is over. What follows from a process being gone is decided by those who ask.
import { atMost } from '../atMost';
import type { Clock } from '../clock';
import { errorName, type Log } from '../log';
import type { InstanceLease, LeaseStore } from '../stores';

const LEASE_MS = 30_000;
const RENEW_EVERY_MS = 5_000;
/** Shorter: the shards of a process that died should soon have another holder. */
const KEEPS_PROMISES_MS = 12_000;
/** Whoever stops gives its windows this long to come back through another process. */
const FAREWELL_MS = 10_000;
const FINISH_WITHIN_MS = 2_000;
/** Rows of processes that died without a farewell are kept for a while, then removed by whoever comes across them. */
const FORGET_AFTER_MS = 10 * 60_000;

export interface Instances {
  /** Says that this process lives, and goes on saying so. */
  start(): void;
  /** Resolves once it has been said, or could not be. */
  said(): Promise<void>;
  /** Those that live now, this one included once it has said so. */
  living(): Promise<InstanceLease[]>;
  stop(): Promise<void>;
}

export interface InstancesParts {
  leases: LeaseStore;
  clock: Clock;
  log: Log;
  instanceId: string;
  keepsPromises: boolean;
}

export function createInstances(parts: InstancesParts): Instances {
  const { leases, clock, log, instanceId, keepsPromises } = parts;
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  let saying: Promise<void> | null = null;
  let firstSaid: Promise<void> = Promise.resolve();

  const inMs = (ms: number) => new Date(clock.nowMs() + ms).toISOString();

  function say(forMs: number): Promise<void> {
    const keepsPromisesUntilAt = keepsPromises && forMs > FAREWELL_MS ? inMs(KEEPS_PROMISES_MS) : null;
    return leases.sayAlive({ instanceId, untilAt: inMs(forMs), keepsPromisesUntilAt }).catch((error: unknown) => {
      log.warn({ error: errorName(error) }, 'this process could not say that it lives');
    });
  }

  function renew(): Promise<void> {
    saying = say(LEASE_MS).finally(() => {
      if (isStopped) return;
      timer = setTimeout(() => void renew(), RENEW_EVERY_MS);
      timer.unref();
    });
    return saying;
  }

  function forgetOld(known: readonly InstanceLease[]): void {
    const before = inMs(-FORGET_AFTER_MS);
    for (const { instanceId: old } of known.filter(({ untilAt }) => untilAt < before)) {
      leases.forgetInstance(old).catch((error: unknown) => {
        log.warn({ error: errorName(error) }, 'a process that is gone could not be forgotten');
      });
    }
  }

  return {
    start() {
      firstSaid = renew();
    },
    said: () => firstSaid,
    async living() {
      const known = await leases.readInstances();
      forgetOld(known);
      const now = clock.now();
      return known.filter(({ untilAt }) => untilAt > now);
    },
    async stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      if (!saying) return;
      await atMost(
        FINISH_WITHIN_MS,
        saying.then(() => say(FAREWELL_MS)),
      );
    },
  };
}
