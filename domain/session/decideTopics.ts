// Pitching a topic, taking it back, and placing dots on topics: each in the steps that are for it.
import { TOPIC_TITLE_MAX_LENGTH, TOPICS_PER_SESSION_MAX } from '../limits';
import { accepted, refused } from '../refusal';
import { cleanText } from '../text';
import type { Actor, PanelCommand } from './commands';
import { currentStep } from './currentStep';
import type { Decision } from './decide';
import { isPresent } from './presence';
import type { RunningSession } from './state';
import { dotsLeft } from './topicQueue';

export type TopicCommand = Extract<PanelCommand, { type: 'pitchTopic' | 'unpitchTopic' | 'placeDots' }>;

export function decideTopics(
  session: RunningSession,
  command: TopicCommand,
  actor: Exclude<Actor, { as: 'product' }>,
): Decision {
  const { shows } = currentStep(session);
  const isFor = command.type === 'placeDots' ? shows === 'dots' : shows === 'pitches' || shows === 'dots';
  if (!isFor) return refused('notInThisStep');
  const topic = session.queue?.find(({ id }) => id === command.topicId);
  switch (command.type) {
    case 'pitchTopic': {
      if (topic) return topic.byId === actor.id ? accepted([]) : refused('notYours');
      if ((session.queue?.length ?? 0) >= TOPICS_PER_SESSION_MAX) return refused('tooMany');
      const title = cleanText(command.title, TOPIC_TITLE_MAX_LENGTH);
      if (!title.ok) return title;
      return accepted([{ type: 'topicPitched', data: { topicId: command.topicId, title: title.value } }]);
    }
    case 'unpitchTopic':
      if (!topic) return accepted([]);
      if (topic.byId !== actor.id && session.hostId !== actor.id) return refused('notYours');
      return accepted([{ type: 'topicUnpitched', data: { topicId: command.topicId } }]);
    case 'placeDots': {
      if (!topic) return refused('topicUnknown');
      if (!isPresent(session, actor.id)) return refused('notPresent');
      const before = topic.dots?.[actor.id] ?? 0;
      if (before === command.dots) return accepted([]);
      if (command.dots - before > dotsLeft(session, actor.id)) return refused('noDotsLeft');
      return accepted([{ type: 'dotsPlaced', data: { topicId: command.topicId, dots: command.dots } }]);
    }
  }
}
