// The session of the circle that meets here, beside the call.
import type { Me } from '../../../contract/views';
import type { BoardId, CircleId } from '../../../domain/ids';
import { lazy, Suspense } from 'react';
import { SessionSkeleton } from '../../features/session/SessionSkeleton';
import { SessionView } from '../../features/session/SessionView';
import { useShownSession } from '../../features/session/useShownSession';
import { Notice } from '../../features/notice/Notice';
import { openDeepLink } from '../../host/teams';
import { useText } from '../../text/TextProvider';

const PrivateNotice = lazy(async () => ({
  default: (await import('../../features/membership/PrivateNotice.js')).PrivateNotice,
}));
const CoachSession = lazy(async () => ({
  default: (await import('../../features/coach/CoachSession.js')).CoachSession,
}));

interface Props {
  boardId: BoardId;
  circleId: CircleId;
  me: Me;
  meetingChat: string | null;
}

export function CirclePanel({ boardId, circleId, me, meetingChat }: Props) {
  const { t } = useText();
  const shown = useShownSession(boardId, circleId);
  const { circle, hidden, coached, problem, read, sessionId, ended, showNext } = shown;
  if (coached) {
    return (
      <Suspense fallback={<SessionSkeleton retry={read} />}>
        <CoachSession {...{ boardId, circleId, me, meetingChat, coached, shown }} frame="panel" />
      </Suspense>
    );
  }
  if (hidden) {
    return (
      <Suspense fallback={<SessionSkeleton retry={read} />}>
        <PrivateNotice boardId={boardId} circle={hidden} read={shown} />
      </Suspense>
    );
  }
  if (!circle || !sessionId) {
    if (problem === null || problem === 'offline') return <SessionSkeleton retry={read} />;
    return <Notice title={t('panel.closed')} action={{ label: t('action.tryAgain'), run: read }} />;
  }
  const link = circle.teamsLink;
  return (
    <SessionView
      key={sessionId}
      boardId={boardId}
      circleId={circleId}
      sessionId={sessionId}
      me={me}
      meetingChat={meetingChat}
      frame="panel"
      onEnded={ended}
      {...(link && { openCircle: () => void openDeepLink(link) })}
      startNext={showNext}
    />
  );
}
