// Who is meant when somebody is invited: a person of the board's conversation, under the name Teams gives them. What a
// client says of a name is never believed.
import type { Person } from '../../domain/circle/createCircle';
import { objectIdOf, personIdOf, tenantOf, tenantOfBoard, type PersonId } from '../../domain/ids';
import { PERSON_NAME_MAX_LENGTH } from '../../domain/limits';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { Conversations } from '../access/conversations';
import { Failure } from '../failure';
import type { Membership } from '../membership';
import type { Board } from '../stores';

export interface GuestParts {
  conversations: Conversations;
  membership: Membership;
}

export async function guestOf(parts: GuestParts, board: Board, id: PersonId): Promise<Result<Person>> {
  const home = await parts.conversations.homeOf(board);
  if (!home) throw new Failure('appNotInstalled');
  // Teams names people of a conversation by their id in its own tenant.
  if (tenantOf(id) !== tenantOfBoard(board.id)) return refused('notInConversation');
  const answer = await parts.membership.member(home, objectIdOf(id));
  if (answer.state === 'unknown') throw new Failure('membershipUnknown');
  if (answer.state === 'stranger') return refused('notInConversation');
  return accepted({ id, name: answer.name.slice(0, PERSON_NAME_MAX_LENGTH) });
}

export interface Contact extends Person {
  /** What a chat with them opens at in Teams; null where Teams names none. */
  chatWith: string | null;
}

/** Everybody of the conversation, by name. */
export async function peopleOf(parts: GuestParts, board: Board): Promise<Person[]> {
  return (await contactsOf(parts, board)).map(({ id, name }) => ({ id, name }));
}

/** The same, with how to reach them. */
export async function contactsOf(parts: GuestParts, board: Board): Promise<Contact[]> {
  const home = await parts.conversations.homeOf(board);
  const tenant = tenantOfBoard(board.id);
  if (!home || tenant === null) throw new Failure('appNotInstalled');
  const found = await parts.membership.people(home);
  if (found.size === 0) throw new Failure('membershipUnknown');
  return [...found]
    .map(([oid, { name, userPrincipalName }]) => ({
      id: personIdOf(tenant, oid),
      name: name.slice(0, PERSON_NAME_MAX_LENGTH),
      chatWith: userPrincipalName,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
