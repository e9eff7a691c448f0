// How much of a working day people share, as far as their time zones tell.
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../ids';

const WORKING_HOURS = 8;

/** Hours ahead of UTC; null where the zone is not said. */
export function offsets(timeZones: readonly (string | null)[], now: Instant): (number | null)[] {
  const known = new Map<string, number>();
  const instant = Temporal.Instant.from(now);
  return timeZones.map((timeZone) => {
    if (timeZone === null) return null;
    const before = known.get(timeZone);
    if (before !== undefined) return before;
    const hours = instant.toZonedDateTimeISO(timeZone).offsetNanoseconds / 3.6e12;
    known.set(timeZone, hours);
    return hours;
  });
}

/** Of two people so many hours ahead of UTC. */
export function sharedHours(a: number, b: number): number {
  const apart = Math.abs(a - b) % 24;
  return Math.max(0, WORKING_HOURS - Math.min(apart, 24 - apart));
}
