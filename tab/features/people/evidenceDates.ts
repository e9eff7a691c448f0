// When something was that speaks for somebody, in as few words as tell it: lately to the day, long ago to the month.
import type { Instant } from '../../../domain/ids';

const DAY_MS = 24 * 60 * 60_000;
/** Beyond half a year nobody asks for the day. */
const LATELY_MS = 183 * DAY_MS;
/** More months than these are a span. */
const MONTHS_NAMED = 3;

/** “29 Oct”, or “Mar 2026” when it was long before `now`. */
export function dayOrMonth(at: Instant, now: Instant, locale: string): string {
  const isLate = Date.parse(now) - Date.parse(at) > LATELY_MS;
  return format(locale, isLate ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }, at);
}

/** “Oct 2026”, “May and Sep 2026”, “Nov 2025 and May 2026”, or “Jan – Sep 2026” of many; `ats` in any order. */
export function monthsOf(ats: readonly Instant[], locale: string): string {
  const sorted = [...ats].sort();
  const months = new Map(sorted.map((at) => [monthOf(at, locale), at]));
  if (months.size > MONTHS_NAMED) {
    const [first, last] = [new Date(sorted[0]!), new Date(sorted.at(-1)!)];
    return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }).formatRange(first, last);
  }
  const instants = [...months.values()];
  const named = instants.map((at, index) => {
    const next = instants[index + 1];
    const sameYear = next !== undefined && yearOf(at, locale) === yearOf(next, locale);
    return sameYear ? format(locale, { month: 'short' }, at) : monthOf(at, locale);
  });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(named);
}

const monthOf = (at: Instant, locale: string) => format(locale, { month: 'short', year: 'numeric' }, at);
const yearOf = (at: Instant, locale: string) => format(locale, { year: 'numeric' }, at);

function format(locale: string, options: Intl.DateTimeFormatOptions, at: Instant): string {
  return new Intl.DateTimeFormat(locale, options).format(new Date(at));
}
