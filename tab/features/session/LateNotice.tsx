// Catches up somebody who comes when the session is under way; said once, gone when closed.
import { useState } from 'react';
import type { RunningSession } from '../../../domain/session/state';
import { InfoIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { NoticeBar } from './NoticeBar';
import { firstSight } from './rememberSeen';
import { useStepWords } from './useStepWords';

interface Arrival {
  stepIndex: number;
  notes: number;
}

export function LateNotice({ session }: { session: RunningSession }) {
  const { t } = useText();
  const words = useStepWords(session);
  const [arrival, setArrival] = useState<Arrival | null>(() => arrivalAt(session));
  if (!arrival) return null;
  const { stepIndex, notes } = arrival;
  const sentence = t('panel.late', {
    part: stepIndex + 1,
    parts: session.steps.length,
    step: words(session.steps[stepIndex]!).title,
    notes,
  });
  return (
    <NoticeBar icon={<InfoIcon />} dismiss={{ label: t('panel.dismiss'), run: () => setArrival(null) }}>
      {sentence}
    </NoticeBar>
  );
}

function arrivalAt(session: RunningSession): Arrival | null {
  const isFirst = firstSight(session.sessionId);
  if (!isFirst || session.stepIndex === 0) return null;
  return { stepIndex: session.stepIndex, notes: session.captures.filter((capture) => !capture.setAside).length };
}
