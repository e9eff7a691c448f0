// Catches up somebody who comes when the session is under way, or comes back to it: which part it is, who has the floor,
// how many notes they missed. Said once, gone when closed.
import { useEffect, useRef } from 'react';
import { currentStep, stepLeadId } from '../../../domain/session/currentStep';
import type { RunningSession } from '../../../domain/session/state';
import { InfoIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { NoticeBar } from './NoticeBar';
import { useRoom } from './sessionRoom';
import type { CatchUp } from './useCatchUp';
import { useStepWords } from './useStepWords';

export function LateNotice({ session, catchUp }: { session: RunningSession; catchUp: CatchUp }) {
  const { t } = useText();
  const { me, nameOf, say } = useRoom();
  const words = useStepWords(session);
  const isLate = catchUp.awaySince === null;
  const stepIndex = isLate ? catchUp.stepIndex : session.stepIndex;
  const values = { part: stepIndex + 1, parts: session.steps.length, notes: catchUp.missedIds.length };
  const nowWords = (): string => {
    const step = currentStep(session);
    if (stepIndex !== session.stepIndex) return words(session.steps[stepIndex]!).title;
    const speakerId = session.turn?.speakerId ?? (step.speaks === 'lead' ? stepLeadId(session) : null);
    if (!speakerId) return words(step).title;
    const who = { person: nameOf(speakerId), me: String(speakerId === me.id) };
    return t(step.speaks === 'lead' ? 'panel.now.shares' : 'panel.now.speaks', who);
  };
  const sentence = t(isLate ? 'panel.late' : 'panel.away', { ...values, now: nowWords() });
  const first = useRef(sentence);
  useEffect(() => say(first.current), [say]);
  return (
    <NoticeBar icon={<InfoIcon />} dismiss={{ label: t('panel.dismiss'), run: catchUp.dismiss }}>
      {sentence}
    </NoticeBar>
  );
}
