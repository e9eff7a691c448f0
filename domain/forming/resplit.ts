// Makes a split better where trading places cannot: some groups and some who sit out are split anew, as well as can be.
import { shuffled, type Chance } from './chance';
import { EXACT_UP_TO, exactSplit } from './exactSplit';
import type { Pausing } from './pausing';
import type { Pool, Split } from './pool';
import { splitCost } from './splitCost';

const TRIES_MOST = 40;
const SITTING_OUT_MOST = 4;

export function* resplit(pool: Pool, start: Split, chance: Chance): Pausing<Split> {
  let split = start;
  for (let at = 0; at < TRIES_MOST; at += 1) {
    split = splitSomeAnew(pool, split, chance);
    yield;
  }
  return split;
}

function splitSomeAnew(pool: Pool, split: Split, chance: Chance): Split {
  const sittingOut = shuffled(split.left, chance).slice(0, SITTING_OUT_MOST);
  const likely = new Set(sittingOut.flatMap((person) => pool.likely(person)));
  // Groups of those from whom somebody who sits out would gain come first.
  const groups = shuffled(split.groups, chance);
  const near = groups.filter((group) => group.some((person) => likely.has(person)));
  const taken: Split = { groups: [], left: sittingOut };
  let people = sittingOut;
  for (const group of new Set([...near.slice(0, 2), ...groups])) {
    if (people.length + group.length > EXACT_UP_TO) break;
    taken.groups.push(group);
    people = [...people, ...group];
  }
  const anew = exactSplitOf(pool, people);
  if (splitCost(pool, anew) >= splitCost(pool, taken)) return split;
  return {
    groups: [...split.groups.filter((group) => !taken.groups.includes(group)), ...anew.groups],
    left: [...split.left.filter((person) => !sittingOut.includes(person)), ...anew.left],
  };
}

/** The best split of some of the pool's people. */
function exactSplitOf(pool: Pool, people: readonly number[]): Split {
  const { groups, left } = exactSplit({
    count: people.length,
    sizes: pool.sizes,
    fits: (a, b) => pool.fits(people[a]!, people[b]!),
    gain: (a, b) => pool.gain(people[a]!, people[b]!),
    met: (a, b) => pool.met(people[a]!, people[b]!),
    first: (a) => pool.first(people[a]!),
    likely: () => [],
  });
  const names = (numbers: readonly number[]): number[] => numbers.map((one) => people[one]!);
  return { groups: groups.map(names), left: names(left) };
}
