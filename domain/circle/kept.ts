// What a circle keeps of its sessions once they have settled.
import type { CalendarDate, CaptureId, CircleId, Instant, PersonId, SessionId } from '../ids';
import type { FormatId } from '../formats';
import type { EndReason } from '../session/state';
import type { Circle } from './circle';

interface Kept {
  id: CaptureId;
  circleId: CircleId;
  sessionId: SessionId;
  text: string;
  at: Instant;
  authorId: PersonId;
  authorName: string;
  /** Who else would say so; absent while nobody has. */
  meTooIds?: readonly PersonId[];
}

export interface KeptCapture extends Kept {
  kind: 'takeaway' | 'question' | 'thanks';
}

export interface Commitment extends Kept {
  ownerId: PersonId;
  ownerName: string;
  dueOn: CalendarDate | null;
  state: { status: 'open' } | { status: 'done'; doneAt: Instant };
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
  stepMs: readonly number[];
  overrunMs: number;
  captures: number;
}

/** The circle with its summary of commitments made anew from all its open ones. */
export function withOpenCommitments(circle: Circle, open: readonly Commitment[]): Circle {
  const due = open.flatMap((commitment) => commitment.dueOn ?? []).sort();
  return { ...circle, openCommitments: open.length, nextDueOn: due[0] ?? null };
}
