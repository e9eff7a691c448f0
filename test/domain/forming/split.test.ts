import { chanceOf } from '../../../domain/forming/chance';
import { exactSplit } from '../../../domain/forming/exactSplit';
import { greedySplit } from '../../../domain/forming/greedySplit';
import { allAtOnce } from '../../../domain/forming/pausing';
import type { Pool } from '../../../domain/forming/pool';
import { searchedSplit } from '../../../domain/forming/searchedSplit';
import { splitCost } from '../../../domain/forming/splitCost';
import { bestOfEverySplit } from './everySplit';
import { somePool } from './somePool';

const searched = (pool: Pool, seed: number, tries: number) => allAtOnce(searchedSplit(pool, seed, tries));

test.each(Array.from({ length: 24 }, (_, seed) => [2 + (seed % 7), seed]))(
  'of %i people no split is better than the exact one (%i)',
  (count, seed) => {
    const pool = somePool(count, seed);
    expect(splitCost(pool, exactSplit(pool))).toBeCloseTo(bestOfEverySplit(pool), 6);
  },
);

test('of 13 people the searched split is nearly always the exact one', () => {
  const pools = Array.from({ length: 10 }, (_, seed) => somePool(13, seed));
  const asGood = pools.filter((pool, seed) => {
    return splitCost(pool, searched(pool, seed, 300_000)) - splitCost(pool, exactSplit(pool)) < 1e-6;
  });
  expect(asGood.length).toBeGreaterThanOrEqual(8);
});

test('a searched split is never behind the one it starts from', () => {
  for (let seed = 0; seed < 12; seed += 1) {
    const pool = somePool(30, seed);
    const start = allAtOnce(greedySplit(pool, chanceOf(seed)));
    expect(splitCost(pool, searched(pool, seed, 2_000))).toBeLessThanOrEqual(splitCost(pool, start));
  }
});

test('however many people, the work between two pauses stays small: others wait for no longer', () => {
  const busiest = (count: number): number => {
    const pool = somePool(count, 1);
    let looks = 0;
    const counted: Pool = { ...pool, gain: (a, b) => ((looks += 1), pool.gain(a, b)) };
    const work = searchedSplit(counted, 1, 10_000);
    const pieces: number[] = [];
    for (let done = false; !done; pieces.push(looks)) {
      looks = 0;
      done = work.next().done === true;
    }
    return Math.max(...pieces);
  };
  expect(busiest(600)).toBeLessThan(2 * busiest(60));
});

test('where nobody fits anybody there is a pause for each of them all the same', () => {
  const lonely: Pool = { ...somePool(200, 1), fits: () => false };
  const work = greedySplit(lonely, chanceOf(1));
  let pauses = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) pauses += 1;
  expect(pauses).toBeGreaterThanOrEqual(200);
  expect(step.value.groups).toEqual([]);
});
