// What happens next in the circles of one conversation, or of one person, for the bot's answer to "next".
import { memberOf, plannedStart, type Circle } from '../../domain/circle/circle';
import { isMembersOnly } from '../../domain/circle/kinds';
import { nextLead } from '../../domain/circle/rota';
import type { BoardId, PersonId } from '../../domain/ids';
import type { Conversations } from '../access/conversations';
import type { Standings } from '../access/standings';
import type { ChatPerson, NextSession } from '../chat/useCases';
import type { ConversationAddress } from '../messenger';
import type { BoardStore, PeopleStore } from '../stores';

export interface NextParts {
  boards: BoardStore;
  people: PeopleStore;
  conversations: Conversations;
  standings: Standings;
}

/**
 * What is answered in a channel or a meeting is read by all who are there: nothing of members-only circles is in it.
 * Soonest first, circles with nothing planned last. In a linked meeting only the circle it was linked to; in the chat
 * with one person the circles they sit in.
 */
export async function nextSessions(
  parts: NextParts,
  address: ConversationAddress,
  person: ChatPerson,
): Promise<NextSession[]> {
  const found = address.kind === 'personal' ? await ofPerson(parts, person) : await ofConversation(parts, address);
  return found
    .map(({ boardId, circle }) => nextOf(boardId, circle, person.personId))
    .sort((a, b) => (a.startsAt ?? '9').localeCompare(b.startsAt ?? '9') || a.circleName.localeCompare(b.circleName));
}

interface Found {
  boardId: BoardId;
  circle: Circle;
}

async function ofConversation(parts: NextParts, address: ConversationAddress): Promise<Found[]> {
  const conversation = await parts.conversations.conversation(address.tenantId, address.conversationId);
  if (!conversation?.boardId) return [];
  const { boardId, circleId } = conversation;
  const circles = await parts.boards.readCircles(boardId);
  return circles
    .filter(({ id, kind }) => (circleId === null || id === circleId) && !isMembersOnly(kind))
    .map((circle) => ({ boardId, circle }));
}

/** The index says where to look; the circle and Teams say whether it is still so. */
async function ofPerson(parts: NextParts, person: ChatPerson): Promise<Found[]> {
  const entries = await parts.people.circlesOf(person.personId);
  const checked = await Promise.all(
    entries.map(async ({ boardId, circleId }): Promise<Found[]> => {
      const board = await parts.conversations.board(boardId);
      const circle = (await parts.boards.readDetails(boardId, circleId))?.value.circle;
      if (!board || !circle || !memberOf(circle, person.personId)) return [];
      if ((await parts.conversations.homeOf(board)) === null) return [];
      const standing = await parts.standings.of({ id: person.personId, objectId: person.oid }, board, circle);
      return standing === 'stranger' ? [] : [{ boardId, circle }];
    }),
  );
  return checked.flat();
}

function nextOf(boardId: BoardId, circle: Circle, person: PersonId): NextSession {
  const lead = nextLead(circle.rota);
  return {
    boardId,
    circleId: circle.id,
    circleName: circle.name,
    leadName: (lead && memberOf(circle, lead)?.name) ?? null,
    youLead: lead === person,
    topic: circle.nextTopicTitle,
    startsAt: plannedStart(circle.next),
    zone: circle.timeZone,
  };
}
