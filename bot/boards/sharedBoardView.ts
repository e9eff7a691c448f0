// A board's circles, read once a second at most however many people look at it.
import type { Circle } from '../../domain/circle/circle';
import { isNobodys } from '../../domain/forming/askTogether';
import type { BoardId } from '../../domain/ids';
import type { Clock } from '../clock';
import type { BoardStore } from '../stores';

const SHARED_MS = 1000;
const KEPT = 500;

export interface SharedBoardView {
  circles(board: BoardId): Promise<Circle[]>;
  /** Somebody changed this board through this process: they see their own change at once. */
  forget(board: BoardId): void;
}

export function createSharedBoardView(parts: { boards: BoardStore; clock: Clock }): SharedBoardView {
  const shared = new Map<BoardId, { untilMs: number; circles: Promise<Circle[]> }>();
  return {
    circles(board) {
      const known = shared.get(board);
      if (known && known.untilMs > parts.clock.nowMs()) return known.circles;
      const circles = parts.boards.readCircles(board).then((all) => all.filter((circle) => !isNobodys(circle)));
      circles.catch(() => shared.delete(board));
      if (shared.size >= KEPT) shared.delete(shared.keys().next().value!);
      shared.set(board, { untilMs: parts.clock.nowMs() + SHARED_MS, circles });
      return circles;
    },
    forget: (board) => void shared.delete(board),
  };
}
