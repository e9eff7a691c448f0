// A clock that stands still until a test moves it; tokens and what Teams says go by the real one.
import type { Clock } from '../../bot/clock';
import { NOON } from './builders';

export interface TestClock extends Clock {
  advance(ms: number): void;
  set(at: string): void;
}

export function aClock(startsAt = NOON): TestClock {
  let ms = Date.parse(startsAt);
  return {
    now: () => new Date(ms).toISOString(),
    nowMs: () => ms,
    advance: (by) => void (ms += by),
    set: (at) => void (ms = Date.parse(at)),
  };
}

/** A clock that runs as the real one does, and jumps ahead when a test says so. */
export function aRunningClock(startsAt = NOON): TestClock {
  const begunMs = Date.now();
  const ahead = aClock(startsAt);
  const nowMs = () => ahead.nowMs() + Date.now() - begunMs;
  return { ...ahead, nowMs, now: () => new Date(nowMs()).toISOString() };
}
