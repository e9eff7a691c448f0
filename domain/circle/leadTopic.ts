// Who could lead a topic: one member at a time says so and may take it back. Whose turn it is stays the rota's matter.
import type { PersonId, TopicId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import type { CircleChange, CircleDetails } from './change';
import { memberOf, type Circle } from './circle';
import type { Topic } from './topic';

/** Whoever offered to lead it and still takes turns in the circle. */
export function leaderOf(circle: Circle, { leaderId }: Topic): PersonId | null {
  return leaderId && circle.rota.order.includes(leaderId) ? leaderId : null;
}

export function offerToLead(
  details: CircleDetails,
  id: TopicId,
  person: PersonId,
  leading: boolean,
): Result<CircleChange> {
  const { circle, topics } = details;
  if (!memberOf(circle, person)) return refused('notAMember');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  const topic = topics.find((one) => one.id === id);
  if (!topic) return refused('topicUnknown');
  const leader = leaderOf(circle, topic);
  if (leading === (leader === person)) return accepted({ circle });
  if (!leading) {
    const { leaderId, ...rest } = topic;
    return leaderId === person ? accepted({ circle, putTopics: [rest] }) : refused('notYours');
  }
  if (leader !== null) return refused('topicHasLead');
  if (!circle.rota.order.includes(person)) return refused('notInRota');
  return accepted({ circle, putTopics: [{ ...topic, leaderId: person }] });
}
