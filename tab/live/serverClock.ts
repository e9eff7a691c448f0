// What time it is on the server, estimated from its answers; showing it is the screens' concern.
import type { Instant } from '../../domain/ids';

export interface ServerClock {
  /** An answer that said `serverNow`, with the local moments at which it was asked and received. */
  sample(serverNow: Instant, sentAtMs: number, receivedAtMs: number): void;
  /** The server has already seen this instant: an estimate before it is wrong (the device slept, say). */
  atLeast(instant: Instant): void;
  /** UTC milliseconds; never goes backwards once the server has answered. */
  nowMs(): number;
  now(): Instant;
}

/** Clocks of devices drift apart by less than this share of the time passed. */
const DRIFT = 0.0001;
/** An estimate further behind than this is thrown away rather than corrected. */
const ASTRAY_MS = 1000;

interface Estimate {
  offsetMs: number;
  errorMs: number;
  takenAtMs: number;
}

/** `localMs` must never jump; `wallMs` (UTC) is only believed until the first answer. */
export function createServerClock(localMs: () => number, wallMs: () => number): ServerClock {
  let best: Estimate | null = null;
  let shownMs = 0;

  const errorOf = (estimate: Estimate) => estimate.errorMs + DRIFT * (localMs() - estimate.takenAtMs);

  function nowMs(): number {
    if (!best) return wallMs();
    shownMs = Math.max(shownMs, localMs() + best.offsetMs);
    return shownMs;
  }

  return {
    sample(serverNow, sentAtMs, receivedAtMs) {
      const errorMs = Math.max(0, receivedAtMs - sentAtMs) / 2;
      const offsetMs = Date.parse(serverNow) + errorMs - receivedAtMs;
      if (!best || errorMs <= errorOf(best)) best = { offsetMs, errorMs, takenAtMs: receivedAtMs };
    },
    atLeast(instant) {
      const behindMs = Date.parse(instant) - nowMs();
      if (behindMs <= 0) return;
      const offsetMs = Date.parse(instant) - localMs();
      if (!best || behindMs > ASTRAY_MS) best = { offsetMs, errorMs: ASTRAY_MS, takenAtMs: localMs() };
      else best = { ...best, offsetMs };
    },
    nowMs,
    now: () => new Date(nowMs()).toISOString(),
  };
}
