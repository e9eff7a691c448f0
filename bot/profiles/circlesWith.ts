// The circles somebody sits in, as they are once the gates know what they say of themselves now; refused where they would
// not have been let in like that.
import type { Circle } from '../../domain/circle/circle';
import { doorChangeRefusal, withDoor } from '../../domain/circle/gates/doorChange';
import { doorOf } from '../../domain/circle/gates/doorFacts';
import type { Profile } from '../../domain/profile/profile';
import type { Instant } from '../../domain/ids';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { Board, BoardStore, Stored } from '../stores';

/** All of them are written in one transaction with the profile. */
const CIRCLES_MAX = 90;

export async function circlesWith(
  boards: BoardStore,
  board: Board,
  after: Profile,
  now: Instant,
): Promise<Result<readonly Stored<Circle>[]>> {
  const door = doorOf(after);
  const changed: Stored<Circle>[] = [];
  for (const { value, etag } of await boards.readVersions(board.id)) {
    const circle = withDoor(value, after.personId, door);
    if (circle === value) continue;
    const breaks = doorChangeRefusal(value, after.personId, door, now);
    if (breaks) return breaks;
    changed.push({ value: circle, etag });
  }
  return changed.length > CIRCLES_MAX ? refused('tooMany') : accepted(changed);
}
