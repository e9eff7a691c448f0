// The step a session is in and whom it belongs to.
import type { AgendaStep } from '../agenda';
import type { PersonId } from '../ids';
import type { StartedSession } from './state';

type Stepping = Pick<StartedSession, 'steps' | 'stepIndex' | 'leadId'>;

export function currentStep({ steps, stepIndex }: Pick<StartedSession, 'steps' | 'stepIndex'>): AgendaStep {
  return steps[stepIndex]!;
}

/** The giver of its round, else the session's lead. */
export function stepLeadId(session: Stepping): PersonId {
  return currentStep(session).giverId ?? session.leadId;
}

/** Every session opens with what was promised last time, whatever its first step is. */
export function isOpening({ stepIndex }: Pick<StartedSession, 'stepIndex'>): boolean {
  return stepIndex === 0;
}

/** The last step tells who leads next. */
export function isClosing({ steps, stepIndex }: Pick<StartedSession, 'steps' | 'stepIndex'>): boolean {
  return stepIndex === steps.length - 1;
}

/** Logs that were begun before steps said what they show know the lead's share only. */
export function showsOf(step: AgendaStep): AgendaStep['shows'] {
  return step.shows ?? (step.id === 'share' ? 'topic' : undefined);
}
