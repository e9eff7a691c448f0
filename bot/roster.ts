// Decides how membership of a Teams conversation is asked about; what a member may do is decided elsewhere.
import type { ConversationAddress } from './messenger';

export interface Member {
  state: 'member';
  name: string;
  mri: string;
}

/**
 * `stranger`: Teams says that they are not in the conversation. `unknown`: Teams could not be asked; with
 * `retryAfterMs` it was asked too often.
 */
export type MemberAnswer = Member | { state: 'stranger' } | { state: 'unknown'; reason: string; retryAfterMs?: number };

export interface Roster {
  /** `oid` is the person's Entra object id. One request, with a deadline. */
  member(address: ConversationAddress, oid: string): Promise<MemberAnswer>;
  /** As many of the conversation's people as one request brings (500), by object id; none when it brings nothing. */
  manyMembers(address: ConversationAddress): Promise<ReadonlyMap<string, Member>>;
}
