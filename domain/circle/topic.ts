// Something a member wants to learn; the others vote for it.
import type { CircleId, Instant, PersonId, TopicId } from '../ids';
import type { Circle } from './circle';

export interface Topic {
  id: TopicId;
  circleId: CircleId;
  title: string;
  proposedBy: PersonId;
  proposedAt: Instant;
  voterIds: readonly PersonId[];
  /** Said that they could lead a session on it; whether they still take turns is for `leaderOf`. */
  leaderId?: PersonId;
  /** Topics that meant the same and became part of this one. */
  merged?: readonly MergedTopic[];
}

/** As it was, with those whose votes it brought. */
export interface MergedTopic extends Omit<Topic, 'merged'> {
  addedIds: readonly PersonId[];
}

/** Most votes first; among equals the older proposal. */
export function byVotes(a: Topic, b: Topic): number {
  return b.voterIds.length - a.voterIds.length || a.proposedAt.localeCompare(b.proposedAt) || a.id.localeCompare(b.id);
}

/** The circle with its summary of topics made anew from all its open ones. */
export function withTopics(circle: Circle, topics: readonly Topic[]): Circle {
  const [top] = [...topics].sort(byVotes);
  const chosen = topics.find((topic) => topic.id === circle.next.topicId);
  return {
    ...circle,
    topTopic: top ? { id: top.id, title: top.title, votes: top.voterIds.length } : null,
    nextTopicTitle: chosen?.title ?? null,
    next: chosen || circle.next.topicId === null ? circle.next : { ...circle.next, topicId: null },
  };
}
