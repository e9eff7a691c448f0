// Decides what the card after a session needs to know; how it looks is the card's matter.
import type { BoardId, CalendarDate, CaptureId, CircleId, CommandId, Instant, SessionId } from '../../../domain/ids';
import type { ConversationAddress } from '../../messenger';
import type { CardPerson } from './cardPerson';

export interface CardNote {
  text: string;
  /** Null for an anonymous one. */
  by: string | null;
  /** Of thanks: who is thanked; left out where nobody was named. */
  to?: string;
  /** How many others would say so; left out for none. */
  others?: number;
}

export interface CardCommitment {
  commitmentId: CaptureId;
  text: string;
  owner: CardPerson;
  dueOn: CalendarDate | null;
  state: 'open' | 'done';
  /** The command id its button sends; new whenever the commitment is opened again. */
  actionId: CommandId;
}

export interface AfterSessionData {
  boardId: BoardId;
  circleId: CircleId;
  sessionId: SessionId;
  /** The conversation whose board this is, for the link back. */
  home: Pick<ConversationAddress, 'conversationId' | 'kind'>;
  circleName: string;
  kind: 'peers' | 'tGroup' | 'mentoring' | 'coaching';
  /** 2–12. */
  seats: number;
  startedAt: Instant;
  endedAt: Instant;
  /** The circle's IANA zone. */
  zone: string;
  leadNames: string[];
  topic: string | null;
  takeaways: CardNote[];
  commitments: CardCommitment[];
  questions: CardNote[];
  thanks: CardNote[];
  /** More was said than whoever reads this may read. */
  keepsBack?: boolean;
  next: { lead: CardPerson | null; topic: string | null; startsAt: Instant | null } | null;
}
