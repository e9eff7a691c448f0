// Proposing a topic: the proposer's own vote counts at once. Taking it back is for whoever proposed it.
import type { Instant, PersonId, TopicId } from '../ids';
import { TOPICS_PER_CIRCLE_MAX, TOPIC_TITLE_MAX_LENGTH } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { cleanText } from '../text';
import type { CircleChange, CircleDetails } from './change';
import { memberOf } from './circle';
import { withTopics, type Topic } from './topic';

export function proposeTopic(
  details: CircleDetails,
  /** `leading`: the proposer offers it rather than asks for it. */
  proposal: { id: TopicId; title: string; leading?: boolean | undefined },
  person: PersonId,
  now: Instant,
): Result<CircleChange> {
  const { circle, topics } = details;
  if (!memberOf(circle, person)) return refused('notAMember');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  const existing = topics.find((topic) => topic.id === proposal.id);
  if (existing) return existing.proposedBy === person ? accepted({ circle }) : refused('notYours');
  if (topics.length >= TOPICS_PER_CIRCLE_MAX) return refused('tooMany');
  const title = cleanText(proposal.title, TOPIC_TITLE_MAX_LENGTH);
  if (!title.ok) return title;
  const topic: Topic = {
    id: proposal.id,
    circleId: circle.id,
    title: title.value,
    proposedBy: person,
    proposedAt: now,
    voterIds: [person],
    ...(proposal.leading && circle.rota.order.includes(person) && { leaderId: person }),
  };
  return accepted({ circle: withTopics(circle, [...topics, topic]), putTopics: [topic] });
}

export function withdrawTopic(details: CircleDetails, id: TopicId, person: PersonId): Result<CircleChange> {
  const { circle, topics } = details;
  const topic = topics.find((one) => one.id === id);
  if (!topic) return accepted({ circle });
  if (topic.proposedBy !== person) return refused('notYours');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  const left = topics.filter((one) => one.id !== id);
  return accepted({ circle: withTopics(circle, left), removeTopicIds: [id] });
}
