// Remembers for one window where in the tab somebody was, so that a reload finds them there. Coming back later begins
// where Teams leads, and so does another link.

/** Longer than a reload takes, shorter than being away. */
const RELOAD_MS = 30_000;

export interface KeptPlace {
  path: string;
  /** The deep link that had led here. */
  subPageId: string | null;
  leftAt: string;
}

type Drawer = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (boardId: string) => `place-${boardId}`;

/** Where the window may keep nothing, nothing is kept. */
export function keepPlace(drawer: () => Drawer, boardId: string, place: KeptPlace): void {
  try {
    drawer().setItem(keyOf(boardId), JSON.stringify(place));
  } catch {
    // A reload then begins anew, which is all that is lost.
  }
}

/** The path to go on from; null to begin where `subPageId` or the board leads. `nowMs` is this device's clock. */
export function keptPath(
  drawer: () => Drawer,
  boardId: string,
  subPageId: string | null,
  nowMs: number,
): string | null {
  const kept = read(drawer, boardId);
  if (!kept || kept.subPageId !== subPageId) return null;
  const awayMs = nowMs - Date.parse(kept.leftAt);
  return awayMs >= 0 && awayMs <= RELOAD_MS ? kept.path : null;
}

function read(drawer: () => Drawer, boardId: string): KeptPlace | null {
  try {
    const kept = JSON.parse(drawer().getItem(keyOf(boardId)) ?? 'null') as Partial<KeptPlace> | null;
    const { path, subPageId, leftAt } = kept ?? {};
    if (typeof path !== 'string' || typeof leftAt !== 'string') return null;
    return { path, subPageId: typeof subPageId === 'string' ? subPageId : null, leftAt };
  } catch {
    return null;
  }
}
