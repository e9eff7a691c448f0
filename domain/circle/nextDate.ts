// When a circle that meets every so many weeks meets next: the same wall-clock time in its own zone,
// whatever daylight saving does in between.
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../ids';
import type { CadenceWeeks } from './circle';

export interface MeetingDate {
  startsAt: Instant;
  /** `HH:MM` as the circle means it, where the clocks jump over it on that day and the session starts later. */
  wallTime?: string;
}

/**
 * The first date after `after` in steps of `weeks` from `from`; null without a cadence. A wall-clock time the clocks jump
 * over is as much later as they jump, on that day alone; of one that comes twice it is the first.
 */
export function nextDate(from: MeetingDate, weeks: CadenceWeeks, timeZone: string, after: Instant): MeetingDate | null {
  if (weeks === 0) return null;
  const start = meant(from, timeZone);
  const elapsedWeeks = Math.max(0, (Date.parse(after) - Date.parse(from.startsAt)) / WEEK_MS);
  let steps = Math.max(1, Math.floor(elapsedWeeks / weeks));
  let next = start.add({ weeks: steps * weeks });
  while (Date.parse(instantOf(next, timeZone)) <= Date.parse(after)) {
    steps += 1;
    next = start.add({ weeks: steps * weeks });
  }
  const startsAt = instantOf(next, timeZone);
  const isThere = wallClock(startsAt, timeZone).equals(next);
  return isThere ? { startsAt } : { startsAt, wallTime: next.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

export const WEEK_MS = 7 * 24 * 60 * 60_000;

function meant({ startsAt, wallTime }: MeetingDate, timeZone: string): Temporal.PlainDateTime {
  const start = wallClock(startsAt, timeZone);
  return wallTime === undefined ? start : start.withPlainTime(wallTime);
}

function wallClock(at: Instant, timeZone: string): Temporal.PlainDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
}

function instantOf(time: Temporal.PlainDateTime, timeZone: string): Instant {
  return time.toZonedDateTime(timeZone).toInstant().toString({ fractionalSecondDigits: 3 });
}
