// Which circles an answer in a conversation may speak of. What is said in a channel or a meeting is read by all who are
// there: nothing of members-only circles is in it. In the chat with one person it is their own circles.
import { memberOf, type Circle } from '../../domain/circle/circle';
import { isMembersOnly } from '../../domain/circle/kinds';
import type { Conversations } from '../access/conversations';
import type { Standings } from '../access/standings';
import type { ChatPerson } from '../chat/useCases';
import type { ConversationAddress } from '../messenger';
import type { Board, BoardStore, PeopleStore } from '../stores';

export interface AskedParts {
  boards: BoardStore;
  people: PeopleStore;
  conversations: Conversations;
  standings: Standings;
}

export interface AskedCircle {
  board: Board;
  circle: Circle;
}

/** In a linked meeting only the circle it was linked to. */
export function askedCircles(
  parts: AskedParts,
  address: ConversationAddress,
  person: ChatPerson,
): Promise<AskedCircle[]> {
  return address.kind === 'personal' ? ofPerson(parts, person) : ofConversation(parts, address);
}

/** Each once: the conversation's, or those on which the person's circles are. */
export async function askedBoards(
  parts: AskedParts,
  address: ConversationAddress,
  person: ChatPerson,
): Promise<Board[]> {
  if (address.kind === 'personal') {
    const boards = (await ofPerson(parts, person)).map(({ board }) => [board.id, board] as const);
    return [...new Map(boards).values()];
  }
  const conversation = await parts.conversations.conversation(address.tenantId, address.conversationId);
  const board = conversation?.boardId ? await parts.conversations.board(conversation.boardId) : null;
  return board ? [board] : [];
}

async function ofConversation(parts: AskedParts, address: ConversationAddress): Promise<AskedCircle[]> {
  const conversation = await parts.conversations.conversation(address.tenantId, address.conversationId);
  const board = conversation?.boardId ? await parts.conversations.board(conversation.boardId) : null;
  if (!conversation || !board) return [];
  const circles = await parts.boards.readCircles(board.id);
  return circles
    .filter(({ id, kind }) => (conversation.circleId === null || id === conversation.circleId) && !isMembersOnly(kind))
    .map((circle) => ({ board, circle }));
}

/** The index says where to look; the circle and Teams say whether it is still so. */
async function ofPerson(parts: AskedParts, person: ChatPerson): Promise<AskedCircle[]> {
  const entries = await parts.people.circlesOf(person.personId);
  const checked = await Promise.all(
    entries.map(async ({ boardId, circleId }): Promise<AskedCircle[]> => {
      const board = await parts.conversations.board(boardId);
      const circle = (await parts.boards.readDetails(boardId, circleId))?.value.circle;
      if (!board || !circle || !memberOf(circle, person.personId)) return [];
      if ((await parts.conversations.homeOf(board)) === null) return [];
      const standing = await parts.standings.of({ id: person.personId, objectId: person.oid }, board, circle);
      return standing === 'stranger' ? [] : [{ board, circle }];
    }),
  );
  return checked.flat();
}
