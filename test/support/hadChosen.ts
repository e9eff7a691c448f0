// A circle of peers that had chosen a format of another kind before kinds kept to their own: it goes on with it.
import { changeCircle } from '../../bot/boards/changeCircle';
import { formats, type FormatId } from '../../domain/formats';
import type { BoardId, CircleId } from '../../domain/ids';
import { accepted } from '../../domain/refusal';
import type { System } from './system';

/** Changes nothing for a format of peers, which they may choose anyway. */
export async function hadChosen(
  { product: { parts } }: Pick<System, 'product'>,
  { boardId, circleId }: { boardId: string; circleId: string },
  formatId: FormatId,
): Promise<void> {
  if (formats[formatId].kinds.includes('peers')) return;
  const [board, circle] = [boardId as BoardId, circleId as CircleId];
  await changeCircle(parts.change, board, circle, ({ circle: was }) => {
    const instead = { formatId, slotMinutes: was.slotMinutes };
    return accepted({ circle: { ...was, next: { ...was.next, instead } } });
  });
  parts.boardChanged(board);
}
