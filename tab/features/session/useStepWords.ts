// What a part of the agenda is called and asks for, with the lead's name in it.
import type { StepId } from '../../../domain/formats';
import type { PersonId } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';
import { useRoom } from './sessionRoom';

export interface StepWords {
  title: string;
  prompt: string;
}

export function useStepWords({ leadId }: { leadId: PersonId }): (step: StepId) => StepWords {
  const { t } = useText();
  const { nameOf } = useRoom();
  const lead = nameOf(leadId);
  return (step) => ({ title: t(`step.${step}`, { lead }), prompt: t(`step.${step}.prompt`, { lead }) });
}
