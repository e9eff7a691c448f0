// The messages about a step: each format speaks of its steps in its own words.
import type { FormatId, FormatStepKey, StepId } from '../../domain/formats';
import type { MessageKey } from '../../locales/messageKey';

type StepKeys = {
  title: `step.${FormatStepKey}`;
  /** Where there is little room. */
  short: `step.${FormatStepKey}.short`;
  prompt: `step.${FormatStepKey}.prompt`;
  /** For the lead of a step in which the lead does not speak. */
  lead: Extract<MessageKey, `step.${string}.lead`>;
};

/** Which step belongs to which format is known to the library and the logs, not to the compiler. */
export function stepKeys(format: FormatId, step: StepId): StepKeys {
  return {
    title: `step.${format}.${step}`,
    short: `step.${format}.${step}.short`,
    prompt: `step.${format}.${step}.prompt`,
    lead: `step.${format}.${step}.lead`,
  } as StepKeys;
}
