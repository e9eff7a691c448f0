// What a circle keeps of its sessions once they have settled.
import type { AnswerId, CalendarDate, CaptureId, CircleId, Instant, PersonId, SessionId } from '../ids';
import type { FormatId } from '../formats';
import type { EndReason } from '../session/state';
import type { Circle } from './circle';

interface Kept {
  id: CaptureId;
  circleId: CircleId;
  text: string;
  at: Instant;
  authorName: string;
  /** Who else would say so; absent while nobody has. */
  meTooIds?: readonly PersonId[];
  /** Said in a confidential session and let out by its author; what lacks it stays in the circle. */
  shared?: true;
}

/** What somebody wrote to a question. */
export interface Answer {
  id: AnswerId;
  byId: PersonId;
  byName: string;
  text: string;
  at: Instant;
}

export interface KeptCapture extends Kept {
  /** Null for a question that was put to the circle outside of its sessions. */
  sessionId: SessionId | null;
  /** Null for an anonymous question, whose `authorName` is empty. */
  authorId: PersonId | null;
  kind: 'takeaway' | 'question' | 'thanks';
  /** Of a takeaway: whom it helped, by their own word; absent while nobody said so. */
  helpfulIds?: readonly PersonId[];
  /** Of thanks: who is thanked; absent where nobody was named. */
  to?: { id: PersonId; name: string };
  /** Of a question, oldest first; absent while nobody answered. */
  answers?: readonly Answer[];
  /** Of a question: it needs no more answers; `answerId` null where no answer was the one that did it. */
  closed?: { byId: PersonId; at: Instant; answerId: AnswerId | null };
}

export interface HandOver {
  fromId: PersonId;
  fromName: string;
  byId: PersonId;
  /** The session in which it was handed over; null outside of one. */
  sessionId: SessionId | null;
  at: Instant;
}

export interface Commitment extends Kept {
  sessionId: SessionId;
  authorId: PersonId;
  ownerId: PersonId;
  ownerName: string;
  dueOn: CalendarDate | null;
  state: { status: 'open' } | { status: 'done'; doneAt: Instant };
  /** The last session that looked at it and left it open. */
  seenIn?: SessionId;
  /** Whose it was before its owner, while that can be taken back. */
  handedOver?: HandOver;
}

/** One line of a circle's history. */
export interface SessionRecord {
  sessionId: SessionId;
  circleId: CircleId;
  ordinal: number;
  formatId: FormatId;
  leadId: PersonId;
  topicTitle: string | null;
  startedAt: Instant;
  endedAt: Instant;
  endReason: EndReason;
  attendedIds: readonly PersonId[];
  /** What each step took, in the session's order, all rounds together; never what a person took. */
  stepMs: readonly number[];
  /** What each was planned for; older records do not say. */
  plannedMs?: readonly number[];
  /** Beyond the planned end. Of a session nobody ended it says when that was noticed. */
  overrunMs: number;
  captures: number;
}

const NO_DATE_LAST = '9999-12-31';

/** Earliest due date first, those without one last. */
type Due = Pick<Commitment, 'id' | 'at' | 'dueOn'>;

export function byDueDate(a: Due, b: Due): number {
  const dates = (a.dueOn ?? NO_DATE_LAST).localeCompare(b.dueOn ?? NO_DATE_LAST);
  return dates || a.at.localeCompare(b.at) || a.id.localeCompare(b.id);
}

/** The circle with its summary of commitments made anew from all its open ones. */
export function withOpenCommitments(circle: Circle, open: readonly Commitment[]): Circle {
  const due = open.flatMap((commitment) => commitment.dueOn ?? []).sort();
  return { ...circle, openCommitments: open.length, nextDueOn: due[0] ?? null };
}
