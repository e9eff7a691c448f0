// Asks the server for its time: a few times at first, then now and then. What is made of the answers is the clock's.
import type { TimeView } from '../../contract/views';
import type { ServerClock } from './serverClock';
import type { Timers } from './timers';

export interface TimeParts {
  clock: ServerClock;
  timers: Timers;
  /** Null when the server could not be reached. */
  askTime(): Promise<TimeView | null>;
}

export interface TimeKeeping {
  /** Asks once more; whether the server answered. */
  ask(): Promise<boolean>;
  stop(): void;
}

const SAMPLES_AT_FIRST = 3;
const SAMPLE_EVERY_MS = 60_000;

export function startTimeKeeping({ clock, timers, askTime }: TimeParts, changed: () => void): TimeKeeping {
  let stopped = false;
  let callOff = () => {};

  async function ask(): Promise<boolean> {
    const sentAtMs = timers.now();
    const answer = await askTime();
    if (answer && !stopped) clock.sample(answer.serverNow, sentAtMs, timers.now());
    return answer !== null;
  }

  async function keep(left: number): Promise<void> {
    const isAnswered = await ask();
    if (stopped) return;
    if (isAnswered) changed();
    if (isAnswered && left > 1) return keep(left - 1);
    callOff = timers.after(SAMPLE_EVERY_MS, () => void keep(1));
  }

  void keep(SAMPLES_AT_FIRST);
  return {
    ask,
    stop() {
      stopped = true;
      callOff();
    },
  };
}
