// What of a circle a coach from outside gets to see: who sits in it and the sessions they coach. Of the one that comes
// next, if it is theirs, also its date, agenda and topic; of all others, that they are not theirs.
import type { CircleId, Instant, SessionId } from '../ids';
import { sessionIdOf } from '../ids';
import type { Circle, Member } from './circle';
import type { Kind } from './kinds';
import type { CoachTerm, OutsideCoach } from './outsideCoach';

export interface CoachedSession {
  ordinal: number;
  sessionId: SessionId;
  /** `ahead`: others of the circle's come before it. */
  status: 'over' | 'next' | 'ahead';
}

export interface CoachedCircle extends CoachTerm {
  id: CircleId;
  name: string;
  kind: Kind;
  timeZone: string;
  coached: true;
  people: readonly Pick<Member, 'id' | 'name' | 'seat'>[];
  history: readonly CoachedSession[];
}

export function shownToCoach(circle: Circle, { sessions, untilOn }: OutsideCoach): CoachedCircle {
  const { id, name, kind, timeZone, next } = circle;
  return {
    id,
    name,
    kind,
    timeZone,
    coached: true,
    sessions,
    untilOn,
    people: circle.members.map(({ id: person, name: its, seat }) => ({ id: person, name: its, seat })),
    history: sessions.map((ordinal) => ({
      ordinal,
      sessionId: sessionIdOf(id, ordinal),
      status: ordinal < next.ordinal ? 'over' : ordinal === next.ordinal ? 'next' : 'ahead',
    })),
  };
}

/** The circle cut to its next session, for the screens that show one; null while that is not theirs. */
export function cutForCoach(circle: Circle, coach: OutsideCoach): Circle | null {
  if (!coach.sessions.includes(circle.next.ordinal)) return null;
  const { id, name, kind, organiserId, members, rota, timeZone, formatId, slotMinutes, next, nextTopicTitle } = circle;
  return {
    ...{ id, name, kind, organiserId, members, timeZone, formatId, slotMinutes, next, nextTopicTitle },
    ...(circle.rest && { rest: { ...circle.rest, date: null } }),
    outsideCoach: coach,
    rota: { order: rota.order, past: [] },
    cadenceWeeks: 0,
    last: null,
    topTopic: null,
    openCommitments: 0,
    nextDueOn: null,
    doneCommitments: 0,
    meetingChats: [],
    createdAt: circle.createdAt as Instant,
  };
}
