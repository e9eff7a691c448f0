// What a session is at one point of its log; every panel and every server computes the same from the same events.
import type { AgendaStep } from '../agenda';
import type { Kind } from '../circle/kinds';
import type { CommitmentReview } from '../circle/commitmentReview';
import type { FormatId } from '../formats';
import type { BoardId, CaptureId, CircleId, ConnectionId, Instant, PersonId, SessionId, TopicId } from '../ids';
import type { Capture } from './capture';
import type { LastControl } from './lastControl';
import type { QueuedTopic } from './topicQueue';
import type { Retelling } from './retelling';
import type { StepTurn } from './turns';
import type { StepVote } from './thumbVote';

export interface SessionTopic {
  id: TopicId;
  title: string;
}

/** Facts fixed when the session started. */
export interface SessionSetup {
  sessionId: SessionId;
  boardId: BoardId;
  circleId: CircleId;
  ordinal: number;
  circleName: string;
  kind: Kind;
  formatId: FormatId;
  topic: SessionTopic | null;
  leadId: PersonId;
  /** In the order they lead, the lead first. */
  members: readonly { id: PersonId; name: string }[];
  steps: readonly AgendaStep[];
  timeZone: string;
  /** The commitments that were open when it began, in the order it looks at them; older sessions do not say. */
  opensWith?: readonly CaptureId[];
  /** The chat of the meeting it was started in, null outside a meeting; absent where that is not known. */
  meetingChat?: string | null;
  /** Where the people choose what to talk about: the circle's own topics to begin with. */
  queue?: readonly QueuedTopic[];
}

/** The slot. */
export function plannedMinutes({ steps }: Pick<SessionSetup, 'steps'>): number {
  return steps.reduce((sum, step) => sum + step.minutes, 0);
}

export type StepClock =
  { status: 'running'; startedAt: Instant; carriedMs: number } | { status: 'paused'; carriedMs: number };

export interface Connection {
  personId: PersonId;
  /** The server process that holds the stream; another process may not speak for it. */
  instanceId: string;
}

/** How long each step really took, for the session's record. */
export interface StepTime {
  index: number;
  spentMs: number;
}

export interface Reviewed {
  seq: number;
  commitmentId: CaptureId;
  did: CommitmentReview['do'];
  by: PersonId;
}

interface SessionFacts extends SessionSetup {
  startedAt: Instant;
  plannedEndAt: Instant;
  startedBy: PersonId;
  hostId: PersonId;
  stepIndex: number;
  allottedMs: readonly number[];
  stepTimes: readonly StepTime[];
  /** Topics of the queue that were talked about, or are being, in that order. */
  discussedIds?: readonly TopicId[];
  names: Readonly<Record<PersonId, string>>;
  attendedIds: readonly PersonId[];
  captures: readonly Capture[];
  /** Captures whose text was erased; absent while there is none. */
  redactedIds?: readonly CaptureId[];
  /** The latest word that one of the circle's commitments was reviewed; what it is now, the board says. */
  reviewed?: Reviewed;
  lastAt: Instant;
  lastSeq: number;
}

export interface RunningSession extends SessionFacts {
  status: 'running';
  clock: StepClock;
  readyIds: readonly PersonId[];
  /** In a step in which each speaks in turn; absent in all others. */
  turn?: StepTurn;
  /** In a step in which one of them retells what was shared; absent in all others. */
  retelling?: Retelling;
  /** The current step's; absent while nobody voted in it and it was given no more time. */
  vote?: StepVote;
  connections: Readonly<Record<ConnectionId, Connection>>;
  /** Since when no window of the host is connected; null while one is. */
  hostAwaySinceAt: Instant | null;
  /** Absent while there is nothing of the controls to take back. */
  lastControl?: LastControl;
}

export interface EndedSession extends SessionFacts {
  status: 'ended';
  endedAt: Instant;
  endReason: EndReason;
}

export interface NotStarted {
  status: 'notStarted';
  lastSeq: 0;
}

export type EndReason = 'host' | 'meetingEnded' | 'forgotten';

export type SessionState = NotStarted | RunningSession | EndedSession;
export type StartedSession = RunningSession | EndedSession;

export const notStarted: NotStarted = { status: 'notStarted', lastSeq: 0 };
