// Two topics that mean the same become one: votes are united, and what was merged is remembered with the one that stays,
// so that it can be split off again.
import type { PersonId, TopicId } from '../ids';
import { TOPICS_MERGED_MAX } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import type { CircleChange, CircleDetails } from './change';
import { memberOf } from './circle';
import { leaderOf } from './leadTopic';
import { withTopics, type Topic } from './topic';

/** `fromId` goes into `intoId`; for the organiser and for whoever proposed the one that goes. */
export function mergeTopics(
  details: CircleDetails,
  fromId: TopicId,
  intoId: TopicId,
  person: PersonId,
): Result<CircleChange> {
  const { circle, topics } = details;
  if (!memberOf(circle, person)) return refused('notAMember');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  const into = topics.find(({ id }) => id === intoId);
  if (into?.merged?.some(({ id }) => id === fromId)) return accepted({ circle });
  const from = topics.find(({ id }) => id === fromId);
  if (!from || !into || from === into) return refused('topicUnknown');
  if (from.proposedBy !== person && circle.organiserId !== person) return refused('notYours');
  const added = from.voterIds.filter((voter) => !into.voterIds.includes(voter));
  // Whoever offered and left since leads nothing: then the other one's offer counts.
  const leaderId = leaderOf(circle, into) ?? leaderOf(circle, from) ?? into.leaderId;
  const { merged: fromMerged = [], ...alone } = from;
  const merged = [...(into.merged ?? []), ...fromMerged, { ...alone, addedIds: added }];
  if (merged.length > TOPICS_MERGED_MAX) return refused('tooMany');
  const united: Topic = {
    ...into,
    ...(leaderId && { leaderId }),
    voterIds: [...into.voterIds, ...added],
    merged,
  };
  const left = topics.flatMap((topic) => (topic === from ? [] : [topic === into ? united : topic]));
  const next = circle.next.topicId === fromId ? { ...circle.next, topicId: intoId } : circle.next;
  return accepted({ circle: withTopics({ ...circle, next }, left), putTopics: [united], removeTopicIds: [fromId] });
}

/** Takes a merge back: the topic is its own again, with the votes it brought. */
export function splitTopic(details: CircleDetails, id: TopicId, person: PersonId): Result<CircleChange> {
  const { circle, topics } = details;
  if (!memberOf(circle, person)) return refused('notAMember');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  if (topics.some((topic) => topic.id === id)) return accepted({ circle });
  const united = topics.find(({ merged }) => merged?.some((one) => one.id === id));
  const gone = united?.merged?.find((one) => one.id === id);
  if (!united || !gone) return refused('topicUnknown');
  if (gone.proposedBy !== person && circle.organiserId !== person) return refused('notYours');
  const { addedIds, ...own } = gone;
  const { leaderId, ...rest } = united;
  const apart: Topic = {
    ...rest,
    ...(leaderId && leaderId !== gone.leaderId && { leaderId }),
    voterIds: united.voterIds.filter((voter) => !addedIds.includes(voter)),
    merged: (united.merged ?? []).filter((one) => one !== gone),
  };
  const all = [...topics.map((topic) => (topic === united ? apart : topic)), own];
  return accepted({ circle: withTopics(circle, all), putTopics: [apart, own] });
}
