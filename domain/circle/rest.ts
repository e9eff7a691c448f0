// A circle that takes a break, is closed, or takes up again. Nothing it has is lost by it: while it rests it has no next
// date, and the one it had comes back, or the next of its rhythm if that has passed.
import type { Instant, PersonId } from '../ids';
import { accepted, refused, type Refusal, type Result } from '../refusal';
import type { Circle } from './circle';
import { nextDate, type MeetingDate } from './nextDate';
import { withDate, type WaitingSession } from './withDate';

export const lives = ['meets', 'paused', 'closed'] as const;
export type Life = (typeof lives)[number];

export function lifeOf({ rest }: Pick<Circle, 'rest'>): Life {
  return rest?.status ?? 'meets';
}

/** Why no session can be planned or started; null while the circle meets. */
export function restRefusal({ rest }: Pick<Circle, 'rest'>): { ok: false; refusal: Refusal } | null {
  if (!rest) return null;
  return refused(rest.status === 'paused' ? 'circlePaused' : 'circleClosed');
}

export function changeLife(circle: Circle, life: Life, person: PersonId, now: Instant): Result<Circle> {
  if (circle.organiserId !== person) return refused('notTheOrganiser');
  if (lifeOf(circle) === life) return accepted(circle);
  const { next } = circle;
  if (next.status === 'running') return refused('sessionRunning');
  if (life === 'meets') return accepted(meetingAgain(circle, next, now));
  const date = circle.rest ? circle.rest.date : dateKept(next);
  return accepted({ ...circle, next: withDate(next, null), rest: { status: life, at: now, date } });
}

function dateKept(next: WaitingSession): MeetingDate | null {
  if (next.status === 'unplanned') return null;
  const { startsAt, wallTime } = next;
  return { startsAt, ...(wallTime && { wallTime }) };
}

function meetingAgain({ rest, ...circle }: Circle, next: WaitingSession, now: Instant): Circle {
  return rest?.date ? { ...circle, next: withDate(next, comingDate(circle, rest.date, now)) } : circle;
}

function comingDate({ cadenceWeeks, timeZone }: Circle, date: MeetingDate, now: Instant): MeetingDate | null {
  return date.startsAt > now ? date : nextDate(date, cadenceWeeks, timeZone, now);
}
