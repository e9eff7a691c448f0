// Round after round of circles for the same people, each remembering who met in those before.
import type { Acquaintance } from '../../../domain/forming/acquaintance';
import { allAtOnce } from '../../../domain/forming/pausing';
import type { Pool, Split } from '../../../domain/forming/pool';
import { exactSplit, WHOLE_UP_TO } from '../../../domain/forming/exactSplit';
import { searchedSplit } from '../../../domain/forming/searchedSplit';

export const strangers: Acquaintance = { meetNow: new Map(), timesMet: new Map(), satOutLast: new Set() };

export interface Rounds {
  /** Of two people, over all rounds. */
  meetings: number;
  /** Those of people who had met before. */
  repeats: number;
  /** How often somebody sat out who had sat out the round before. */
  leftTwice: number;
}

export type Splitting = (pool: Pool, seed: number) => Split;

const searched: Splitting = (pool, seed) =>
  pool.count <= WHOLE_UP_TO ? exactSplit(pool) : allAtOnce(searchedSplit(pool, seed, 300_000));

/** Of people who all fit and gain the same from each other, so that only whom they met tells them apart. */
export function roundsOf(count: number, size: number, rounds: number, split: Splitting = searched): Rounds {
  const met = Array.from({ length: count }, () => new Map<number, number>());
  const found: Rounds = { meetings: 0, repeats: 0, leftTwice: 0 };
  let leftLast = new Set<number>();
  const sizes = size === 2 ? { least: 2, wanted: 2, most: 2 } : { least: 3, wanted: size, most: 8 };
  for (let round = 0; round < rounds; round += 1) {
    const before = met.map((others) => new Map(others));
    const satOut = leftLast;
    const pool: Pool = {
      count,
      sizes,
      fits: (a, b) => a !== b,
      gain: () => 1,
      met: (a, b) => before[a]!.get(b) ?? 0,
      first: (a) => satOut.has(a),
      likely: () => [],
    };
    const { groups, left } = split(pool, round);
    found.leftTwice += left.filter((one) => satOut.has(one)).length;
    leftLast = new Set(left);
    for (const group of groups) {
      for (const a of group) {
        for (const b of group.filter((one) => one < a)) {
          const times = met[a]!.get(b) ?? 0;
          found.meetings += 1;
          found.repeats += times > 0 ? 1 : 0;
          met[a]!.set(b, times + 1);
          met[b]!.set(a, times + 1);
        }
      }
    }
  }
  return found;
}
