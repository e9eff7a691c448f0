// When a session is proposed for that has no date yet: in a week at noon, and not on a weekend.
import type { CalendarDate } from '../../../domain/ids';
import { addDays, type WallClock } from '../../text/zonedTime';

const NOON = '12:00';
const daysOn: Record<number, number> = { 6: 9, 0: 8 };

export function usualDate(today: CalendarDate): WallClock {
  const weekday = new Date(`${today}T00:00:00.000Z`).getUTCDay();
  return { date: addDays(today, daysOn[weekday] ?? 7), time: NOON };
}
