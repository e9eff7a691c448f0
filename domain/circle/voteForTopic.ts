// A vote for a topic, or taking it back; saying the same twice changes nothing.
import type { PersonId, TopicId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import type { CircleChange, CircleDetails } from './change';
import { memberOf } from './circle';
import { withTopics } from './topic';

export function voteForTopic(
  details: CircleDetails,
  id: TopicId,
  person: PersonId,
  voting: boolean,
): Result<CircleChange> {
  const { circle, topics } = details;
  if (!memberOf(circle, person)) return refused('notAMember');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  const topic = topics.find((one) => one.id === id);
  if (!topic) return refused('topicUnknown');
  if (topic.voterIds.includes(person) === voting) return accepted({ circle });
  const others = topic.voterIds.filter((voter) => voter !== person);
  const voted = { ...topic, voterIds: voting ? [...others, person] : others };
  const all = topics.map((one) => (one.id === id ? voted : one));
  return accepted({ circle: withTopics(circle, all), putTopics: [voted] });
}
