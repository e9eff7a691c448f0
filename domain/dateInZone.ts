// Which day it is somewhere: a calendar date is a day of one's own wall, never of UTC.
import type { CalendarDate, Instant } from './ids';

export function dateInZone(at: Instant, timeZone: string): CalendarDate {
  // Swedish writes a date as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(at),
  );
}
