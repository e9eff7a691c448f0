// The board's circles, kept fresh, and joining one straight from its card.
import type { BoardView } from '../../../contract/views';
import type { Circle } from '../../../domain/circle/circle';
import type { BoardId } from '../../../domain/ids';
import { joinCircle, leaveCircle, readBoard } from '../../api/boards';
import type { Answer } from '../../api/request';
import { useText } from '../../text/TextProvider';
import { useFresh, type Kept } from '../fresh/useFresh';
import { useToast } from '../toast/ToastRoot';

export interface Board extends Kept<BoardView> {
  join(circle: Circle): Promise<void>;
}

export function useBoard(boardId: BoardId): Board {
  const { t } = useText();
  const toast = useToast();
  const kept = useFresh<BoardView>(boardId, () => readBoard(boardId));

  /** The server answers with the circle alone; the board shows it in its place. */
  async function changed(send: ReturnType<typeof joinCircle>): Promise<Answer<unknown>> {
    const answer = await send;
    if (!answer.ok) toast({ say: 'circle.failed', words: { reason: t(`problem.${answer.problem.code}`) } });
    else {
      const { circle: now, serverNow } = answer.value;
      await kept.change(
        (board) => replaced(board, now),
        async () => {
          const board = await readBoard(boardId);
          return board.ok ? board : { ok: true, value: replaced({ ...kept.value!, serverNow }, now) };
        },
      );
    }
    return answer;
  }

  async function join(circle: Circle): Promise<void> {
    const place = { boardId, circleId: circle.id };
    const joined = await changed(joinCircle(place));
    if (!joined.ok) return;
    const undo = async () => {
      const left = await changed(leaveCircle(place));
      if (left.ok) toast({ say: 'circle.left', words: { circle: circle.name } });
    };
    toast({ say: 'circle.joined', words: { circle: circle.name }, undo: () => void undo() });
  }

  return { ...kept, join };
}

function replaced(board: BoardView, circle: Circle): BoardView {
  return { ...board, circles: board.circles.map((one) => (one.id === circle.id ? circle : one)) };
}
