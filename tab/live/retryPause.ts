// The pause between two tries of the same thing: longer each time, cut short when there is news of the server.
import { backoffMs } from './backoff';
import type { Timers } from './timers';

export interface RetryPause {
  /** After a failure. */
  wait(): Promise<void>;
  /** The last try came through: the next failure is a first one again. */
  reset(): void;
  hurry(): void;
}

export function createRetryPause(timers: Timers, random: () => number): RetryPause {
  let failures = 0;
  let hurry = () => {};
  return {
    wait() {
      failures += 1;
      return new Promise((resolve) => {
        const callOff = timers.after(backoffMs(failures, random()), resolve);
        hurry = () => {
          callOff();
          resolve();
        };
      });
    },
    reset() {
      failures = 0;
    },
    hurry: () => hurry(),
  };
}
