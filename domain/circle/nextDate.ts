// When a circle that meets every so many weeks meets next: the same wall-clock time in its own zone,
// whatever daylight saving does in between.
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../ids';
import type { CadenceWeeks } from './circle';

/** The first date after `after` in steps of `weeks` from `from`; null without a cadence. */
export function nextDate(from: Instant, weeks: CadenceWeeks, timeZone: string, after: Instant): Instant | null {
  if (weeks === 0) return null;
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone);
  const limit = Temporal.Instant.from(after);
  const elapsedWeeks = Math.max(0, (Date.parse(after) - Date.parse(from)) / (7 * 24 * 60 * 60_000));
  let steps = Math.max(1, Math.floor(elapsedWeeks / weeks));
  let next = start.add({ weeks: steps * weeks });
  while (Temporal.Instant.compare(next.toInstant(), limit) <= 0) {
    steps += 1;
    next = start.add({ weeks: steps * weeks });
  }
  return next.toInstant().toString({ fractionalSecondDigits: 3 });
}
