// What a session talks about where its people choose the topics: pitched by anyone, ordered by the dots each may place.
import type { PersonId, TopicId } from '../ids';
import { DOTS_EACH } from '../limits';
import { currentStep } from './currentStep';
import type { RunningSession, StartedSession } from './state';

export interface QueuedTopic {
  id: TopicId;
  title: string;
  /** Who pitched it in the session; absent for the circle's own topics. */
  byId?: PersonId;
  dots?: Readonly<Record<PersonId, number>>;
}

/** Whether its people choose in the session what to talk about. */
export function topicsComeFromAll(steps: StartedSession['steps']): boolean {
  return steps.some(({ shows }) => shows === 'pitches');
}

type Queueing = Pick<StartedSession, 'queue' | 'discussedIds' | 'steps' | 'stepIndex'>;

export function dotsOn(topic: QueuedTopic): number {
  return Object.values(topic.dots ?? {}).reduce((sum, dots) => sum + dots, 0);
}

export function dotsLeft(session: Queueing, person: PersonId): number {
  return (session.queue ?? []).reduce((left, topic) => left - (topic.dots?.[person] ?? 0), DOTS_EACH);
}

/** Most dots first; among equals whichever was there first. Those already talked about are left out. */
export function topicsToCome(session: Queueing): QueuedTopic[] {
  const waiting = (session.queue ?? []).filter(({ id }) => !session.discussedIds?.includes(id));
  return waiting
    .map((topic, at) => ({ topic, at }))
    .sort(byDots)
    .map(({ topic }) => topic);
}

/** What is talked about in this step; null in all steps that are not about one of the topics. */
export function topicNow(session: Queueing): QueuedTopic | null {
  if (currentStep(session).shows !== 'discussion') return null;
  const id = session.discussedIds?.at(-1);
  return session.queue?.find((topic) => topic.id === id) ?? null;
}

/** A step about a topic takes the first of those to come. */
export function withTopic(session: RunningSession): RunningSession {
  const [topic] = topicsToCome(session);
  if (currentStep(session).shows !== 'discussion' || !topic) return session;
  return { ...session, discussedIds: [...(session.discussedIds ?? []), topic.id] };
}

export function withQueued(session: RunningSession, topic: QueuedTopic): RunningSession {
  return { ...session, queue: [...(session.queue ?? []), topic] };
}

export function withoutQueued(session: RunningSession, topicId: TopicId): RunningSession {
  return { ...session, queue: (session.queue ?? []).filter(({ id }) => id !== topicId) };
}

export function withDots(session: RunningSession, topicId: TopicId, person: PersonId, dots: number): RunningSession {
  const placed = (topic: QueuedTopic) => ({ ...topic, dots: { ...topic.dots, [person]: dots } });
  return { ...session, queue: (session.queue ?? []).map((topic) => (topic.id === topicId ? placed(topic) : topic)) };
}

function byDots(a: { topic: QueuedTopic; at: number }, b: { topic: QueuedTopic; at: number }): number {
  return dotsOn(b.topic) - dotsOn(a.topic) || a.at - b.at;
}
