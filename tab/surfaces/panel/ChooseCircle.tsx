// A meeting in a channel has no circle of its own: the person says which of the channel's circles meets now.
import { useEffect, useState } from 'react';
import type { BoardView } from '../../../contract/views';
import type { BoardId, CircleId } from '../../../domain/ids';
import { request, type Answer } from '../../api/request';
import { Notice } from '../../features/notice/Notice';
import { SessionSkeleton } from '../../features/session/SessionSkeleton';
import { useText } from '../../text/TextProvider';
import { CircleChoice } from './CircleChoice';
import { choicesOf } from './choicesOf';

export function ChooseCircle({ boardId, choose }: { boardId: BoardId; choose(circle: CircleId): void }) {
  const { t } = useText();
  const [board, setBoard] = useState<Answer<BoardView> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    void request<BoardView>('board', { boardId }).then((answer) => gone || setBoard(answer));
    return () => {
      gone = true;
    };
  }, [boardId, attempt]);
  const again = { label: t('action.tryAgain'), run: () => setAttempt(attempt + 1) };
  if (!board) return <SessionSkeleton retry={again.run} />;
  const circles = board.ok ? choicesOf(board.value.circles) : [];
  if (circles.length === 0) {
    return (
      <Notice title={t('panel.choose')} action={again}>
        {board.ok ? t('panel.choose.none') : null}
      </Notice>
    );
  }
  return (
    <CircleChoice
      title={t('panel.choose')}
      text={t('panel.choose.how')}
      circles={circles}
      choose={({ circleId }) => choose(circleId)}
    />
  );
}
