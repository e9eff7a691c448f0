// Reads the days people name, in the language they read: the library's phrases and a few of ours that promises are full
// of. A reading is a day of the calendar, whatever the clock or the zone of this machine.
import type { Chrono, ParsedResult, Parser } from 'chrono-node/en' with { 'resolution-mode': 'import' };
import type { CalendarDate } from '../../../../domain/ids';
import type { DatePhrase, ReadDates } from './findDue';

/** Loaded when a composer is there, not before: nobody waits for it. `locale` is BCP 47. */
export async function loadDatePhrases(locale: string): Promise<ReadDates> {
  if (/^de\b/i.test(locale)) {
    const { casual } = await import('chrono-node/de');
    return reading(casual, [germanDayAndMonth, endOfWeek(/\bende (?:der|dieser) woche\b/i)]);
  }
  const { casual, GB } = await import('chrono-node/en');
  return reading(monthComesFirst(locale) ? casual : GB, [endOfWeek(/\b(?:the )?end of (?:the|this) week\b/i)]);
}

function reading(library: Chrono, ours: readonly Parser[]): ReadDates {
  const chrono = library.clone();
  chrono.parsers.unshift(...ours);
  return (text, today) => {
    // Noon UTC of a UTC day: no zone can make another day of it.
    const reference = { instant: new Date(`${today}T12:00:00.000Z`), timezone: 0 };
    return chrono.parse(text, reference, { forwardDate: true }).flatMap((result) => phraseOf(result, today) ?? []);
  };
}

function phraseOf({ index, text, start, end }: ParsedResult, today: CalendarDate): DatePhrase | null {
  const last = end ?? start;
  const isWeekday = last.isCertain('weekday') && !last.isCertain('day');
  if (!isWeekday && !last.isCertain('day')) return null;
  const day = dayOf(last);
  const hasTime = start.isCertain('hour') || last.isCertain('hour');
  return { start: index, end: index + text.length, day, isTodaysWeekday: isWeekday && day === today, hasTime };
}

function dayOf(date: ParsedResult['start']): CalendarDate {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => date.get(part) ?? 0);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month!)}-${two(day!)}`;
}

/** "5.12." is how a German day is written; the library wants its year. */
const germanDayAndMonth: Parser = {
  pattern: () => /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/i,
  extract(context, match) {
    const [day, month] = [Number(match[1]), Number(match[2])];
    const reference = context.reference.getDateWithAdjustedTimezone();
    const isPast =
      month < reference.getMonth() + 1 || (month === reference.getMonth() + 1 && day < reference.getDate());
    const year = reference.getFullYear() + (isPast ? 1 : 0);
    const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
    return exists ? { day, month, year } : null;
  },
};

/** A working week ends on Friday; said on a weekend, the next one is meant. */
function endOfWeek(pattern: RegExp): Parser {
  return {
    pattern: () => pattern,
    extract(context) {
      const reference = context.reference.getDateWithAdjustedTimezone();
      const friday = new Date(reference);
      friday.setDate(reference.getDate() + ((5 - reference.getDay() + 7) % 7));
      return { day: friday.getDate(), month: friday.getMonth() + 1, year: friday.getFullYear() };
    },
  };
}

function monthComesFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0);
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day');
}
