// Where the live client takes its time from: a clock that never jumps, and alarms; tests hand in their own.

export interface Timers {
  /** Milliseconds since some fixed moment; unaffected by anyone setting the device's clock. */
  now(): number;
  /** Runs once after `ms`; what is returned calls it off. */
  after(ms: number, run: () => void): () => void;
}

export const browserTimers: Timers = {
  now: () => performance.now(),
  after(ms, run) {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
};
