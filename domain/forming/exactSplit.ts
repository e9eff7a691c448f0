// The best split there is, for a dozen people: every set of people is split once, by the group its first one sits in.
import type { Pool, Split } from './pool';
import { costOfGroup, costOfLeaving, meetingAgain } from './splitCost';

/** Beyond it the sets are too many to be gone through again and again; */
export const EXACT_UP_TO = 11;
/** beyond this even once. */
export const WHOLE_UP_TO = 14;

interface Group {
  /** One bit a person. */
  members: number;
  cost: number;
}

export function exactSplit(pool: Pool): Split {
  const groupsOfFirst = possibleGroups(pool);
  const best = new Float64Array(2 ** pool.count).fill(NaN);
  /** The group that the first of the set sits in; 0 when they sit out. */
  const chosen = new Int32Array(best.length);

  const solve = (set: number): number => {
    if (set === 0) return 0;
    const known = best[set]!;
    if (!Number.isNaN(known)) return known;
    const first = firstOf(set);
    let least = costOfLeaving(pool, first) + solve(set & (set - 1));
    for (const { members, cost } of groupsOfFirst[first]!) {
      if ((members & set) !== members) continue;
      const all = cost + solve(set & ~members);
      if (all < least) [least, chosen[set]] = [all, members];
    }
    return (best[set] = least);
  };

  const split: Split = { groups: [], left: [] };
  solve(best.length - 1);
  for (let set = best.length - 1; set > 0;) {
    const members = chosen[set]!;
    if (members) split.groups.push(peopleIn(members));
    else split.left.push(firstOf(set));
    set = members ? set & ~members : set & (set - 1);
  }
  return split;
}

/** By the smallest number in each. */
function possibleGroups(pool: Pool): Group[][] {
  const { count, sizes } = pool;
  const found: Group[][] = Array.from({ length: count }, () => []);
  const fitting: number[] = [];
  const gain = new Float64Array(count * count);
  const again = new Float64Array(count * count);
  for (let a = 0; a < count; a += 1) {
    fitting[a] = 0;
    for (let b = 0; b < count; b += 1) {
      if (a === b || !pool.fits(a, b)) continue;
      fitting[a]! |= 1 << b;
      gain[a * count + b] = pool.gain(a, b);
      again[a * count + b] = meetingAgain(pool, a, b);
    }
  }
  const group: number[] = [];
  const grow = (members: number, mayJoin: number, gained: number, metAgain: number): void => {
    const size = group.length;
    if (size >= sizes.least) found[group[0]!]!.push({ members, cost: costOfGroup(pool, size, gained, metAgain) });
    if (size === sizes.most) return;
    for (let rest = mayJoin; rest; rest &= rest - 1) {
      const next = firstOf(rest);
      let more = gained;
      let met = metAgain;
      for (const one of group) {
        more += gain[one * count + next]!;
        met += again[one * count + next]!;
      }
      group.push(next);
      grow(members | (1 << next), rest & (rest - 1) & fitting[next]!, more, met);
      group.pop();
    }
  };
  grow(0, 2 ** count - 1, 0, 0);
  return found;
}

function firstOf(set: number): number {
  return 31 - Math.clz32(set & -set);
}

function peopleIn(bits: number): number[] {
  const people: number[] = [];
  for (let rest = bits; rest; rest &= rest - 1) people.push(firstOf(rest));
  return people;
}
