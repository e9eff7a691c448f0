// The meeting's stage: the circle its address names, or the one this meeting is linked to. It is seen by everyone in the
// call, each with their own permission, and worked by nobody: the panel has the controls.
import type { SurfaceProps } from '../../boot';
import { OpenConversation } from '../../features/conversation/OpenConversation';
import { Notice } from '../../features/notice/Notice';
import { stagePlaceIn, type StagePlace } from '../../features/stage/stageAddress';
import { StageSession } from '../../features/stage/StageSession';
import { StageSkeleton } from '../../features/stage/StageSkeleton';
import { useShownSession } from '../../features/session/useShownSession';
import { useText } from '../../text/TextProvider';

export function StageSurface({ host }: SurfaceProps) {
  const place = stagePlaceIn(location.search);
  if (place) return <StageCircle {...place} />;
  return (
    <OpenConversation host={host} skeleton={<StageSkeleton />} notLinked={() => <NoCircle />}>
      {({ boardId, circleId }) => (circleId ? <StageCircle boardId={boardId} circleId={circleId} /> : <NoCircle />)}
    </OpenConversation>
  );
}

function StageCircle({ boardId, circleId }: StagePlace) {
  const { t } = useText();
  const { circle, hidden, coached, problem, read, sessionId, ended } = useShownSession(boardId, circleId, true);
  if (circle && sessionId) {
    return (
      <StageSession
        key={sessionId}
        boardId={boardId}
        circleId={circleId}
        sessionId={sessionId}
        circle={circle.circle}
        ended={ended}
        read={read}
      />
    );
  }
  if (hidden) return <Notice title={t('hidden.page')}>{t('hidden.pageText')}</Notice>;
  if (coached) return <Notice title={t('coach.sees')}>{t('coach.waiting')}</Notice>;
  if (problem === null) return <StageSkeleton />;
  if (problem === 'offline') return <StageSkeleton sentence={t('stage.reconnecting')} />;
  return (
    <Notice title={t('panel.closed')} action={{ label: t('action.tryAgain'), run: read }}>
      {t('stage.closed')}
    </Notice>
  );
}

/** A channel's meeting has no circle of its own; which one meets is chosen beside the call. */
function NoCircle() {
  const { t } = useText();
  return <Notice title={t('stage.noCircle')}>{t('stage.noCircle.how')}</Notice>;
}
