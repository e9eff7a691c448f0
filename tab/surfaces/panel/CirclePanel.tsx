// The session of the circle that meets here, in the frame there is room for.
import type { Me } from '../../../contract/views';
import type { BoardId, CircleId } from '../../../domain/ids';
import type { FrameName } from '../../features/session/SessionFrame';
import { SessionSkeleton } from '../../features/session/SessionSkeleton';
import { SessionView } from '../../features/session/SessionView';
import { useShownSession } from '../../features/session/useShownSession';
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

export function CirclePanel({ boardId, circleId, me, frame }: Props) {
  const styles = usePanelStyles();
  const { t } = useText();
  const { circle, problem, read, sessionId, ended, showNext } = useShownSession(boardId, circleId);
  if (!circle || !sessionId) {
    if (problem === null || problem === 'offline') return <SessionSkeleton retry={read} />;
    return <Notice title={t('panel.closed')} action={{ label: t('action.tryAgain'), run: read }} />;
  }
  const link = circle.teamsLink;
  const session = (
    <SessionView
      key={sessionId}
      boardId={boardId}
      circleId={circleId}
      sessionId={sessionId}
      me={me}
      frame={frame}
      onEnded={ended}
      {...(link && { openCircle: () => void openDeepLink(link) })}
      startNext={showNext}
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
