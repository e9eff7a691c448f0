// Decides what the rest of the bot may ask of delivery and how an answer is told apart; how Teams is reached is
// `chat/messenger.ts`'s matter, whether to try again is the caller's.
import type { PersonId } from '../domain/ids';

export interface ConversationAddress {
  /** Normalised: without `;messageid=`. */
  conversationId: string;
  serviceUrl: string;
  tenantId: string;
  kind: 'channel' | 'groupChat' | 'meetingChat' | 'personal';
}

export interface Mention {
  /** `tid.oid` of the person to notify. */
  personId: PersonId;
  /** Teams' own id for them (`29:…`) when known; the object id stands in for it otherwise. */
  mri?: string;
  /** What stands between `<at>` and `</at>` in the card, letter by letter. */
  text: string;
}

export interface Message {
  /** Adaptive Card JSON, without mention entities: delivery adds them from `mentions`. */
  card: object;
  /** One plain sentence for notifications and screen readers. */
  summary: string;
  mentions: Mention[];
}

/**
 * `sent`: Teams confirmed it. `throttled`: certainly not delivered, may be tried again after `retryAfterMs`.
 * `failed`: refused for good, `reason` is Teams' own code. `unknown`: it may or may not have arrived.
 */
export type Delivery =
  | { outcome: 'sent'; activityId: string }
  | { outcome: 'throttled'; retryAfterMs: number }
  | { outcome: 'failed'; reason: string }
  | { outcome: 'unknown'; reason: string };

export interface Messenger {
  /** Exactly one request leaves; not idempotent. */
  post(to: ConversationAddress, message: Message): Promise<Delivery>;
  /** Exactly one request leaves; idempotent. */
  update(to: ConversationAddress, activityId: string, message: Message): Promise<Delivery>;
}
