// A coach from outside: a seat for named sessions until a day. They are no member, so nothing that is for members is
// theirs; whatever they see is said here and in `shownToCoach`. The day ends the seat by itself.
import { dateInZone } from '../dateInZone';
import { circleOfSession, sessionIdOf, type CalendarDate, type Instant, type PersonId, type SessionId } from '../ids';
import type { Circle } from './circle';

export interface CoachTerm {
  /** Which of the circle's sessions they coach, by ordinal, the earliest first. */
  sessions: readonly number[];
  /** The last day, in the circle's zone. */
  untilOn: CalendarDate;
}

export interface OutsideCoach extends CoachTerm {
  id: PersonId;
  name: string;
  status: 'invited' | 'seated';
  byId: PersonId;
  byName: string;
  at: Instant;
}

type Seats = Pick<Circle, 'outsideCoach' | 'timeZone'>;

export function coachSeatIsOver({ untilOn }: CoachTerm, timeZone: string, now: Instant): boolean {
  return dateInZone(now, timeZone) > untilOn;
}

/** Invited or seated, and the day has not passed. */
export function presentCoach({ outsideCoach, timeZone }: Seats, now: Instant): OutsideCoach | null {
  return outsideCoach && !coachSeatIsOver(outsideCoach, timeZone, now) ? outsideCoach : null;
}

/** The seat this person sits on now. */
export function coachSeatOf(circle: Seats, person: PersonId, now: Instant): OutsideCoach | null {
  if (circle.outsideCoach?.id !== person || circle.outsideCoach.status !== 'seated') return null;
  return presentCoach(circle, now);
}

/** Sat here as a coach from outside, or was to, until their day passed. */
export function hadCoachSeat({ outsideCoach, timeZone }: Seats, person: PersonId, now: Instant): boolean {
  return outsideCoach?.id === person && coachSeatIsOver(outsideCoach, timeZone, now);
}

/** Who coaches this session from outside; null when nobody does. */
export function coachOfSession(circle: Seats, ordinal: number, now: Instant): OutsideCoach | null {
  const coach = presentCoach(circle, now);
  return coach?.status === 'seated' && coach.sessions.includes(ordinal) ? coach : null;
}

/** How many are in the room of the next session without being members: a format's size is that of the room. */
export function coachesBeside(circle: Seats & Pick<Circle, 'next'>, now: Instant): 0 | 1 {
  return coachOfSession(circle, circle.next.ordinal, now) ? 1 : 0;
}

/** False for every other circle's session, and for what is no session's id. */
export function coachesSession({ sessions }: CoachTerm, session: SessionId): boolean {
  const circle = circleOfSession(session);
  return circle !== null && sessions.some((ordinal) => session === sessionIdOf(circle, ordinal));
}
