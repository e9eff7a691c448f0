// How much one person may ask of a process at once: commands by a bucket that fills again, open streams by count.
// Nobody else is held up by it; what is refused is answered by whoever asks here.
import type { PersonId } from '../../domain/ids';

export interface PersonLimits {
  commandsPerSecond: number;
  /** May come at once after a quiet while. */
  commandsAtOnce: number;
  streams: number;
}

export interface LimitedPeople {
  /** True when this command is within the limit; it is counted then. */
  mayCommand(person: PersonId): boolean;
  /** Returns what ends the stream, or null when there are too many already. */
  openStream(person: PersonId): (() => void) | null;
}

/** Beyond this many people, those whose bucket is full again are forgotten: they are as good as new. */
const REMEMBERED = 10_000;

interface Bucket {
  left: number;
  atMs: number;
}

/** `nowMs` must run with the real time, whatever the product's clock says. */
export function limitPeople(limits: PersonLimits, nowMs: () => number): LimitedPeople {
  const buckets = new Map<PersonId, Bucket>();
  const streams = new Map<PersonId, number>();

  function leftNow({ left, atMs }: Bucket, now: number): number {
    const filled = (Math.max(0, now - atMs) / 1000) * limits.commandsPerSecond;
    return Math.min(limits.commandsAtOnce, left + filled);
  }

  function forgetTheQuiet(now: number): void {
    for (const [person, bucket] of buckets) {
      if (leftNow(bucket, now) >= limits.commandsAtOnce) buckets.delete(person);
    }
  }

  return {
    mayCommand(person) {
      const now = nowMs();
      const bucket = buckets.get(person);
      const left = bucket ? leftNow(bucket, now) : limits.commandsAtOnce;
      if (!bucket && buckets.size >= REMEMBERED) forgetTheQuiet(now);
      buckets.set(person, { left: left < 1 ? left : left - 1, atMs: now });
      return left >= 1;
    },
    openStream(person) {
      const open = streams.get(person) ?? 0;
      if (open >= limits.streams) return null;
      streams.set(person, open + 1);
      return () => {
        const rest = (streams.get(person) ?? 1) - 1;
        if (rest > 0) streams.set(person, rest);
        else streams.delete(person);
      };
    },
  };
}
