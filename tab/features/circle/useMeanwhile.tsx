// What others chose while somebody plans, beside what that person chose instead: nothing for what they left alone, which
// follows the circle, nor where both chose the same.
import type { ReactElement, ReactNode } from 'react';
import type { CircleView } from '../../../contract/views';
import { plannedNow } from '../../../domain/circle/mergePlan';
import { nextFormat } from '../../../domain/circle/nextFormat';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { draftOf, type PlanEdits } from './planDraft';

type Meanwhile = Partial<Record<'when' | 'topic' | 'how' | 'cadence', ReactElement>>;

/** `first` is how the circle was when the form was opened. */
export function useMeanwhile(first: CircleView, now: CircleView, edits: PlanEdits): Meanwhile {
  const { t, formatDateTime } = useText();
  const [before, after] = [plannedNow(first.circle), plannedNow(now.circle)];
  const { formatId, slotMinutes } = nextFormat(now.circle);
  const usedToBe = nextFormat(first.circle);
  const here = draftOf(now);
  const differs = (...fields: (keyof PlanEdits)[]) =>
    fields.some((field) => edits[field] !== undefined && edits[field] !== here[field]);
  const topic = now.topics.find(({ id }) => id === after.topicId);
  const said = (words: ReactNode) => <Phrase id="plan.meanwhile" parts={{ now: words }} />;
  return {
    ...(before.startsAt !== after.startsAt &&
      differs('date', 'time') && { when: said(after.startsAt ? formatDateTime(after.startsAt) : t('next.noDate')) }),
    ...(before.topicId !== after.topicId &&
      differs('topicId') && { topic: said(topic ? <UserText>{topic.title}</UserText> : t('plan.topic.open')) }),
    ...((usedToBe.formatId !== formatId || usedToBe.slotMinutes !== slotMinutes) &&
      differs('formatId', 'minutes') && {
        how: said(t('plan.formatAndLength', { format: t(`format.${formatId}`), minutes: slotMinutes })),
      }),
    ...(before.cadenceWeeks !== after.cadenceWeeks &&
      differs('cadenceWeeks') && { cadence: said(t(`cadence.${after.cadenceWeeks}`)) }),
  };
}
