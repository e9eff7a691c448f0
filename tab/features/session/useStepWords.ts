// What a part of the agenda is called and asks for, with the name in it of whoever it belongs to.
import type { AgendaStep } from '../../../domain/agenda';
import type { FormatId } from '../../../domain/formats';
import type { PersonId } from '../../../domain/ids';
import { stepKeys } from '../../text/stepKeys';
import { useText } from '../../text/TextProvider';
import { useNameOf } from './sessionNames';

export interface StepWords {
  title: string;
  prompt: string;
}

interface Session {
  formatId: FormatId;
  /** Null while nobody who may lead is here. */
  leadId: PersonId | null;
}

export function useStepWords({ formatId, leadId }: Session): (step: AgendaStep) => StepWords {
  const { t } = useText();
  const nameOf = useNameOf();
  return (step) => {
    const { title, prompt } = stepKeys(formatId, step.id);
    const whose = step.giverId ?? leadId;
    const values = { lead: whose ? nameOf(whose) : t('lead.someone'), round: step.round ?? 1 };
    return { title: t(title, values), prompt: t(prompt, values) };
  };
}
