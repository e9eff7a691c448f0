// Decides how membership of a Teams conversation is asked about; what a member may do is decided elsewhere.
import type { ConversationAddress } from './messenger';

export interface Member {
  state: 'member';
  name: string;
  mri: string;
  /** What a chat with them opens at in Teams; null where Teams names none. */
  userPrincipalName: string | null;
}

/**
 * `stranger`: Teams says that they are not in the conversation. `unknown`: Teams could not be asked; with
 * `retryAfterMs` it was asked too often.
 */
export type MemberAnswer = Member | { state: 'stranger' } | { state: 'unknown'; reason: string; retryAfterMs?: number };

/** What Teams says when the bot itself is not in the conversation: it says nothing about the person. */
export const ABOUT_THE_BOT: ReadonlySet<string> = new Set([
  'ConversationNotFound',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
]);

/** Teams was asked, and does not know the bot there (any more). */
export function isBotMissing(answer: MemberAnswer): boolean {
  return answer.state === 'unknown' && ABOUT_THE_BOT.has(answer.reason);
}

export interface Roster {
  /** `oid` is the person's Entra object id. One request, with a deadline. */
  member(address: ConversationAddress, oid: string): Promise<MemberAnswer>;
  /**
   * The conversation's people by object id, as many as come: of the first page, which is one request for 500, or of all
   * pages, for a few seconds. None when nothing comes.
   */
  manyMembers(address: ConversationAddress, pages: 'first' | 'all'): Promise<ReadonlyMap<string, Member>>;
}
