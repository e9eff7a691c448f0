// Decides how long an answer about membership stays good and that the same question is asked of Teams once at a
// time; how Teams is asked is the roster's matter.
import type { ConversationAddress } from './messenger';
import type { MemberAnswer, Roster } from './roster';

export const MEMBER_FRESH_MS = 5 * 60_000;
/** Short, so that somebody who was just added is not kept waiting. */
export const STRANGER_FRESH_MS = 15_000;
export const MEMBERSHIP_MAX_ENTRIES = 10_000;

export interface Membership extends Roster {
  /** Teams said that the conversation's people changed: the next question about it is asked anew. */
  forget(address: Pick<ConversationAddress, 'conversationId' | 'tenantId'>): void;
}

export interface MembershipParts {
  roster: Roster;
  /** Milliseconds since the epoch. */
  now: () => number;
  maxEntries?: number;
}

interface Kept {
  answer: MemberAnswer;
  freshUntilMs: number;
}

type Conversation = Pick<ConversationAddress, 'conversationId' | 'tenantId'>;

const conversationKey = ({ tenantId, conversationId }: Conversation) => JSON.stringify([tenantId, conversationId]);

const FRESH_MS: Record<MemberAnswer['state'], number> = {
  member: MEMBER_FRESH_MS,
  stranger: STRANGER_FRESH_MS,
  unknown: 0,
};

export function createMembership({ roster, now, maxEntries = MEMBERSHIP_MAX_ENTRIES }: MembershipParts): Membership {
  const kept = new Map<string, Kept>();
  const asking = new Map<string, Promise<MemberAnswer>>();

  function keep(key: string, answer: MemberAnswer, askedAtMs: number): void {
    kept.delete(key);
    if (FRESH_MS[answer.state] === 0) return;
    kept.set(key, { answer, freshUntilMs: askedAtMs + FRESH_MS[answer.state] });
    for (const oldest of kept.keys()) {
      if (kept.size <= maxEntries) break;
      kept.delete(oldest);
    }
  }

  return {
    member(address, oid) {
      const key = `${conversationKey(address)} ${oid}`;
      const known = kept.get(key);
      if (known && known.freshUntilMs > now()) return Promise.resolve(known.answer);
      const underWay = asking.get(key);
      if (underWay) return underWay;

      const askedAtMs = now();
      const question: Promise<MemberAnswer> = roster
        .member(address, oid)
        .then((answer) => {
          // Forgotten meanwhile: the answer is given to those who asked, and not kept.
          if (asking.get(key) === question) keep(key, answer, askedAtMs);
          return answer;
        })
        .finally(() => {
          if (asking.get(key) === question) asking.delete(key);
        });
      asking.set(key, question);
      return question;
    },

    forget(address) {
      const prefix = `${conversationKey(address)} `;
      for (const map of [kept, asking]) for (const key of map.keys()) if (key.startsWith(prefix)) map.delete(key);
    },
  };
}
