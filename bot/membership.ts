// Decides how long an answer about membership stays good and that the same question is asked of Teams once at a
// time; how Teams is asked is the roster's matter.
import { countCrowds, patiently } from './crowd';
import type { ConversationAddress } from './messenger';
import type { Member, MemberAnswer, Roster } from './roster';

export const MEMBER_FRESH_MS = 5 * 60_000;
/** Short, so that somebody who was just added is not kept waiting. */
export const STRANGER_FRESH_MS = 15_000;
export const PEOPLE_FRESH_MS = 60_000;
const PEOPLE_LISTS_KEPT = 100;
/** Of one list: a company's must not put out what is known of everybody else's conversations. */
const KEPT_OF_A_LIST = 500;
export const MEMBERSHIP_MAX_ENTRIES = 10_000;

export interface Membership extends Pick<Roster, 'member'> {
  /** Its people by object id, as far as Teams' answers name them; at most a minute old. */
  people(address: ConversationAddress): Promise<ReadonlyMap<string, Member>>;
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

type Question = Promise<ReadonlyMap<string, Member>>;
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
  const listing = { first: new Map<string, Question>(), all: new Map<string, Question>() };
  const listed = new Map<string, { people: ReadonlyMap<string, Member>; freshUntilMs: number }>();

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
  function list(address: ConversationAddress, pages: 'first' | 'all'): Question {
    const conversation = conversationKey(address);
    const underWay = listing[pages].get(conversation);
    if (underWay) return underWay;
    const askedAtMs = now();
    const question: Question = roster.manyMembers(address, pages).then((found) => {
      if (listing[pages].get(conversation) !== question) return found;
      listing[pages].delete(conversation);
      if (pages === 'all') remember(conversation, found, askedAtMs);
      for (const [oid, member] of [...found].slice(0, KEPT_OF_A_LIST)) {
        keep(`${conversation} ${oid}`, member, askedAtMs);
      }
      return found;
    });
    listing[pages].set(conversation, question);
    return question;
  }

  function remember(conversation: string, people: ReadonlyMap<string, Member>, askedAtMs: number): void {
    if (people.size === 0) return;
    if (listed.size >= PEOPLE_LISTS_KEPT) listed.delete(listed.keys().next().value!);
    listed.set(conversation, { people, freshUntilMs: askedAtMs + PEOPLE_FRESH_MS });
  }

  async function ask(address: ConversationAddress, oid: string): Promise<MemberAnswer> {
    const found = comesInACrowd(conversationKey(address))
      ? (await list(address, 'first')).get(oid.toLowerCase())
      : undefined;
    return found ?? patiently(() => roster.member(address, oid), chance);
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

    people(address) {
      const known = listed.get(conversationKey(address));
      return known && known.freshUntilMs > now() ? Promise.resolve(known.people) : list(address, 'all');
    },

    forget(address) {
      for (const lists of Object.values(listing)) lists.delete(conversationKey(address));
      listed.delete(conversationKey(address));
      const prefix = `${conversationKey(address)} `;
      for (const map of [kept, asking]) for (const key of map.keys()) if (key.startsWith(prefix)) map.delete(key);
    },
  };
}
