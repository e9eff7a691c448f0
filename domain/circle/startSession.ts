// What a circle brings into its next session: the agenda scaled to its slot, the lead whose turn it is, the people.
import { agendaFor } from '../agenda';
import { formats } from '../formats';
import type { BoardId, Instant, PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import type { SessionSetup } from '../session/state';
import type { CircleDetails } from './change';
import { memberOf, type Circle } from './circle';
import { nextLead } from './rota';

export function sessionSetup(board: BoardId, details: CircleDetails, starter: PersonId): Result<SessionSetup> {
  const { circle, topics } = details;
  if (!memberOf(circle, starter)) return refused('notAMember');
  const topic = topics.find((one) => one.id === circle.next.topicId);
  const order = circle.rota.order.flatMap((id) => memberOf(circle, id) ?? []);
  return accepted({
    sessionId: circle.next.sessionId,
    boardId: board,
    circleId: circle.id,
    ordinal: circle.next.ordinal,
    circleName: circle.name,
    kind: circle.kind,
    formatId: circle.formatId,
    topic: topic ? { id: topic.id, title: topic.title } : null,
    leadId: nextLead(circle.rota),
    members: order.map((member) => ({ id: member.id, name: member.name })),
    steps: agendaFor(formats[circle.formatId], circle.slotMinutes),
    timeZone: circle.timeZone,
  });
}

/** The circle once its next session runs; derived from the session's log and repaired from it. */
export function markRunning(circle: Circle, startedAt: Instant): Circle {
  if (circle.next.status === 'running') return circle;
  const { sessionId, ordinal, topicId } = circle.next;
  const plannedAt = circle.next.status === 'planned' ? circle.next.startsAt : null;
  return { ...circle, next: { status: 'running', sessionId, ordinal, topicId, startedAt, plannedAt } };
}
