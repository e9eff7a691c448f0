// What happens next in the circles of one conversation, or of one person, for the bot's answer to "next".
import { memberOf, plannedStart, type Circle } from '../../domain/circle/circle';
import { nextLead } from '../../domain/circle/rota';
import type { BoardId, PersonId } from '../../domain/ids';
import type { ChatPerson, NextSession } from '../chat/useCases';
import type { ConversationAddress } from '../messenger';
import { askedCircles, type AskedParts } from './askedBoards';

/** Soonest first, circles with nothing planned last. */
export async function nextSessions(
  parts: AskedParts,
  address: ConversationAddress,
  person: ChatPerson,
): Promise<NextSession[]> {
  return (await askedCircles(parts, address, person))
    .map(({ board, circle }) => nextOf(board.id, circle, person.personId))
    .sort((a, b) => (a.startsAt ?? '9').localeCompare(b.startsAt ?? '9') || a.circleName.localeCompare(b.circleName));
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
