// Where the board shows a circle that could start: fetched once the board stands, and never in its way. The room that the
// last one took is kept free meanwhile, so that what stands below does not jump.
import { lazy, Suspense } from 'react';
import type { BoardView } from '../../../contract/views';
import { keptHere } from './putAway';

/** The board stands without it, also where it cannot be fetched. */
const CouldStart = lazy(async () => {
  const part = await import('./CouldStart.js').catch(() => null);
  return { default: part?.CouldStart ?? (() => null) };
});

export function CouldStartPlace({ board, href }: { board: BoardView; href: string }) {
  const { height } = keptHere(() => localStorage, board.boardId, board.me.id);
  return (
    <Suspense fallback={height ? <div style={{ height }} /> : null}>
      <CouldStart board={board} href={href} />
    </Suspense>
  );
}
