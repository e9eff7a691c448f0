// The address of the meeting's stage: which circle's session it shows. What is in it is believed by nobody: the server
// asks of each who looks whether they may.
import type { BoardId, CircleId } from '../../../domain/ids';

export interface StagePlace {
  boardId: BoardId;
  circleId: CircleId;
}

const BOARD = 'board';
const CIRCLE = 'circle';

/** `here` is the address of one of our own pages. */
export function stageAddress({ boardId, circleId }: StagePlace, here: string): string {
  const address = new URL('./stage.html', here);
  address.search = new URLSearchParams({ [BOARD]: boardId, [CIRCLE]: circleId }).toString();
  address.hash = '';
  return address.href;
}

/** Null for an address that names no circle: Teams' own button shares the page without one. */
export function stagePlaceIn(search: string): StagePlace | null {
  const query = new URLSearchParams(search);
  const [boardId, circleId] = [query.get(BOARD), query.get(CIRCLE)];
  return boardId && circleId ? { boardId: boardId as BoardId, circleId: circleId as CircleId } : null;
}
