// Decides how membership of a Teams conversation is asked about; what a member may do is decided elsewhere.
import type { ConversationAddress } from './messenger';

/** `stranger`: Teams says that they are not in the conversation. `unknown`: Teams could not be asked. */
export type MemberAnswer =
  { state: 'member'; name: string; mri: string } | { state: 'stranger' } | { state: 'unknown'; reason: string };

export interface Roster {
  /** `oid` is the person's Entra object id. One request, with a deadline. */
  member(address: ConversationAddress, oid: string): Promise<MemberAnswer>;
}
