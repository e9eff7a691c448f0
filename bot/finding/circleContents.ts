// What one circle has kept and still wants to learn, as this process read it last, and whether that is still so.
import type { Circle } from '../../domain/circle/circle';
import type { Topic } from '../../domain/circle/topic';
import type { BoardId } from '../../domain/ids';
import type { BoardStore, CircleHistory } from '../stores';

export interface CircleContents {
  circle: Circle;
  topics: readonly Topic[];
  history: CircleHistory;
}

/** Everything about a circle that its contents hang on is counted or said in its own row. */
export function isAsRead({ circle: before }: CircleContents, circle: Circle): boolean {
  return before === circle || JSON.stringify(before) === JSON.stringify(circle);
}

/** Its history only where that was touched: it grows for years. */
export async function readContents(
  boards: Pick<BoardStore, 'readDetails' | 'readHistory'>,
  board: BoardId,
  circle: Circle,
  before: CircleContents | undefined,
): Promise<CircleContents> {
  const [details, history] = await Promise.all([
    boards.readDetails(board, circle.id),
    before && keepsTheSame(before.circle, circle) ? before.history : boards.readHistory(board, circle.id),
  ]);
  return { circle, topics: details?.value.topics ?? [], history };
}

/** A server of an older version counts no changes, but moves on to the next session as all do. */
function keepsTheSame(before: Circle, circle: Circle): boolean {
  return before.noteChanges === circle.noteChanges && before.next.ordinal === circle.next.ordinal;
}
