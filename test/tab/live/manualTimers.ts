// Time that passes only when a test says so.
import type { Timers } from '../../../tab/live/timers';

export interface ManualTimers extends Timers {
  /** Lets `ms` pass, alarm by alarm, and everything that follows from each settle. */
  pass(ms: number): Promise<void>;
}

export function manualTimers(): ManualTimers {
  let nowMs = 1_000;
  let alarms: { atMs: number; run: () => void }[] = [];
  return {
    now: () => nowMs,
    after(ms, run) {
      const alarm = { atMs: nowMs + ms, run };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((one) => one !== alarm);
      };
    },
    async pass(ms) {
      const untilMs = nowMs + ms;
      await settled();
      for (;;) {
        const [next] = alarms.filter((alarm) => alarm.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
        if (!next) break;
        nowMs = next.atMs;
        alarms = alarms.filter((one) => one !== next);
        next.run();
        await settled();
      }
      nowMs = untilMs;
    },
  };
}

/** Everything already promised has been answered. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
