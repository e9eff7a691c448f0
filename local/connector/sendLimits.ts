/**
 * Teams' limits on how often a bot may call, counted in sliding windows: per conversation for sends and for roster
 * reads, and for the app as a whole. What a refused call answers is for the routes.
 */

export type Limited = 'send' | 'roster';

interface Limit {
  readonly calls: number;
  readonly withinMs: number;
}

const PER_CONVERSATION: Record<Limited, readonly Limit[]> = {
  send: [limit(7, 1), limit(8, 2), limit(60, 30), limit(1800, 3600)],
  roster: [limit(14, 1), limit(16, 2), limit(120, 30), limit(3600, 3600)],
};
const PER_APP: readonly Limit[] = [limit(50, 1)];

function limit(calls: number, seconds: number): Limit {
  return { calls, withinMs: seconds * 1000 };
}

export interface SendLimits {
  /** Counts the call, or says after how many milliseconds it would be let through. */
  admit(kind: Limited, conversationId: string): 'admitted' | { retryAfterMs: number };
}

export function createSendLimits(now: () => number = Date.now): SendLimits {
  const calls = new Map<string, number[]>();
  const waitFor = (times: readonly number[], limits: readonly Limit[], at: number) =>
    Math.max(
      0,
      ...limits.map((each) => {
        const oldestCounted = times[times.length - each.calls];
        return oldestCounted === undefined ? 0 : oldestCounted + each.withinMs - at;
      }),
    );
  const recent = (key: string, limits: readonly Limit[], at: number) => {
    const longest = Math.max(...limits.map((each) => each.withinMs));
    const times = (calls.get(key) ?? []).filter((time) => time > at - longest);
    calls.set(key, times);
    return times;
  };
  return {
    admit(kind, conversationId) {
      const at = now();
      const own = recent(`${kind} ${conversationId}`, PER_CONVERSATION[kind], at);
      const whole = recent('app', PER_APP, at);
      const retryAfterMs = Math.max(waitFor(own, PER_CONVERSATION[kind], at), waitFor(whole, PER_APP, at));
      if (retryAfterMs > 0) return { retryAfterMs };
      own.push(at);
      whole.push(at);
      return 'admitted';
    },
  };
}
