// What a circle is on its board: everything the board's first view needs, in one piece.
import type { FormatId } from '../formats';
import type { CalendarDate, CircleId, Instant, PersonId, SessionId, TopicId } from '../ids';
import type { DoorFacts } from './gates/doorFacts';
import type { Home } from './home';
import type { Kind, Seat } from './kinds';
import type { MeetingDate } from './nextDate';
import type { OutsideCoach } from './outsideCoach';
import type { Rota } from './rota';

export interface Member {
  id: PersonId;
  name: string;
  seat: Seat;
  joinedAt: Instant;
}

export const cadences = [0, 1, 2, 4] as const;
/** Weeks from one session to the next; 0 when each is planned by hand. */
export type CadenceWeeks = (typeof cadences)[number];

/** In which format and how long. */
export interface SessionFormat {
  formatId: FormatId;
  slotMinutes: number;
  /** What each part takes, where the circle shared the minutes out itself; as many as the format then has parts. */
  stepMinutes?: readonly number[];
}

interface Upcoming {
  sessionId: SessionId;
  ordinal: number;
  topicId: TopicId | null;
  /** How this one session runs, when not as the circle's sessions usually do. */
  instead?: SessionFormat;
  /** The wall-clock time its date is meant at, where daylight saving skips that time on that day. */
  wallTime?: string;
  /** How often its date was set, moved or taken away; none while absent. */
  dateChanges?: number;
  /** The last date that passed without anybody meeting, until the date is changed by somebody or they meet. */
  missedAt?: Instant;
}

/** The next session always exists, planned or not: its id is known before anyone can start it. */
export type NextSession =
  | (Upcoming & { status: 'unplanned' })
  | (Upcoming & { status: 'planned'; startsAt: Instant })
  | (Upcoming & { status: 'running'; startedAt: Instant; plannedAt: Instant | null });

/** When the next session is, or was, to begin by plan; null without one. */
export function plannedStart(next: NextSession): Instant | null {
  if (next.status === 'planned') return next.startsAt;
  return next.status === 'running' ? next.plannedAt : null;
}

export interface LastSession {
  sessionId: SessionId;
  leadId: PersonId;
  /** Who led, where that is not the lead alone: the givers of its rounds, or nobody. */
  ledIds?: readonly PersonId[];
  topicTitle: string | null;
  endedAt: Instant;
}

/** Somebody who was asked to sit in the circle and has not answered yet. */
export interface Invitation {
  id: PersonId;
  name: string;
  seat: Seat;
  byId: PersonId;
  byName: string;
  at: Instant;
}

/** Somebody who would like to sit in the circle; its members decide. */
export interface Ask {
  id: PersonId;
  name: string;
  seat: Seat;
  at: Instant;
}

/** Who asked everybody to it, from what is suggested to a board. */
export interface AskedTogether {
  byId: PersonId;
  byName: string;
  at: Instant;
  /** Taken back before anybody had answered. */
  takenBack?: true;
}

/** A circle that does not meet for now, or never again. `date` is the one it had when it was put to rest. */
export interface Rest {
  status: 'paused' | 'closed';
  at: Instant;
  date: MeetingDate | null;
}

export interface Circle {
  id: CircleId;
  name: string;
  kind: Kind;
  organiserId: PersonId;
  members: readonly Member[];
  rota: Rota;
  /** IANA zone in which the circle's cadence and due dates are meant. */
  timeZone: string;
  formatId: FormatId;
  slotMinutes: number;
  cadenceWeeks: CadenceWeeks;
  next: NextSession;
  last: LastSession | null;
  topTopic: { id: TopicId; title: string; votes: number } | null;
  nextTopicTitle: string | null;
  openCommitments: number;
  /** The earliest due date among the open ones. */
  nextDueOn: CalendarDate | null;
  doneCommitments: number;
  /** Teams conversations of meetings linked to this circle, newest first: their people may take part. */
  meetingChats: readonly string[];
  /** Absent where somebody started it by themselves. */
  suggested?: AskedTogether;
  /** Absent while nobody ever was. */
  invited?: readonly Invitation[];
  asking?: readonly Ask[];
  /** Not among the members, also past their day; absent while nobody was given that seat. */
  outsideCoach?: OutsideCoach;
  /** What the gates know of those who sit here, of each by their id; of whom there is nothing, nothing is known. Never shown. */
  doors?: Readonly<Record<PersonId, DoorFacts>>;
  /** Of a members-only circle's posts; absent while they go nowhere but its page. */
  home?: Home;
  /** Absent while the circle meets. */
  rest?: Rest;
  /** How often people changed it; none while absent. */
  changes?: number;
  /** How often a write changed what its sessions left; none while absent. Only ever compared with itself. */
  noteChanges?: number;
  createdAt: Instant;
}

/** In the order they lead; whoever never leads comes last. */
export function inTurn(circle: Circle): Member[] {
  const leading = circle.rota.order.flatMap((id) => memberOf(circle, id) ?? []);
  return [...leading, ...circle.members.filter((member) => !leading.includes(member))];
}

export function memberOf(circle: Circle, person: PersonId): Member | undefined {
  return circle.members.find((member) => member.id === person);
}
