// Which of a circle's sessions the panel shows: the next one until it has ended, then that one until another begins.
import { useState } from 'react';
import type { Me } from '../../../contract/views';
import type { Circle } from '../../../domain/circle/circle';
import type { BoardId, CircleId, SessionId } from '../../../domain/ids';
import type { FrameName } from '../../features/session/SessionFrame';
import { SessionSkeleton } from '../../features/session/SessionSkeleton';
import { SessionView } from '../../features/session/SessionView';
import { useCircle } from '../../features/session/useCircle';
import { Notice, WithinPage } from '../../features/notice/Notice';
import { openDeepLink } from '../../host/teams';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { usePanelStyles } from './panelStyles';

interface Props {
  boardId: BoardId;
  circleId: CircleId;
  me: Me;
  frame: FrameName;
}

const READ_EVERY_MS = 5000;
/** Whoever reloads soon after the end still wants to see how it ended. */
const JUST_ENDED_MS = 30 * 60_000;

export function CirclePanel({ boardId, circleId, me, frame }: Props) {
  const styles = usePanelStyles();
  const { t } = useText();
  const [shown, show] = useState<{ sessionId: SessionId; hasEnded: boolean } | null>(null);
  const { circle, problem, read } = useCircle(boardId, circleId, shown && !shown.hasEnded ? null : READ_EVERY_MS);
  if (!circle) {
    if (problem === null || problem === 'offline') return <SessionSkeleton retry={read} />;
    return <Notice title={t('panel.closed')} action={{ label: t('action.tryAgain'), run: read }} />;
  }
  const { next } = circle.circle;
  const link = circle.teamsLink;
  const first = sessionToShow(circle.circle, circle.serverNow);
  const another = shown?.hasEnded && next.status === 'running' && next.sessionId !== shown.sessionId;
  const sessionId = another || !shown ? first : shown.sessionId;
  if (sessionId !== shown?.sessionId) show({ sessionId, hasEnded: sessionId !== next.sessionId });
  const session = (
    <SessionView
      key={sessionId}
      boardId={boardId}
      circleId={circleId}
      sessionId={sessionId}
      me={me}
      frame={frame}
      onEnded={() => show({ sessionId, hasEnded: true })}
      {...(link && { openCircle: () => void openDeepLink(link) })}
      startNext={() => show({ sessionId: next.sessionId, hasEnded: false })}
    />
  );
  if (frame === 'panel') return session;
  return (
    <main className={styles.page}>
      <h1 className={styles.pageTitle}>
        <UserText>{circle.circle.name}</UserText>
      </h1>
      <WithinPage value>
        <div className={styles.card}>{session}</div>
      </WithinPage>
    </main>
  );
}

function sessionToShow({ next, last }: Circle, serverNow: string): SessionId {
  if (next.status === 'running' || !last) return next.sessionId;
  return Date.parse(serverNow) - Date.parse(last.endedAt) < JUST_ENDED_MS ? last.sessionId : next.sessionId;
}
