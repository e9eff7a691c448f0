// Decides how long an answer about membership stays good and that the same question is asked of Teams once at a
// time; how Teams is asked is the roster's matter.
import { countCrowds, patiently } from './crowd';
import type { ConversationAddress } from './messenger';
import type { Member, MemberAnswer, Roster } from './roster';

export const MEMBER_FRESH_MS = 5 * 60_000;
/** Short, so that somebody who was just added is not kept waiting. */
export const STRANGER_FRESH_MS = 15_000;
export const MEMBERSHIP_MAX_ENTRIES = 10_000;

export interface Membership extends Pick<Roster, 'member'> {
  /** Teams said that the conversation's people changed: the next question about it is asked anew. */
  forget(address: Pick<ConversationAddress, 'conversationId' | 'tenantId'>): void;
}

export interface MembershipParts {
  roster: Roster;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** From 0 to 1. */
  chance: () => number;
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

export function createMembership(parts: MembershipParts): Membership {
  const { roster, now, chance, maxEntries = MEMBERSHIP_MAX_ENTRIES } = parts;
  const comesInACrowd = countCrowds(now);
  const kept = new Map<string, Kept>();
  const asking = new Map<string, Promise<MemberAnswer>>();
  const listing = new Map<string, Promise<ReadonlyMap<string, Member>>>();

  function keep(key: string, answer: MemberAnswer, askedAtMs: number): void {
    kept.delete(key);
    if (FRESH_MS[answer.state] === 0) return;
    kept.set(key, { answer, freshUntilMs: askedAtMs + FRESH_MS[answer.state] });
    for (const oldest of kept.keys()) {
      if (kept.size <= maxEntries) break;
      kept.delete(oldest);
    }
  }

  /** One list for everybody who arrives while it is read; whoever is on it is kept, and need not be asked about. */
  function list(address: ConversationAddress): Promise<ReadonlyMap<string, Member>> {
    const conversation = conversationKey(address);
    const underWay = listing.get(conversation);
    if (underWay) return underWay;
    const askedAtMs = now();
    const question = roster.manyMembers(address).then((found) => {
      if (listing.get(conversation) !== question) return found;
      listing.delete(conversation);
      for (const [oid, member] of found) keep(`${conversation} ${oid}`, member, askedAtMs);
      return found;
    });
    listing.set(conversation, question);
    return question;
  }

  async function ask(address: ConversationAddress, oid: string): Promise<MemberAnswer> {
    const listed = comesInACrowd(conversationKey(address)) ? (await list(address)).get(oid.toLowerCase()) : undefined;
    return listed ?? patiently(() => roster.member(address, oid), chance);
  }

  return {
    member(address, oid) {
      const key = `${conversationKey(address)} ${oid}`;
      const known = kept.get(key);
      if (known && known.freshUntilMs > now()) return Promise.resolve(known.answer);
      const underWay = asking.get(key);
      if (underWay) return underWay;

      const askedAtMs = now();
      const question: Promise<MemberAnswer> = ask(address, oid)
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
      listing.delete(conversationKey(address));
      const prefix = `${conversationKey(address)} `;
      for (const map of [kept, asking]) for (const key of map.keys()) if (key.startsWith(prefix)) map.delete(key);
    },
  };
}
