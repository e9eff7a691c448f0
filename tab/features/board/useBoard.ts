// The board's circles, kept fresh, and joining one straight from its card.
import type { BoardView } from '../../../contract/views';
import type { HiddenCircle } from '../../../domain/circle/shownTo';
import type { BoardId } from '../../../domain/ids';
import { readBoard } from '../../api/boards';
import { joinCircle, leaveCircle, type CircleAnswer } from '../../api/membership';
import type { Answer } from '../../api/request';
import { useText } from '../../text/TextProvider';
import { useFresh, type Kept } from '../fresh/useFresh';
import { doorOf, type Door } from '../membership/door';
import { useToast } from '../toast/ToastRoot';

export type ShownCircle = BoardView['circles'][number];

export interface Board extends Kept<BoardView> {
  join(circle: ShownCircle): Promise<void>;
  /** What stands between the person and a circle that is hidden from them. */
  doorTo(circle: HiddenCircle): Door;
}

export function useBoard(boardId: BoardId): Board {
  const { t } = useText();
  const toast = useToast();
  const kept = useFresh<BoardView>(boardId, () => readBoard(boardId));

  /** The server answers with the circle alone; the board shows it in its place. */
  async function changed(send: Promise<Answer<CircleAnswer>>): Promise<Answer<unknown>> {
    const answer = await send;
    if (!answer.ok) toast({ say: 'circle.failed', words: { reason: t(`problem.${answer.problem.code}`) } });
    else {
      const { serverNow } = answer.value;
      const now = onBoard(answer.value);
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

  async function join(circle: ShownCircle): Promise<void> {
    const place = { boardId, circleId: circle.id };
    const joined = await changed(joinCircle(place));
    if (!joined.ok) return;
    const undo = async () => {
      const left = await changed(leaveCircle(place));
      if (left.ok) toast({ say: 'circle.left', words: { circle: circle.name } });
    };
    toast({ say: 'circle.joined', words: { circle: circle.name }, undo: () => void undo() });
  }

  const doorTo = ({ id: circleId }: HiddenCircle) =>
    doorOf({ boardId, circleId }, async (send) => (await changed(send())).ok);
  return { ...kept, join, doorTo };
}

/** A coach from outside sees on the board what everybody outside sees, with their seat beside it. */
function onBoard(answer: CircleAnswer): ShownCircle {
  if ('hidden' in answer) return answer.hidden;
  if ('circle' in answer) return answer.circle;
  const { id, name, kind, sessions, untilOn } = answer.coached;
  return { id, name, kind, hidden: true, door: { status: 'coachSeated', sessions, untilOn, byName: '' } };
}

function replaced(board: BoardView, circle: ShownCircle): BoardView {
  return { ...board, circles: board.circles.map((one) => (one.id === circle.id ? circle : one)) };
}
