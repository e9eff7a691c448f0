// How instants and days are written in one locale: always in a named zone, relative words only where they are exact.
import type { CalendarDate, Instant } from '../../domain/ids';
import { wallClockAt } from './zonedTime';
import { capitalised } from './capitalised';

export interface DateWords {
  /** “12:00”. */
  formatTime(at: Instant, timeZone?: string): string;
  /** “12:00 – 12:45”. */
  formatTimeRange(from: Instant, to: Instant, timeZone?: string): string;
  /** “Thu 26 Nov”. */
  formatDate(at: Instant, timeZone?: string): string;
  /** “Thu 26 Nov, 12:00”. */
  formatDateTime(at: Instant, timeZone?: string): string;
  /** “Today”, “Tomorrow” or the date, as seen from `now` in the zone. */
  formatDay(at: Instant, now: Instant, timeZone?: string): string;
  /** “Today”, “Tomorrow”, “Thursday” within the next six days, else the date. */
  formatNear(at: Instant, now: Instant, timeZone?: string): string;
  /** The same within a sentence, for a due day: it has no zone, so what is today is asked where the circle is. */
  formatNearDay(day: CalendarDate, now: Instant, timeZone: string): string;
  /** “Thursday”. */
  formatWeekday(at: Instant, timeZone?: string): string;
  /** “Fri 27 Nov”: a due date has no zone. */
  formatCalendarDate(day: CalendarDate): string;
  /** The day's parts for a date leaf: “Thu”, “26”, “Nov”. */
  dateParts(at: Instant, timeZone?: string): { weekday: string; day: string; month: string };
  /** “in 2 days”, “tomorrow”; whole days between two dates of the zone. */
  formatInDays(at: Instant, now: Instant, timeZone?: string): string;
  /** “Central European Time”. */
  formatZone(timeZone: string, at: Instant): string;
}

const DAY_MS = 24 * 60 * 60_000;

export function dateWords(locale: string): DateWords {
  const made = new Map<string, Intl.DateTimeFormat>();
  const format = (options: Intl.DateTimeFormatOptions, timeZone: string | undefined, at: Date) => {
    const key = JSON.stringify([options, timeZone]);
    const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, ...(timeZone ? { timeZone } : {}) });
    made.set(key, known);
    return known.format(at);
  };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const date = (at: Date, zone?: string) => format({ weekday: 'short', day: 'numeric', month: 'short' }, zone, at);
  const time = (at: Date, zone?: string) => format({ hour: 'numeric', minute: '2-digit' }, zone, at);
  const range = (from: Date, to: Date, timeZone?: string) =>
    new Intl.DateTimeFormat(locale, {
      hour: 'numeric',
      minute: '2-digit',
      ...(timeZone ? { timeZone } : {}),
    }).formatRange(from, to);
  const daysUntil = (at: Instant, now: Instant, zone?: string) =>
    Math.round((dayNumberMs(at, zone) - dayNumberMs(now, zone)) / DAY_MS);
  const day = (at: Instant, now: Instant, zone?: string) => {
    const days = daysUntil(at, now, zone);
    return days === 0 || days === 1 ? capitalised(relative.format(days, 'day'), locale) : date(new Date(at), zone);
  };
  const weekday = (at: Instant, zone?: string) => format({ weekday: 'long' }, zone, new Date(at));
  const near = (at: Instant, now: Instant, zone?: string) => {
    const days = daysUntil(at, now, zone);
    if (days === 0 || days === 1) return relative.format(days, 'day');
    return days > 1 && days < 7 ? weekday(at, zone) : date(new Date(at), zone);
  };
  return {
    formatTime: (at, zone) => time(new Date(at), zone),
    formatTimeRange: (from, to, zone) => range(new Date(from), new Date(to), zone),
    formatDate: (at, zone) => date(new Date(at), zone),
    formatDateTime: (at, zone) => `${date(new Date(at), zone)}, ${time(new Date(at), zone)}`,
    formatDay: day,
    formatNear: (at, now, zone) => capitalised(near(at, now, zone), locale),
    formatNearDay: (due, now, zone) => near(noonOf(due), noonOf(wallClockAt(now, zone).date), 'UTC'),
    formatWeekday: weekday,
    formatCalendarDate: (day) => date(new Date(noonOf(day)), 'UTC'),
    dateParts: (at, zone) => ({
      weekday: format({ weekday: 'short' }, zone, new Date(at)),
      day: format({ day: 'numeric' }, zone, new Date(at)).replace(/\D+$/, ''),
      month: format({ month: 'short' }, zone, new Date(at)).replace(/\.$/, ''),
    }),
    formatInDays: (at, now, zone) => relative.format(daysUntil(at, now, zone), 'day'),
    formatZone: (timeZone, at) => zoneName(locale, timeZone, new Date(at)),
  };
}

function noonOf(day: CalendarDate): Instant {
  return `${day}T12:00:00.000Z`;
}

/** Midnight UTC of the day an instant falls on in the zone, so that days can be subtracted. */
function dayNumberMs(at: Instant, timeZone?: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { ...(timeZone ? { timeZone } : {}), dateStyle: 'short' });
  return Date.parse(`${parts.format(new Date(at))}T00:00:00Z`);
}

function zoneName(locale: string, timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
