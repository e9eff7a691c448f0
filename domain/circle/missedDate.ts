// A planned date on which nobody met rolls on by itself to the circle's next one; the session stays the same one, with the
// same lead and topic. Derived whenever a circle is read, stored with whatever is written next: however often it is looked
// at meanwhile, the same comes out.
import type { Instant } from '../ids';
import { GRACE_MS } from '../limits';
import type { CadenceWeeks, Circle, NextSession } from './circle';
import { nextDate, WEEK_MS, type MeetingDate } from './nextDate';
import { nextFormat } from './nextFormat';
import { withDate } from './withDate';

const DAY_MS = 24 * 60 * 60_000;

/** The very same circle while its date is to come, or a session may still be running late. */
export function withDateToCome(circle: Circle, now: Instant): Circle {
  const { next, cadenceWeeks, timeZone } = circle;
  if (next.status !== 'planned') return circle;
  // Until then somebody may still start it.
  const stillMet = Date.parse(now) - nextFormat(circle).slotMinutes * 60_000 - GRACE_MS;
  if (Date.parse(next.startsAt) > stillMet) return circle;
  const date = nextDate(next, cadenceWeeks, timeZone, new Date(stillMet).toISOString());
  const missedAt = date ? dateBefore(next, date, cadenceWeeks, timeZone) : next.startsAt;
  const rolled = withDate(next, date);
  return { ...circle, next: { ...rolled, missedAt, dateChanges: (next.dateChanges ?? 0) + timesRolled(circle, date) } };
}

/** The last of the dates that passed. */
function dateBefore(from: MeetingDate, date: MeetingDate, weeks: CadenceWeeks, timeZone: string): Instant {
  const after = new Date(Date.parse(date.startsAt) - weeks * WEEK_MS - DAY_MS).toISOString();
  const before = nextDate(from, weeks, timeZone, after)!.startsAt;
  return before < date.startsAt ? before : from.startsAt;
}

/** Each date that passed counts, so that a calendar takes the later date for the newer, whenever it was asked for. */
function timesRolled({ next, cadenceWeeks }: Circle, date: MeetingDate | null): number {
  if (date === null || next.status !== 'planned') return 1;
  return Math.round((Date.parse(date.startsAt) - Date.parse(next.startsAt)) / (cadenceWeeks * WEEK_MS));
}

/** Which date a session that begins now is held for: one that was just missed is made up for, if it is the nearer one. */
export function dateHeld(next: NextSession, at: Instant): MeetingDate | null {
  const { missedAt, wallTime } = next;
  const planned = next.status === 'planned' ? { startsAt: next.startsAt, ...(wallTime && { wallTime }) } : null;
  if (missedAt === undefined) return planned;
  const away = (date: Instant) => Math.abs(Date.parse(date) - Date.parse(at));
  return planned && away(planned.startsAt) <= away(missedAt) ? planned : { startsAt: missedAt };
}
