// What the clock in the ring says at an instant; how it is drawn is the ring's.
import type { Instant } from '../../../domain/ids';
import { forecastEndAt, minutesBeyond, remainingMs, sessionLeftMs } from '../../../domain/session/clock';
import type { RunningSession } from '../../../domain/session/state';
import type { RingClock } from '../../ring/RingLines';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

export interface ClockFace extends RingClock {
  /** `8:40`, or `+0:12` once the time is up. */
  digits: string;
  minutesAllotted: number;
  /** Of the whole session, if every later part takes its time. */
  minutesLeft: number;
  /** When it ends, if it goes on like this. */
  endsAt: Instant;
  /** By how much that is beyond the planned end. */
  minutesOver: number;
}

export function clockFace(session: RunningSession, now: Instant): ClockFace {
  const allottedMs = session.allottedMs[session.stepIndex]!;
  const leftMs = remainingMs(session, now);
  const endsAt = forecastEndAt(session, now);
  return {
    digits: leftMs > 0 ? digitsOf(Math.ceil(leftMs / SECOND_MS)) : `+${digitsOf(Math.floor(-leftMs / SECOND_MS))}`,
    fraction: Math.min(1, Math.max(0, leftMs / allottedMs)),
    state: stateOf(session, leftMs),
    minutesAllotted: Math.round(allottedMs / MINUTE_MS),
    minutesLeft: Math.ceil(sessionLeftMs(session, now) / MINUTE_MS),
    endsAt,
    minutesOver: Math.max(0, minutesBeyond(session, endsAt)),
  };
}

function stateOf(session: RunningSession, leftMs: number): RingClock['state'] {
  if (session.clock.status === 'paused') return 'paused';
  if (leftMs <= 0) return 'timesUp';
  return leftMs <= MINUTE_MS ? 'lastMinute' : 'running';
}

function digitsOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
