// Which steps are still ahead if nothing changes from now on.
import type { RunningSession } from './state';
import { topicsToCome } from './topicQueue';

/** Indexes. As long as topics can still be pitched there may be one for each step about a topic; then only as many as are left. */
export function stepsToCome(session: RunningSession): number[] {
  const { steps, stepIndex } = session;
  const mayPitch = steps.slice(stepIndex).some(({ shows }) => shows === 'pitches' || shows === 'dots');
  let topics = mayPitch ? steps.length : topicsToCome(session).length;
  return steps.flatMap((step, index) => {
    if (index <= stepIndex) return [];
    if (step.shows !== 'discussion') return [index];
    topics -= 1;
    return topics >= 0 ? [index] : [];
  });
}
