// A person's device in a soak: its own idea of the time, wrong by minutes, and the estimate of the server's time that
// the panel makes from answers which took a while each way.
import { createServerClock, type ServerClock } from '../../tab/live/serverClock';
import type { Chance } from './seededChance';

const WRONG_BY_MS = 10 * 60_000;
const ONE_WAY_MAX_MS = 250;
/** Quartz is off by some millionths. */
const DRIFT_MAX = 0.00005;

export interface DeviceClock {
  clock: ServerClock;
  /** Time passes, for the device at its own pace. */
  pass(ms: number): void;
  /** Asks the server, which says `serverNowMs` when the question arrives; both ways take part of what `pass` let pass. */
  ask(serverNowMs: number): void;
}

export function deviceClock(chance: Chance): DeviceClock {
  const pace = 1 + (chance.share() * 2 - 1) * DRIFT_MAX;
  const wrongByMs = (chance.share() * 2 - 1) * WRONG_BY_MS;
  let localMs = chance.whole(1_000_000);
  const startedMs = localMs;
  let wallMs = 0;
  const clock = createServerClock(
    () => localMs,
    () => wallMs + wrongByMs + (localMs - startedMs),
  );
  return {
    clock,
    pass: (ms) => void (localMs += ms * pace),
    ask(serverNowMs) {
      wallMs ||= serverNowMs;
      const [there, back] = [chance.whole(ONE_WAY_MAX_MS), chance.whole(ONE_WAY_MAX_MS)];
      // What the server said was true `back` ago, and the question left `there` before that.
      clock.sample(new Date(serverNowMs - back).toISOString(), localMs - there - back, localMs);
    },
  };
}
