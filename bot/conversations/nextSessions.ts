// What happens next in the circles of one conversation, for the bot's answer to "next".
import { memberOf, type Circle } from '../../domain/circle/circle';
import { nextLead } from '../../domain/circle/rota';
import type { BoardId, PersonId } from '../../domain/ids';
import type { Conversations } from '../access/conversations';
import type { NextSession } from '../chat/useCases';
import type { ConversationAddress } from '../messenger';
import type { BoardStore } from '../stores';

/** Soonest first, circles with nothing planned last; in a linked meeting only the circle it was linked to. */
export async function nextSessions(
  parts: { boards: BoardStore; conversations: Conversations },
  address: ConversationAddress,
  person: PersonId,
): Promise<NextSession[]> {
  const conversation = await parts.conversations.conversation(address.tenantId, address.conversationId);
  if (!conversation?.boardId) return [];
  const { boardId, circleId } = conversation;
  const circles = await parts.boards.readCircles(boardId);
  return circles
    .filter((circle) => circleId === null || circle.id === circleId)
    .map((circle) => nextOf(boardId, circle, person))
    .sort((a, b) => (a.startsAt ?? '9').localeCompare(b.startsAt ?? '9') || a.circleName.localeCompare(b.circleName));
}

function nextOf(boardId: BoardId, circle: Circle, person: PersonId): NextSession {
  const lead = nextLead(circle.rota);
  return {
    boardId,
    circleId: circle.id,
    circleName: circle.name,
    leadName: memberOf(circle, lead)?.name ?? null,
    youLead: lead === person,
    topic: circle.nextTopicTitle,
    startsAt: circle.next.status === 'planned' ? circle.next.startsAt : null,
    zone: circle.timeZone,
  };
}
