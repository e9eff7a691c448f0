// Decides how instants and days are written on cards: in the reader's own time where the client can, and plainly in the
// circle's zone beside it.
import type { CalendarDate, Instant } from '../../../domain/ids';

/** Clients refuse milliseconds inside `{{DATE(…)}}`. */
function withoutMs(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** For TextBlocks only; expanded by the client. */
export function clientDate(at: Instant): string {
  return `{{DATE(${withoutMs(at)}, SHORT)}}`;
}

export function clientTime(at: Instant): string {
  return `{{TIME(${withoutMs(at)})}}`;
}

/** `Thu 26 Nov`. */
export function dayInZone(at: Instant, locale: string, zone: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone });
  return format.format(new Date(at));
}

/** `12:00`, or `12:00–12:44`. */
export function timeInZone(from: Instant, to: Instant | null, locale: string, zone: string): string {
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone });
  return to === null ? format.format(new Date(from)) : format.formatRange(new Date(from), new Date(to));
}

export function dueDay(dueOn: CalendarDate, locale: string): string {
  return dayInZone(`${dueOn}T12:00:00.000Z`, locale, 'UTC');
}

/** `Amsterdam` out of `Europe/Amsterdam`. */
export function placeOfZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
