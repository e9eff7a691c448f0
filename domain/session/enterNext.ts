// Which step comes after this one: the next, but no step about a topic once no topic is left to talk about.
import type { SessionFact } from './events';
import type { RunningSession } from './state';
import { topicsToCome } from './topicQueue';

type Entered = Extract<SessionFact, { type: 'stepEntered' }>;

/** Only where a step follows. */
export function enterNext(session: RunningSession, reason: Entered['data']['reason']): Entered {
  const { steps, stepIndex } = session;
  const hasTopic = topicsToCome(session).length > 0;
  const following = steps.findIndex((step, at) => at > stepIndex && (hasTopic || step.shows !== 'discussion'));
  return { type: 'stepEntered', data: { stepIndex: following < 0 ? stepIndex + 1 : following, reason } };
}
