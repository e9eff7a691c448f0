// Every way there is to split a few people, one after the other: slow, and plain enough to be believed.
import type { Pool, Split } from '../../../domain/forming/pool';
import { fitsAll, splitCost } from '../../../domain/forming/splitCost';

export function bestOfEverySplit(pool: Pool): number {
  let best = Infinity;
  const place = (person: number, { groups, left }: Split): void => {
    if (person === pool.count) {
      if (groups.some((group) => group.length < pool.sizes.least)) return;
      best = Math.min(best, splitCost(pool, { groups, left }));
      return;
    }
    place(person + 1, { groups, left: [...left, person] });
    place(person + 1, { groups: [...groups, [person]], left });
    groups.forEach((group, at) => {
      if (group.length === pool.sizes.most || !fitsAll(pool, person, group)) return;
      place(person + 1, { groups: groups.map((one, index) => (index === at ? [...one, person] : one)), left });
    });
  };
  place(0, { groups: [], left: [] });
  return best;
}
