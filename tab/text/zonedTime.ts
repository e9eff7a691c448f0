// Turns a date and a time on a wall clock somewhere into an instant and back, for forms; daylight saving included.
import type { CalendarDate, Instant } from '../../domain/ids';

export interface WallClock {
  date: CalendarDate;
  /** `HH:MM`. */
  time: string;
}

export function wallClockAt(at: Instant, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * Null when date or time is not written as such. A time that daylight saving skips becomes the one an hour later; of a
 * time that happens twice, the first.
 */
export function instantOf({ date, time }: WallClock, timeZone: string): Instant | null {
  const wantedMs = Date.parse(`${date}T${time}:00.000Z`);
  if (Number.isNaN(wantedMs)) return null;
  const candidates = [
    wantedMs - offsetMs(wantedMs - DAY_MS, timeZone),
    wantedMs - offsetMs(wantedMs + DAY_MS, timeZone),
  ];
  const exact = candidates.filter((ms) => ms + offsetMs(ms, timeZone) === wantedMs);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)).toISOString();
}

const DAY_MS = 24 * 60 * 60_000;

/** How far the zone's wall clock is ahead of UTC at an instant. */
function offsetMs(atMs: number, timeZone: string): number {
  const { date, time } = wallClockAt(new Date(atMs).toISOString(), timeZone);
  return Date.parse(`${date}T${time}:00.000Z`) - Math.floor(atMs / 60_000) * 60_000;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
