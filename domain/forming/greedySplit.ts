// A first split, made without a second thought: each person who still has no group gathers those who gain most beside them.
import { shuffled, type Chance } from './chance';
import type { Pausing } from './pausing';
import type { Pool, Split } from './pool';
import { fitsAll, meetingAgain } from './splitCost';

/** So many are looked at besides the likely ones. */
const LOOKED_AT = 24;

/** It pauses after each person. */
export function* greedySplit(pool: Pool, chance: Chance): Pausing<Split> {
  const order = shuffled([...Array(pool.count).keys()], chance).sort((a, b) => +pool.first(b) - +pool.first(a));
  const free = new Set(order);
  const groups: number[][] = [];
  for (const person of order) {
    if (!free.has(person)) continue;
    const group = gather(pool, person, free, chance, order);
    yield;
    if (group.length < pool.sizes.least) continue;
    groups.push(group);
    for (const one of group) free.delete(one);
  }
  const left: number[] = [];
  for (const person of order) {
    if (!free.has(person)) continue;
    if (!squeezedIn(pool, person, groups)) left.push(person);
    yield;
  }
  return { groups, left };
}

function gather(
  pool: Pool,
  first: number,
  free: ReadonlySet<number>,
  chance: Chance,
  order: readonly number[],
): number[] {
  const group = [first];
  while (group.length < pool.sizes.wanted) {
    let best = -1;
    let most = -Infinity;
    const look = (person: number): void => {
      if (!free.has(person) || group.includes(person) || !fitsAll(pool, person, group)) return;
      const worth = group.reduce((sum, one) => sum + pool.gain(person, one) - meetingAgain(pool, person, one), 0);
      if (worth > most) [best, most] = [person, worth];
    };
    for (const one of group) for (const person of pool.likely(one)) look(person);
    for (let at = 0; at < LOOKED_AT; at += 1) look(order[chance.below(order.length)]!);
    if (best < 0) for (const person of free) if ((look(person), best >= 0)) break;
    if (best < 0) return group;
    group.push(best);
  }
  return group;
}

/** Into the smallest group they fit in. */
function squeezedIn(pool: Pool, person: number, groups: number[][]): boolean {
  let into: number[] | undefined;
  for (const group of groups) {
    if (group.length >= pool.sizes.most || (into && group.length >= into.length)) continue;
    if (fitsAll(pool, person, group)) into = group;
  }
  into?.push(person);
  return into !== undefined;
}
