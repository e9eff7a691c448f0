// What people (and the product itself) can ask of a session. Who may ask is decided by permissions and by `decide`.
import type { CommitmentReview } from '../circle/commitmentReview';
import type { CalendarDate, CaptureId, ConnectionId, PersonId, TopicId } from '../ids';
import type { CaptureKind } from './capture';
import type { EndReason, SessionSetup } from './state';
import type { VoteChoice } from './thumbVote';

/** What somebody writes; who and when are a commitment's only, whom it is to is a thanks' only. */
export interface NoteWords {
  captureId: CaptureId;
  kind: CaptureKind;
  text: string;
  ownerId: PersonId | null;
  dueOn: CalendarDate | null;
  toId?: PersonId;
}

/** Commands a person sends from a panel. */
export type PanelCommand =
  | { type: 'next'; fromStep: number }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'addMinute'; step: number }
  | { type: 'ready'; step: number; ready: boolean }
  /** `round`: which of this step's votes it is for. */
  | { type: 'vote'; step: number; round: number; choice: VoteChoice }
  | { type: 'takeControls' }
  /** `seq`: the event that is taken back. */
  | { type: 'undoControl'; seq: number }
  | { type: 'pitchTopic'; topicId: TopicId; title: string }
  | { type: 'unpitchTopic'; topicId: TopicId }
  /** `dots`: how many of one's own are on the topic from now on. */
  | { type: 'placeDots'; topicId: TopicId; dots: number }
  /** `to` null: everyone has spoken. */
  | { type: 'passTurn'; step: number; from: PersonId | null; to: PersonId | null }
  | { type: 'nameReteller'; step: number; from: PersonId | null; to: PersonId }
  | ({ type: 'capture' } & NoteWords)
  | ({ type: 'editCapture' } & NoteWords)
  | { type: 'handOver'; to: PersonId }
  /** A question without a name: of its author only the hash of a secret is sent, which stays on their device. */
  | { type: 'ask'; captureId: CaptureId; kind: 'question'; text: string; secretHash: string }
  /** The secret proves whose it was, without saying who that is. */
  | { type: 'unask'; captureId: CaptureId; secret: string }
  | { type: 'undoCapture'; captureId: CaptureId }
  /** Whether a case giver's own note may leave the circle. */
  | { type: 'chooseSharing'; captureId: CaptureId; shared: boolean }
  | { type: 'meToo'; captureId: CaptureId; on: boolean }
  | { type: 'setAside'; captureId: CaptureId; aside: boolean }
  | { type: 'end' };

/** Commands the server makes from what it sees: a click on "Start session", a stream opened or closed, a meeting's end. */
export type ServerCommand =
  | { type: 'start'; setup: SessionSetup }
  | { type: 'join'; connectionId: ConnectionId; instanceId: string }
  /** `instanceId`: only if the window is still held by that process; it may have come back through another. */
  | { type: 'leave'; connectionId: ConnectionId; instanceId?: string }
  /** Who may ask was decided from the log (`mayRedact`): the state no longer knows what was undone. */
  | { type: 'redact'; captureId: CaptureId }
  /** Somebody looked at the clock: what the time alone decides. */
  | { type: 'lookAtClock' }
  /** The board has it already: a session that runs tells its panels to look. */
  | { type: 'tellReview'; commitmentId: CaptureId; did: CommitmentReview['do'] }
  /** Made from `unask`: the domain knows hashes only. */
  | { type: 'withdraw'; captureId: CaptureId; secretHash: string }
  | { type: 'close'; reason: Exclude<EndReason, 'host'> };

export type SessionCommand = PanelCommand | ServerCommand;

/** Who asks. `member` people sit in the circle; an `attendee` is another person of an open circle's conversation. */
export type Actor = { as: 'member' | 'attendee'; id: PersonId; name: string } | { as: 'product' };

/** Somebody who may take part; who it is, nothing beyond the API's door is told. */
export interface Nobody {
  as: 'anonymous';
}

/** Who an event is said to be by; null for the product and for nobody in particular. */
export function idOfActor(actor: Actor | Nobody): PersonId | null {
  return 'id' in actor ? actor.id : null;
}
