// How long a session's steps took beside what was planned. Rounds are added together, and turns inside a step are counted
// nowhere: how long a person spoke is nobody's business.
import type { StepId } from '../formats';
import type { EndedSession } from './state';

export interface TimeSpent {
  /** Null for all steps that run once a round. */
  id: StepId | null;
  plannedMs: number;
  spentMs: number;
}

/** In the order in which they come first; a step that was never reached took no time. */
export function timeSpent({ steps, stepTimes }: Pick<EndedSession, 'steps' | 'stepTimes'>): TimeSpent[] {
  const all: TimeSpent[] = [];
  steps.forEach((step, index) => {
    const id = step.round === undefined ? step.id : null;
    const spent = stepTimes.filter((time) => time.index === index).reduce((sum, time) => sum + time.spentMs, 0);
    const known = all.find((one) => one.id === id);
    if (!known) all.push({ id, plannedMs: step.minutes * 60_000, spentMs: spent });
    else {
      known.plannedMs += step.minutes * 60_000;
      known.spentMs += spent;
    }
  });
  return all;
}
