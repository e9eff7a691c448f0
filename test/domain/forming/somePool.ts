// A pool as chance has it: levels that keep people apart, gains, and some who met or sat out before.
import { chanceOf } from '../../../domain/forming/chance';
import type { GroupSizes, Pool } from '../../../domain/forming/pool';

export function somePool(count: number, seed: number, sizes: GroupSizes = { least: 3, wanted: 4, most: 8 }): Pool {
  const chance = chanceOf(seed);
  const level = Array.from({ length: count }, () => chance.below(4));
  const table = (below: number): number[] => {
    const all = Array.from({ length: count * count }, () => 0);
    for (let a = 0; a < count; a += 1) {
      for (let b = 0; b < a; b += 1) all[a * count + b] = all[b * count + a] = chance.below(below);
    }
    return all;
  };
  const gain = table(8);
  const met = table(6).map((value) => (value === 0 ? 1 : 0));
  return {
    count,
    sizes,
    fits: (a, b) => a !== b && Math.abs(level[a]! - level[b]!) <= 1,
    gain: (a, b) => gain[a * count + b]!,
    met: (a, b) => met[a * count + b]!,
    first: (a) => (a + seed) % 6 === 0,
    likely: () => [],
  };
}
