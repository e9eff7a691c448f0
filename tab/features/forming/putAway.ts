// What somebody put away of the suggestions on a board, kept on their device: that one stays away, and for a week no other
// takes its place. Also how much room the last one took, so that the page can keep it free before it is asked anew.
import type { BoardId, PersonId } from '../../../domain/ids';

export interface KeptHere {
  /** Who sat in the one that was put away. */
  group?: string;
  putAwayAt?: string;
  /** In pixels; absent when there was nothing to show. */
  height?: number;
}

type Drawer = Pick<Storage, 'getItem' | 'setItem'>;

const NO_OTHER_FOR_MS = 7 * 24 * 60 * 60_000;

const keyOf = (board: BoardId, me: PersonId) => `suggestion ${board} ${me}`;

/** In whatever order they are named. */
export function groupOf(people: readonly { id: PersonId }[]): string {
  return people
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

/** `nowMs` is this device's clock. */
export function isPutAway({ group, putAwayAt }: KeptHere, suggested: string, nowMs: number): boolean {
  if (putAwayAt === undefined) return false;
  return group === suggested || nowMs - Date.parse(putAwayAt) < NO_OTHER_FOR_MS;
}

/** Nothing, where nothing may be kept. */
export function keptHere(drawer: () => Drawer, board: BoardId, me: PersonId): KeptHere {
  try {
    const said: unknown = JSON.parse(drawer().getItem(keyOf(board, me)) ?? 'null');
    return typeof said === 'object' && said !== null ? readFrom(said) : {};
  } catch {
    return {};
  }
}

export function keepHere(drawer: () => Drawer, board: BoardId, me: PersonId, kept: KeptHere): void {
  try {
    drawer().setItem(keyOf(board, me), JSON.stringify(kept));
  } catch {
    // It comes back at the next opening, which is all that is lost.
  }
}

function readFrom(said: object): KeptHere {
  const { group, putAwayAt, height } = said as Record<string, unknown>;
  return {
    ...(typeof group === 'string' && { group }),
    ...(typeof putAwayAt === 'string' && !Number.isNaN(Date.parse(putAwayAt)) && { putAwayAt }),
    ...(typeof height === 'number' && height > 0 && height < 1000 && { height }),
  };
}
