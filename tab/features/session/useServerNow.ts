// The server's time, told again at each of its whole seconds, so that every panel's clock steps at the same moment.
import { useEffect, useState } from 'react';
import type { Instant } from '../../../domain/ids';
import type { ServerClock } from '../../live/serverClock';

const SECOND_MS = 1000;
/** Timers may fire a little early; a step too soon would show a second twice. */
const AFTER_THE_SECOND_MS = 15;

export function useServerNow(clock: ServerClock): Instant {
  const [, tick] = useState(0);
  useEffect(() => {
    let timer = 0;
    const plan = () => {
      const wait = SECOND_MS - (clock.nowMs() % SECOND_MS) + AFTER_THE_SECOND_MS;
      timer = window.setTimeout(() => {
        tick((count) => count + 1);
        plan();
      }, wait);
    };
    plan();
    return () => window.clearTimeout(timer);
  }, [clock]);
  return clock.now();
}
