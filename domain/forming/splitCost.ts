// What makes one split better than another, in this order: nobody sits out twice in a row, few sit out, groups have the
// size that was asked for, few pairs meet again, people gain from each other. Each outweighs all that come after it.
import type { Pool, Split } from './pool';

const LEFT_AGAIN = 1e8;
const LEFT = 1e7;
const SIZE_OFF = 1e5;
export const MEETS_AGAIN = 1e3;
/** Whoever met often should not meet more, but beyond this it makes no difference. */
const MET_COUNTS = 3;

export function costOfLeaving(pool: Pool, person: number): number {
  return pool.first(person) ? LEFT_AGAIN : LEFT;
}

/** Of two in one group, before it is shared among the group. */
export function meetingAgain(pool: Pool, a: number, b: number): number {
  return MEETS_AGAIN * Math.min(pool.met(a, b), MET_COUNTS);
}

/** `gain` and `again` are the sums over the group's pairs: each person gains what the others give on average. */
export function costOfGroup(pool: Pool, size: number, gain: number, again: number): number {
  const off = size - pool.sizes.wanted;
  return SIZE_OFF * off * off + again - (2 * gain) / (size - 1);
}

export function sumsOf(pool: Pool, group: readonly number[]): { gain: number; again: number } {
  let gain = 0;
  let again = 0;
  for (let i = 1; i < group.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      gain += pool.gain(group[i]!, group[j]!);
      again += meetingAgain(pool, group[i]!, group[j]!);
    }
  }
  return { gain, again };
}

export function splitCost(pool: Pool, { groups, left }: Split): number {
  const sitting = groups.reduce((sum, group) => {
    const { gain, again } = sumsOf(pool, group);
    return sum + costOfGroup(pool, group.length, gain, again);
  }, 0);
  return left.reduce((sum, person) => sum + costOfLeaving(pool, person), sitting);
}

export function fitsAll(pool: Pool, person: number, group: readonly number[], but = -1): boolean {
  for (const other of group) if (other !== but && !pool.fits(person, other)) return false;
  return true;
}
