// A session that runs on the circle's page instead of beside a call, and how to have it beside the call.
import { lazy, Suspense } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { CircleView } from '../../../contract/views';
import type { SessionId } from '../../../domain/ids';
import { useCardStyles } from '../../features/card/cardStyles';
import { AddPanelHint } from '../../features/circle/AddPanelHint';
import { WithinPage } from '../../features/notice/Notice';
import { Phrase } from '../../text/Phrase';
import { useText } from '../../text/TextProvider';
import { UserText } from '../../text/UserText';
import { useCircleStyles } from './circleStyles';

const SessionView = lazy(async () => ({
  default: (await import('../../features/session/SessionView.js')).SessionView,
}));

interface Props {
  view: CircleView;
  sessionId: SessionId;
  onLeave: () => void;
}

export function SessionFrame({ view, sessionId, onLeave }: Props) {
  const { t } = useText();
  const cards = useCardStyles();
  const styles = useCircleStyles();
  const { circle, boardId, me } = view;
  return (
    <div className={styles.stack}>
      <section className={mergeClasses(cards.card, styles.frame)} aria-labelledby="session">
        <div className={cards.head}>
          <h2 className={cards.title} id="session">
            <Phrase id="session.title" parts={{ circle: <UserText>{circle.name}</UserText> }} />
          </h2>
          <Button appearance="subtle" size="small" className={cards.push} onClick={onLeave}>
            {t('session.back')}
          </Button>
        </div>
        <WithinPage value>
          <Suspense fallback={null}>
            <SessionView frame="page" boardId={boardId} circleId={circle.id} sessionId={sessionId} me={me} />
          </Suspense>
        </WithinPage>
      </section>
      <AddPanelHint circleName={circle.name} />
    </div>
  );
}
