// The one circle that a board shows could start, the same for everybody who looks: found once in a while, since that reads
// the profiles and may take a second, and let go at once when somebody of it was asked elsewhere or changed their profile.
import type { SuggestedCircle } from '../../contract/views';
import type { Kind } from '../../domain/circle/kinds';
import { stillFree } from '../../domain/forming/stillFree';
import type { BoardId } from '../../domain/ids';
import type { SharedBoardView } from '../boards/sharedBoardView';
import type { Clock } from '../clock';
import { errorName, type Log } from '../log';
import type { Board } from '../stores';
import { companyOf, type CompanyParts } from './company';
import type { InPieces } from './inPieces';
import { suggestOf } from './suggestForBoard';

/** As the page of suggestions opens, so that what the board shows stands first there. */
const ASKED = { kind: 'peers' as Kind, wanted: 4, seed: 1, kept: [], forming: true };

const STANDS_MS = 5 * 60_000;
/** However often profiles are saved. */
const SOONEST_MS = 30_000;
const KEPT = 500;

export interface StandingSuggestion {
  of(board: Board): Promise<{ kind: Kind; circle: SuggestedCircle | null }>;
  /** Somebody's profile changed through this process: what stood there may not hold any more. */
  forget(board: BoardId): void;
}

export interface StandingSuggestionParts extends CompanyParts {
  sharedBoard: SharedBoardView;
  inPieces: InPieces;
  clock: Clock;
  log: Log;
}

interface Known {
  lookedAtMs: number;
  standsForMs: number;
  circle: Promise<SuggestedCircle | null>;
}

export function createStandingSuggestion(parts: StandingSuggestionParts): StandingSuggestion {
  const { clock, sharedBoard, log } = parts;
  const known = new Map<BoardId, Known>();

  async function look(board: Board): Promise<SuggestedCircle | null> {
    try {
      const found = await suggestOf(parts, await companyOf(parts, board, ASKED.kind), ASKED);
      return found.ok ? (found.value.circles[0] ?? null) : null;
    } catch (error) {
      // The board stands without it; the next look is as far away as ever.
      log.warn({ error: errorName(error) }, 'no circle could be suggested on a board');
      return null;
    }
  }

  function standing(board: Board): Promise<SuggestedCircle | null> {
    const before = known.get(board.id);
    if (before && clock.nowMs() - before.lookedAtMs < before.standsForMs) return before.circle;
    const circle = look(board);
    if (known.size >= KEPT) known.delete(known.keys().next().value!);
    known.set(board.id, { lookedAtMs: clock.nowMs(), standsForMs: STANDS_MS, circle });
    return circle;
  }

  return {
    async of(board) {
      const [circle, circles] = await Promise.all([standing(board), sharedBoard.circles(board.id)]);
      const ids = circle?.people.map(({ id }) => id) ?? [];
      return { kind: ASKED.kind, circle: circle && stillFree(circles, ids) ? circle : null };
    },
    forget(board) {
      const before = known.get(board);
      if (before) known.set(board, { ...before, standsForMs: SOONEST_MS, circle: Promise.resolve(null) });
    },
  };
}
