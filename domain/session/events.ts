// What can have happened in a session. Stored for years: a shape never changes, a new version is added beside it.
import type { CommitmentReview } from '../circle/commitmentReview';
import type { CalendarDate, CaptureId, CommandId, ConnectionId, Instant, PersonId, TopicId } from '../ids';
import type { CaptureKind } from './capture';
import type { EndReason, SessionSetup } from './state';
import type { VoteChoice } from './thumbVote';

interface Happened<Type extends string, Data> {
  type: Type;
  data: Data;
}

export type SessionFact =
  | Happened<'started', SessionSetup & { plannedEndAt: Instant; hostId: PersonId }>
  | Happened<'joined', { connectionId: ConnectionId; personId: PersonId; name: string; instanceId: string }>
  | Happened<'left', { connectionId: ConnectionId }>
  | Happened<'stepEntered', { stepIndex: number; reason: 'host' | 'ready' | 'vote' | 'timeUsed' }>
  | Happened<'paused', Record<string, never>>
  | Happened<'resumed', Record<string, never>>
  | Happened<'timeExtended', { stepIndex: number; allottedMs: number[] }>
  | Happened<'saidReady', { stepIndex: number; ready: boolean }>
  | Happened<'voted', { stepIndex: number; round: number; choice: VoteChoice }>
  /** More time, or the next step, follows in the same write. */
  | Happened<'voteClosed', { stepIndex: number; round: number; outcome: VoteChoice }>
  | Happened<'hostChanged', { hostId: PersonId }>
  /** `seq`: where the log says what was taken back. */
  | Happened<'controlUndone', { seq: number }>
  | Happened<'topicPitched', { topicId: TopicId; title: string }>
  | Happened<'topicUnpitched', { topicId: TopicId }>
  /** How many of one's own dots are on the topic from now on. */
  | Happened<'dotsPlaced', { topicId: TopicId; dots: number }>
  /** In a step where each speaks in turn; null once nobody is left who has not spoken. */
  | Happened<'turnPassed', { stepIndex: number; toId: PersonId | null; hasSpoken: boolean }>
  /** Somebody else than whose turn it would be retells what the lead shared. */
  | Happened<'retellerNamed', { stepIndex: number; toId: PersonId }>
  | Happened<
      'captured',
      {
        captureId: CaptureId;
        kind: CaptureKind;
        text: string;
        authorName: string;
        ownerId: PersonId | null;
        dueOn: CalendarDate | null;
        /** Of thanks: who is thanked; absent where nobody was named. */
        toId?: PersonId;
        /** Its text was erased afterwards and is empty here; the place in the log is kept. */
        redacted?: true;
      }
    >
  /** A question without a name; `by` is null in this event and in the one that takes it back. */
  | Happened<
      'asked',
      {
        captureId: CaptureId;
        kind: 'question';
        text: string;
        secretHash: string;
        /** As in `captured`. */
        redacted?: true;
      }
    >
  /** The note as its author wants it now. */
  | Happened<
      'captureEdited',
      {
        captureId: CaptureId;
        kind: CaptureKind;
        text: string;
        ownerId: PersonId | null;
        dueOn: CalendarDate | null;
        /** As in `captured`. */
        toId?: PersonId;
        /** As in `captured`. */
        redacted?: true;
      }
    >
  | Happened<'sharingChosen', { captureId: CaptureId; shared: boolean }>
  | Happened<'saidMeToo', { captureId: CaptureId; on: boolean; name: string }>
  | Happened<'captureUndone', { captureId: CaptureId }>
  | Happened<'captureSetAside', { captureId: CaptureId; aside: boolean }>
  | Happened<'redacted', { captureId: CaptureId }>
  /** What was asked for held already: nothing changes, but the command is known when it comes again. */
  | Happened<'alreadySo', Record<string, never>>
  | Happened<'commitmentReviewed', { commitmentId: CaptureId; did: CommitmentReview['do'] }>
  | Happened<'ended', { reason: EndReason }>;

export type SessionEventType = SessionFact['type'];

/** A fact at its place in the log: `seq` counts from 1 without gaps. */
export type SessionEvent = SessionFact & {
  v: 1;
  seq: number;
  at: Instant;
  /** Who made it happen; null when the product did (a forgotten session, the end of the meeting). */
  by: PersonId | null;
  commandId: CommandId;
};
