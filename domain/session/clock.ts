// What the agenda's clock says at an instant; it is derived from stored facts and never ticks by itself.
import type { Instant } from '../ids';
import type { RunningSession, StartedSession, StepClock } from './state';
import { stepsToCome } from './stepsToCome';

/** Milliseconds this step has run, pauses left out. Never negative, whatever `now` a wrong clock gives. */
export function elapsedMs(clock: StepClock, now: Instant): number {
  if (clock.status === 'paused') return clock.carriedMs;
  return clock.carriedMs + Math.max(0, Date.parse(now) - Date.parse(clock.startedAt));
}

/** What remains of the current step; negative once its time is up. */
export function remainingMs(session: RunningSession, now: Instant): number {
  return session.allottedMs[session.stepIndex]! - elapsedMs(session.clock, now);
}

/** What remains of the whole session if every later step takes its time. */
export function sessionLeftMs(session: RunningSession, now: Instant): number {
  const later = stepsToCome(session).reduce((sum, index) => sum + session.allottedMs[index]!, 0);
  return Math.max(0, remainingMs(session, now)) + later;
}

/** When the session ends if from now on every step takes its time, and a paused clock runs again at once. */
export function forecastEndAt(session: RunningSession, now: Instant): Instant {
  return new Date(Date.parse(now) + sessionLeftMs(session, now)).toISOString();
}

/** Whole minutes from the planned end to `endAt`; negative when that is earlier. The forecast and the end say the same. */
export function minutesBeyond({ plannedEndAt }: Pick<StartedSession, 'plannedEndAt'>, endAt: Instant): number {
  return Math.round((Date.parse(endAt) - Date.parse(plannedEndAt)) / 60_000);
}

/**
 * When the session should be over by what its log says: the planned end, or later if its agenda still needed more time
 * when something last happened in it (a pause, extra minutes, a late step).
 */
export function expectedEndAt(session: RunningSession): Instant {
  const fromLast = Date.parse(session.lastAt) + sessionLeftMs(session, session.lastAt);
  return new Date(Math.max(Date.parse(session.plannedEndAt), fromLast)).toISOString();
}
