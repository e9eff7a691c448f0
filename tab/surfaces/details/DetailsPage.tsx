// A circle's meeting outside the call: the agenda to prepare before it, the way into the session while it runs, and
// afterwards what it brought.
import { lazy, Suspense } from 'react';
import type { Me } from '../../../contract/views';
import type { KeptCapture } from '../../../domain/circle/kept';
import type { BoardId, CircleId } from '../../../domain/ids';
import { markHelpful } from '../../api/boards';
import { AgendaEditor } from '../../features/agenda/AgendaEditor';
import { Takeaways } from '../../features/circle/Takeaways';
import { Notice, WithinPage } from '../../features/notice/Notice';
import { PrivateNotice } from '../../features/membership/PrivateNotice';
import { useDoorBeside } from '../../features/membership/useDoorBeside';
import { SessionSkeleton } from '../../features/session/SessionSkeleton';
import { SessionView } from '../../features/session/SessionView';
import { useShownSession } from '../../features/session/useShownSession';
import { openDeepLink } from '../../host/teams';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useDetailsStyles } from './detailsStyles';

const CoachedPage = lazy(async () => ({
  default: (await import('../../features/coach/CoachedPage.js')).CoachedPage,
}));

interface Props {
  boardId: BoardId;
  circleId: CircleId;
  me: Me;
  meetingChat: string | null;
}

export function DetailsPage({ boardId, circleId, me, meetingChat }: Props) {
  const styles = useDetailsStyles();
  const { t } = useText();
  const shown = useShownSession(boardId, circleId, true);
  const { circle, hidden, coached, problem, read, sessionId, ended, showNext } = shown;
  const door = useDoorBeside(boardId, { id: circleId, name: coached?.name ?? '' }, shown);
  if (coached) {
    return (
      <Suspense fallback={<SessionSkeleton retry={read} />}>
        <CoachedPage {...{ boardId, circleId, me, meetingChat, coached, shown }} onLeave={door.leaveCoachSeat} />
      </Suspense>
    );
  }
  if (hidden) return <PrivateNotice boardId={boardId} circle={hidden} read={shown} />;
  if (!circle || !sessionId) {
    if (problem === null || problem === 'offline') return <SessionSkeleton retry={read} />;
    return <Notice title={t('panel.closed')} action={{ label: t('action.tryAgain'), run: read }} />;
  }
  const { next } = circle.circle;
  const link = circle.teamsLink;
  const sayHelpful = async (takeaway: KeptCapture, helpful: boolean) => {
    const answer = await markHelpful({ boardId, circleId }, takeaway, helpful);
    if (answer.ok) shown.replace(answer.value);
    else read();
  };
  const isAhead = next.sessionId === sessionId && next.status !== 'running';
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>
        <UserText>{circle.circle.name}</UserText>
      </h1>
      <WithinPage value>
        <div className={styles.card}>
          <SessionView
            key={sessionId}
            boardId={boardId}
            circleId={circleId}
            sessionId={sessionId}
            me={me}
            meetingChat={meetingChat}
            frame="page"
            onEnded={ended}
            prepare={<AgendaEditor />}
            {...(link && { openCircle: () => void openDeepLink(link) })}
            startNext={showNext}
          />
        </div>
        {isAhead && circle.latestTakeaways.length > 0 && (
          <Takeaways view={circle} onHelpful={(one, helpful) => void sayHelpful(one, helpful)} />
        )}
      </WithinPage>
    </main>
  );
}
