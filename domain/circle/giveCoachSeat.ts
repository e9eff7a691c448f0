// Giving a coach from outside a seat, changing or ending it, and taking or leaving it. The organiser alone decides; the
// one seat for a coach is either a member's or theirs.
import { isCalendarDate } from '../calendarDate';
import { dateInZone } from '../dateInZone';
import type { Instant, PersonId } from '../ids';
import { COACHED_AHEAD_MAX, COACHED_SESSIONS_MAX, COACH_SEAT_MAX_DAYS } from '../limits';
import { accepted, refused, type Refusal, type Result } from '../refusal';
import { memberOf, type Circle } from './circle';
import type { Person } from './createCircle';
import { gateRefusal } from './gates/gatesOf';
import { placesFor } from './kinds';
import { coachSeatIsOver, presentCoach, type CoachTerm, type OutsideCoach } from './outsideCoach';

/** For somebody who has the seat already, or is invited to it, the new term takes the place of theirs. */
export function giveCoachSeat(
  circle: Circle,
  { id, name }: Person,
  term: CoachTerm,
  by: PersonId,
  now: Instant,
): Result<Circle> {
  if (circle.organiserId !== by) return refused('notTheOrganiser');
  if (placesFor(circle.kind, 'coach') === 0) return refused('seatUnknown');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  if (memberOf(circle, id)) return refused('sitsInside');
  const present = presentCoach(circle, now);
  const known = present?.id === id ? present : null;
  if ((present && !known) || someoneInsideCoaches(circle)) return refused('seatTaken');
  const shut = gateRefusal(circle, { id, door: null }, 'coach', now);
  if (shut) return shut;
  const sessions = [...new Set(term.sessions)].sort((a, b) => a - b);
  const wrong = dateRefusal(circle, term, now) ?? sessionsRefusal(circle, sessions, known);
  if (wrong) return refused(wrong);
  const { untilOn } = term;
  const same = known && known.untilOn === untilOn && String(known.sessions) === String(sessions);
  if (same) return accepted(circle);
  const invitation = {
    id,
    name,
    status: 'invited',
    byId: by,
    byName: memberOf(circle, by)?.name ?? '',
    at: now,
  } as const;
  return accepted({ ...circle, outsideCoach: { ...(known ?? invitation), sessions, untilOn } });
}

function someoneInsideCoaches({ members, invited = [] }: Circle): boolean {
  return [...members, ...invited].some(({ seat }) => seat === 'coach');
}

function dateRefusal({ timeZone }: Circle, term: CoachTerm, now: Instant): Refusal | null {
  if (!isCalendarDate(term.untilOn)) return 'dateInvalid';
  if (coachSeatIsOver(term, timeZone, now)) return 'seatPast';
  const latest = new Date(Date.parse(now) + COACH_SEAT_MAX_DAYS * 24 * 60 * 60_000).toISOString();
  return term.untilOn > dateInZone(latest, timeZone) ? 'seatTooLong' : null;
}

/** Sessions that have been can be kept by whoever coached them, and given to nobody. */
function sessionsRefusal({ next }: Circle, sessions: readonly number[], known: OutsideCoach | null): Refusal | null {
  const isFine = (ordinal: number) =>
    Number.isInteger(ordinal) &&
    ordinal < next.ordinal + COACHED_AHEAD_MAX &&
    (ordinal >= next.ordinal || known?.sessions.includes(ordinal) === true);
  const fits = sessions.length > 0 && sessions.length <= COACHED_SESSIONS_MAX && sessions.every(isFine);
  return fits ? null : 'coachedSessionsInvalid';
}

/** The organiser takes the seat or the invitation back, whatever its day. */
export function endCoachSeat(circle: Circle, by: PersonId): Result<Circle> {
  if (circle.organiserId !== by) return refused('notTheOrganiser');
  return accepted(withoutCoach(circle));
}

export function takeCoachSeat(circle: Circle, person: PersonId, now: Instant): Result<Circle> {
  const { outsideCoach, timeZone } = circle;
  if (outsideCoach?.id !== person) return refused('notInvited');
  if (coachSeatIsOver(outsideCoach, timeZone, now)) return refused('seatOver');
  if (outsideCoach.status === 'seated') return accepted(circle);
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  return accepted({ ...circle, outsideCoach: { ...outsideCoach, status: 'seated' } });
}

/** Declined by whoever was invited, or given up; for everybody else nothing changes. */
export function leaveCoachSeat(circle: Circle, person: PersonId): Result<Circle> {
  return accepted(circle.outsideCoach?.id === person ? withoutCoach(circle) : circle);
}

function withoutCoach(circle: Circle): Circle {
  const { outsideCoach, ...rest } = circle;
  return outsideCoach ? rest : circle;
}
