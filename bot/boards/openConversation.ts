// Which board a Teams conversation shows: made the first time somebody of the conversation opens it.
import { boardIdOf, type BoardId } from '../../domain/ids';
import type { Conversations } from '../access/conversations';
import { normalised } from '../access/conversations';
import type { Standings } from '../access/standings';
import type { Clock } from '../clock';
import { Failure } from '../failure';
import type { SignedInPerson } from '../identity/verifyToken';
import type { Board, BoardStore, Conversation } from '../stores';
import { meetChannel, type MeetParts } from './meetChannel';

export interface OpenParts extends MeetParts {
  boards: BoardStore;
  conversations: Conversations;
  standings: Standings;
}

export interface Opened {
  conversation: Conversation;
  board: Board;
}

/**
 * Fails with `appNotInstalled` where the app was not added (nobody can say then who belongs there), with `notAllowed`
 * for people outside the conversation, with `meetingNotLinked` for a meeting no circle was linked to.
 */
export async function openConversation(
  parts: OpenParts,
  person: SignedInPerson,
  conversationId: string,
): Promise<Opened> {
  const conversation = await enterConversation(parts, person, conversationId);
  if (conversation.kind === 'meetingChat' && conversation.boardId === null) throw new Failure('meetingNotLinked');
  const boardId = conversation.boardId ?? (await giveBoard(parts, person.tenantId, conversation.conversationId));
  const board = await parts.boards.readBoard(boardId);
  if (board) return { conversation, board };
  const made = newBoard(boardId, conversation, parts.clock);
  await parts.boards.createBoard(made, parts.newId());
  return { conversation, board: (await parts.boards.readBoard(boardId)) ?? made };
}

/** The conversation, once it is certain that the app is there and that this person belongs to it. */
export async function enterConversation(
  parts: Pick<OpenParts, 'conversations' | 'standings' | keyof MeetParts>,
  person: SignedInPerson,
  conversationId: string,
): Promise<Conversation> {
  const id = normalised(conversationId);
  const known = await parts.conversations.conversation(person.tenantId, id);
  const conversation = known ?? (await meetChannel(parts, person, id));
  if (!conversation || conversation.removedAt !== null) throw new Failure('appNotInstalled');
  if (!(await parts.standings.isIn(conversation, person.objectId))) throw new Failure('notAllowed');
  return conversation;
}

/** The row that maps the conversation to its board is written first; whoever wrote it first decides the id. */
async function giveBoard(parts: OpenParts, tenantId: string, conversationId: string): Promise<BoardId> {
  for (;;) {
    const stored = await parts.store.read(tenantId, conversationId);
    if (!stored) throw new Failure('appNotInstalled');
    if (stored.value.boardId) return stored.value.boardId;
    const boardId = boardIdOf(tenantId, parts.newId());
    const written = await parts.store.write({ ...stored.value, boardId }, stored.etag, parts.newId());
    parts.conversations.forget();
    if (written === 'saved') return boardId;
  }
}

function newBoard(id: BoardId, conversation: Conversation, clock: Clock): Board {
  return { id, name: conversation.name, conversationId: conversation.conversationId, createdAt: clock.now() };
}
