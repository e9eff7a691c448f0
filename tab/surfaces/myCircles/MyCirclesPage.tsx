// One's own circles on every board: second level, read when somebody comes here; the landing stays the same for everyone.
import { useEffect, useState } from 'react';
import type { MyCirclesView } from '../../../contract/views';
import type { BoardId } from '../../../domain/ids';
import { readMyCircles } from '../../api/boards';
import type { Answer } from '../../api/request';
import { useCardStyles } from '../../features/card/cardStyles';
import { MyCircleRow } from '../../features/myCircles/MyCircleRow';
import { Notice } from '../../features/notice/Notice';
import { useText } from '../../text/TextProvider';
import { BoardFrame } from '../board/BoardFrame';
import { usePageStyles } from '../board/pageStyles';
import type { Journey } from '../board/usePlace';
import { BackLink } from '../circle/BackLink';

export function MyCirclesPage({ boardId, journey }: { boardId: BoardId; journey: Journey }) {
  const { t, reasonOf } = useText();
  const cards = useCardStyles();
  const pages = usePageStyles();
  const [answer, setAnswer] = useState<Answer<MyCirclesView> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    document.title = t('mine.title');
    void readMyCircles().then((read) => gone || setAnswer(read));
    return () => {
      gone = true;
    };
  }, [attempt, t]);
  if (!answer) return <BoardFrame />;
  if (!answer.ok) {
    const again = () => {
      setAnswer(null);
      setAttempt(attempt + 1);
    };
    return (
      <Notice title={t('mine.failed')} action={{ label: t('action.tryAgain'), run: again }}>
        {reasonOf(answer.problem)}
      </Notice>
    );
  }
  const { circles, serverNow } = answer.value;
  return (
    <main className={pages.page}>
      <BackLink journey={journey} />
      <header className={pages.header}>
        <h1 className={pages.title}>{t('mine.title')}</h1>
      </header>
      {circles.length === 0 ? (
        <p>{t('mine.none')}</p>
      ) : (
        <ul className={cards.list}>
          {circles.map((circle) => {
            const here = circle.boardId === boardId ? journey.href({ at: 'circle', circleId: circle.circleId }) : null;
            return (
              <MyCircleRow key={`${circle.boardId} ${circle.circleId}`} circle={circle} here={here} now={serverNow} />
            );
          })}
        </ul>
      )}
    </main>
  );
}
