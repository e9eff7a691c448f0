// Skipping a date, taking it away and putting it back: the session stays the same one, with the same lead. Whoever saw
// another date than the one that is there is told so, so that two who skip a holiday skip it once.
import type { Instant, PersonId, SessionId } from '../ids';
import { accepted, refused, refusedChanged, type Result } from '../refusal';
import { memberOf, type Circle } from './circle';
import { nextDate } from './nextDate';
import { restRefusal } from './rest';
import { isPlannable } from './plannable';
import { dateOf, withDate, type WaitingSession } from './withDate';

/** What whoever asks had before their eyes; `startsAt` is null when there was no date. */
export interface SeenDate {
  sessionId: SessionId;
  startsAt: Instant | null;
}

export type DateChange =
  { do: 'skip' | 'cancel'; seen: SeenDate } | { do: 'putBack'; seen: SeenDate; startsAt: Instant };

export function changeDate(circle: Circle, change: DateChange, person: PersonId, now: Instant): Result<Circle> {
  if (!memberOf(circle, person)) return refused('notAMember');
  const { next } = circle;
  const rests = restRefusal(circle);
  if (rests) return rests;
  if (next.sessionId !== change.seen.sessionId) return refused('sessionUnknown');
  if (next.status === 'running') return refused('sessionRunning');
  if (dateOf(next) !== change.seen.startsAt) return refusedChanged('dateChanged', ['next:date']);
  switch (change.do) {
    case 'skip':
      return skipDate(circle, next, now);
    case 'cancel':
      return accepted({ ...circle, next: withDate(next, null) });
    case 'putBack':
      if (!isPlannable(change.startsAt, now)) return refused('timeInvalid');
      return accepted({ ...circle, next: withDate(next, { startsAt: change.startsAt }) });
  }
}

function skipDate(circle: Circle, next: WaitingSession, now: Instant): Result<Circle> {
  if (next.status === 'unplanned') return refused('noDateYet');
  const after = Date.parse(next.startsAt) > Date.parse(now) ? next.startsAt : now;
  const date = nextDate(next, circle.cadenceWeeks, circle.timeZone, after);
  if (date === null) return refused('noRhythm');
  if (!isPlannable(date.startsAt, now)) return refused('timeInvalid');
  return accepted({ ...circle, next: withDate(next, date) });
}
