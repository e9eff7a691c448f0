// The board's circles, kept fresh, and joining one straight from its card.
import type { BoardView } from '../../../contract/views';
import type { HiddenCircle } from '../../../domain/circle/shownTo';
import type { BoardId } from '../../../domain/ids';
import type { MessageKey } from '../../../locales/messageKey';
import { readBoard, takeBack } from '../../api/boards';
import { joinCircle, type CircleAnswer } from '../../api/membership';
import type { Answer } from '../../api/request';
import { useDoors } from '../door/DoorRoot';
import { useFresh, type Kept } from '../fresh/useFresh';
import { doorOf, type Door } from '../membership/door';
import { useSayAfter } from '../toast/useSayAfter';

export type ShownCircle = BoardView['circles'][number];

export interface Board extends Kept<BoardView> {
  join(circle: ShownCircle): Promise<void>;
  /** What stands between the person and a circle that is hidden from them. */
  doorTo(circle: HiddenCircle): Door;
}

export function useBoard(boardId: BoardId): Board {
  const doors = useDoors();
  const kept = useFresh<BoardView>(boardId, () => readBoard(boardId));

  /** The server answers with the circle alone; the board shows it in its place. */
  async function shownAfter(send: Promise<Answer<CircleAnswer>>): Promise<Answer<CircleAnswer>> {
    const answer = await send;
    if (answer.ok) {
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

  const sayAfter = useSayAfter<CircleAnswer>();
  const change = ({ id: circleId, name }: ShownCircle, send: () => Promise<Answer<CircleAnswer>>, say: MessageKey) =>
    sayAfter(
      shownAfter(doors.through(circleId, send)),
      { say, words: { circle: name } },
      ({ changeId: id }) => id && (() => shownAfter(takeBack({ boardId, circleId }, id))),
    );

  async function join(circle: ShownCircle): Promise<void> {
    await change(circle, () => joinCircle({ boardId, circleId: circle.id }), 'circle.joined');
  }

  const doorTo = (circle: HiddenCircle) =>
    doorOf({ boardId, circleId: circle.id }, (send, say) => change(circle, send, say));
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
