// The landing, the same for everyone: what happens next across circles, then a card for each.
import { useEffect } from 'react';
import { Button } from '@fluentui/react-components';
import type { BoardView } from '../../../contract/views';
import type { BoardId } from '../../../domain/ids';
import { CircleCard } from '../../features/board/CircleCard';
import { HiddenCard } from '../../features/board/HiddenCard';
import { FirstRun } from '../../features/board/FirstRun';
import { NextStrip } from '../../features/board/NextStrip';
import { StartCard } from '../../features/board/StartCard';
import { useBoard, type Board } from '../../features/board/useBoard';
import { CouldStartPlace } from '../../features/forming/CouldStartPlace';
import { useNarrow } from '../../features/card/useNarrow';
import { inBoardOrder, upcoming } from '../../features/card/sessionFacts';
import { Notice } from '../../features/notice/Notice';
import { StaleNotice } from '../../features/notice/StaleNotice';
import { AddIcon, ProfileIcon } from '../../icons';
import { useText } from '../../text/TextProvider';
import { BoardFrame } from './BoardFrame';
import { usePageStyles } from './pageStyles';
import type { Journey } from './usePlace';

interface Props {
  boardId: BoardId;
  journey: Journey;
}

export function BoardPage({ boardId, journey }: Props) {
  const { t } = useText();
  const isNarrow = useNarrow();
  const board = useBoard(boardId);
  const profile = (
    <Button
      as="a"
      href={journey.href({ at: 'profile' })}
      appearance="subtle"
      icon={<ProfileIcon />}
      title={t('profile.title')}
      aria-label={t('profile.title')}
    >
      {isNarrow ? undefined : t('profile.title')}
    </Button>
  );
  const start = () => journey.go({ at: 'startCircle' });
  useEffect(() => {
    document.title = t('product.name');
  }, [t]);
  const { value, problem } = board;
  if (!value) {
    return problem ? (
      <Notice title={t('conversation.offline')} action={{ label: t('action.reload'), run: () => location.reload() }}>
        {t(`problem.${problem.code}`)}
      </Notice>
    ) : (
      <BoardFrame />
    );
  }
  if (value.circles.length === 0) {
    return (
      <BoardFrame action={profile}>
        <StaleNotice problem={problem} />
        <FirstRun me={value.me} onStart={start} suggestedHref={journey.href({ at: 'suggested' })} />
      </BoardFrame>
    );
  }
  const isLive = upcoming(value.circles).some((circle) => circle.next.status === 'running');
  return (
    <BoardFrame
      action={
        <>
          {profile}
          <Button
            appearance={isLive ? 'secondary' : 'primary'}
            icon={<AddIcon />}
            title={t('board.start')}
            onClick={start}
          >
            {t(isNarrow ? 'board.start.short' : 'board.start')}
          </Button>
        </>
      }
    >
      <StaleNotice problem={problem} />
      <Circles board={board} value={value} journey={journey} />
    </BoardFrame>
  );
}

function Circles({ board, value, journey }: { board: Board; value: BoardView; journey: Journey }) {
  const { t } = useText();
  const styles = usePageStyles();
  const next = upcoming(value.circles);
  const firstLive = next.find((circle) => circle.next.status === 'running');
  return (
    <>
      {next.length > 0 && (
        <section>
          <h2 className={styles.section}>{t('board.next')}</h2>
          <NextStrip
            circles={next}
            now={value.serverNow}
            hrefOf={(circleId) => journey.href({ at: 'circle', circleId })}
          />
        </section>
      )}
      <CouldStartPlace board={value} href={journey.href({ at: 'suggested' })} />
      <section>
        <div className={styles.sectionLine}>
          <h2 className={styles.section}>{t('board.circles')}</h2>
          <a className={styles.back} href={journey.href({ at: 'mine' })}>
            {t('mine.title')}
          </a>
          <a className={styles.back} href={journey.href({ at: 'suggested' })}>
            {t('forming.title')}
          </a>
        </div>
        <ul className={styles.grid}>
          {inBoardOrder(value.circles).map((circle) => {
            const href = journey.href({ at: 'circle', circleId: circle.id });
            if ('hidden' in circle) {
              return (
                <HiddenCard
                  key={circle.id}
                  boardId={value.boardId}
                  circle={circle}
                  href={href}
                  door={board.doorTo(circle)}
                />
              );
            }
            const { id: circleId, next: session } = circle;
            return (
              <CircleCard
                key={circleId}
                boardId={value.boardId}
                circle={circle}
                me={value.me.id}
                now={value.serverNow}
                href={href}
                isPrimary={circle === firstLive}
                onJoin={() => void board.join(circle)}
                onJoinSession={() => journey.go({ at: 'session', circleId, sessionId: session.sessionId })}
              />
            );
          })}
          <StartCard href={journey.href({ at: 'startCircle' })} />
        </ul>
      </section>
    </>
  );
}
