// How a figure is taken: rounds of ours and of the baselines in turn, so that a machine that grows slower grows slower
// for all of them; medians are quoted, with the spread between rounds.

export interface Figure {
  name: string;
  /** What ours did, in `unit`. */
  ours: number;
  /** What the baseline did in the same run; null for a figure that stands for itself. */
  baseline: number | null;
  ratio: number | null;
  unit: string;
  /** Smallest and largest of ours between the rounds. */
  spread: [number, number];
  goal: string;
}

export interface Rounds {
  rounds: number;
  roundMs: number;
}

export const FULL: Rounds = { rounds: 5, roundMs: 3000 };
/** Proves that the bench runs; its figures are not worth quoting. */
export const SHORT: Rounds = { rounds: 1, roundMs: 300 };

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) throw new Error('nothing was measured');
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** `share` from 0 to 1. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  if (sorted.length === 0) throw new Error('nothing was measured');
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

export function figure(
  name: string,
  unit: string,
  goal: string,
  ours: readonly number[],
  baseline: readonly number[] | null,
): Figure {
  const mine = median(ours);
  const theirs = baseline === null ? null : median(baseline);
  return {
    name,
    ours: mine,
    baseline: theirs,
    ratio: theirs === null ? null : mine / theirs,
    unit,
    spread: [Math.min(...ours), Math.max(...ours)],
    goal,
  };
}

export interface Load {
  perSecond: number;
  /** Of each call, in milliseconds. */
  latenciesMs: number[];
}

/** `callers` people who each call again as soon as they were answered, for `ms`. */
export async function callersFor(callers: number, ms: number, call: (caller: number) => Promise<void>): Promise<Load> {
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + ms;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      while (performance.now() < endsAt) {
        const at = performance.now();
        await call(caller);
        latenciesMs.push(performance.now() - at);
      }
    }),
  );
  return { perSecond: latenciesMs.length / ((performance.now() - startedAt) / 1000), latenciesMs };
}
