// Decides what the chat room asks of the bot's use cases and in which words; what those do, and who may, is theirs.
import type { EarnedView } from '../../contract/findingViews';
import type {
  BoardId,
  CalendarDate,
  CaptureId,
  CircleId,
  CommandId,
  Instant,
  PersonId,
  SessionId,
} from '../../domain/ids';
import type { ConversationAddress } from '../messenger';
import type { AfterSessionData } from './cards/afterSessionData';

/** Who acted in Teams, as the verified activity says. */
export interface ChatPerson {
  personId: PersonId;
  tenantId: string;
  oid: string;
  /** Teams' own id, `29:…`. */
  mri: string;
  name: string;
  /** BCP 47, as Teams sent it. */
  locale: string;
}

export interface InstallationInfo {
  teamId?: string;
  teamName?: string;
  channelName?: string;
  /** BCP 47, as Teams sent it. */
  locale: string;
  /** In a personal installation, whose chat this is; elsewhere who added the app. */
  by?: ChatPerson;
}

export interface NextSession {
  boardId: BoardId;
  circleId: CircleId;
  circleName: string;
  /** Nobody while the circle has no one who may lead. */
  leadName: string | null;
  /** True when the one who asked leads. */
  youLead: boolean;
  topic: string | null;
  /** Null while nothing is planned. */
  startsAt: Instant | null;
  /** The circle's IANA zone. */
  zone: string;
}

/** Somebody to turn to for what was asked, with the most that speaks for it. */
export interface KnowingPerson {
  name: string;
  because: EarnedView;
}

export interface CircleTopics {
  circleName: string;
  /** Most votes first. */
  topics: readonly { title: string; votes: number }[];
}

export interface NotedTakeaway {
  text: string;
  by: string;
  circleName: string;
}

export interface OwnCommitment {
  text: string;
  circleName: string;
  dueOn: CalendarDate | null;
}

export interface SessionRef {
  boardId: BoardId;
  circleId: CircleId;
  sessionId: SessionId;
}

export interface CommitmentRef {
  boardId: BoardId;
  circleId: CircleId;
  commitmentId: CaptureId;
  /** From the card's button; a repeat of an accepted one changes nothing and answers as before. */
  actionId: CommandId;
}

export type CommitmentDoneResult =
  | { outcome: 'done' }
  /** `notYours`: somebody else's. `gone`: no such commitment, or not for this person to know of. */
  | { outcome: 'refused'; reason: 'notYours' | 'gone' }
  /** It was theirs when the card was made; now it is `ownerName`'s. */
  | { outcome: 'refused'; reason: 'handedOver'; ownerName: string }
  /** Could not be decided now (Teams or storage did not answer). */
  | { outcome: 'unavailable' };

export interface ChatUseCases {
  /** Remembers where the bot may post; `firstTime` says whether to welcome. */
  installed(address: ConversationAddress, info: InstallationInfo): Promise<{ firstTime: boolean }>;
  uninstalled(address: ConversationAddress): Promise<void>;
  /** People joined or left the conversation. */
  membersChanged(address: ConversationAddress): Promise<void>;
  /** Soonest first; circles with nothing planned last. */
  nextSessions(address: ConversationAddress, person: ChatPerson): Promise<NextSession[]>;
  /** From what everybody of the conversation may know; in the chat with one person, of the boards of their circles. */
  whoKnows(address: ConversationAddress, person: ChatPerson, subject: string): Promise<KnowingPerson[]>;
  /** Of the open circles; in the chat with one person, of those they sit in. */
  openTopics(address: ConversationAddress, person: ChatPerson): Promise<CircleTopics[]>;
  /** Newest first, or those that a subject is found in, the best first. */
  takeaways(address: ConversationAddress, person: ChatPerson, subject: string): Promise<NotedTakeaway[]>;
  /** Their own, earliest due first; where others read along, of open circles only. */
  ownCommitments(address: ConversationAddress, person: ChatPerson): Promise<OwnCommitment[]>;
  meetingStarted(address: ConversationAddress, meetingId: string, startedAt: Instant): Promise<void>;
  meetingEnded(address: ConversationAddress, meetingId: string, endedAt: Instant): Promise<void>;
  commitmentDone(person: ChatPerson, commitment: CommitmentRef): Promise<CommitmentDoneResult>;
  /** What this person may see of an ended session; null if nothing. */
  afterSessionCardFor(person: ChatPerson, session: SessionRef): Promise<AfterSessionData | null>;
}
