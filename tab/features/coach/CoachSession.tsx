// A coach from outside beside the call or on a page: the session of theirs that comes next or just was; the others they
// coached are in its menu.
import { useEffect, useState } from 'react';
import type { Me } from '../../../contract/views';
import type { CoachedCircle } from '../../../domain/circle/shownToCoach';
import type { BoardId, CircleId, SessionId } from '../../../domain/ids';
import { useText } from '../../text/TextProvider';
import { Notice } from '../notice/Notice';
import type { FrameName } from '../session/SessionFrame';
import { SessionView } from '../session/SessionView';
import type { ShownSession } from '../session/useShownSession';
import { useTermWords } from './useTermWords';

/** How soon the screen hears that the seat is over or its sessions are others. */
const READ_EVERY_MS = 5000;

export interface CoachPlace {
  boardId: BoardId;
  circleId: CircleId;
  me: Me;
  meetingChat: string | null;
  coached: CoachedCircle;
  shown: ShownSession;
}

export function CoachSession({ coached, shown, frame, ...place }: CoachPlace & { frame: FrameName }) {
  const { t } = useText();
  const words = useTermWords()(coached);
  const [chosen, choose] = useState<SessionId | null>(null);
  const { read } = shown;
  useEffect(() => {
    const timer = setInterval(() => document.hidden || read(), READ_EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  const latest = coached.history.findLast(({ status }) => status === 'over')?.sessionId ?? null;
  const sessionId = chosen ?? shown.sessionId ?? latest;
  if (!sessionId) {
    return (
      <Notice title={t('coach.sees')}>
        <p>{t('coach.waiting')}</p>
        <p>{t('coach.term', words)}</p>
      </Notice>
    );
  }
  const others = coached.history.filter((one) => one.status !== 'ahead' && one.sessionId !== sessionId);
  return (
    <SessionView
      key={sessionId}
      {...place}
      sessionId={sessionId}
      frame={frame}
      onEnded={shown.ended}
      more={others.map((one) => ({
        id: one.sessionId,
        label: t('coach.show', { ordinal: one.ordinal }),
        run: () => choose(one.sessionId),
      }))}
    />
  );
}
