// A good split of many people: starts from a first one, lets two people trade places or somebody move, and then splits two
// groups and whoever sits out anew, as well as can be. A trade for the worse is kept the more seldom the longer the search
// goes on (simulated annealing).
import { chanceOf, type Chance } from './chance';
import { greedySplit } from './greedySplit';
import type { Pausing } from './pausing';
import type { Pool, Split } from './pool';
import { resplit } from './resplit';
import { costOfGroup, costOfLeaving, fitsAll, MEETS_AGAIN, splitCost, sumsOf } from './splitCost';

/** Each person gets so many tries, a few people together the least. */
const TRIES_EACH = 600;
const TRIES_LEAST = 10_000;
const COOLEST = 0.05;

/** Searches more than once where there is time, since where one ends depends on where it starts. */
const SEARCHES_MOST = 8;

/** Tries between two pauses, some milliseconds. */
const TRIES_A_PAUSE = 500;

/**
 * With no more than about `triesMost` tries, which bound how long it takes. It pauses again and again: whoever runs it may
 * do something else meanwhile.
 */
export function* searchedSplit(pool: Pool, seed: number, triesMost: number): Pausing<Split> {
  const chance = chanceOf(seed);
  const wanted = Math.max(TRIES_LEAST, TRIES_EACH * pool.count);
  const searches = Math.min(SEARCHES_MOST, Math.max(1, Math.floor(triesMost / wanted)));
  let best: Split | null = null;
  for (let at = 0; at < searches; at += 1) {
    const start = yield* greedySplit(pool, chance);
    const traded = yield* new Trades(pool, chance, start).run(wanted, triesMost);
    const found = yield* resplit(pool, better(pool, traded, start), chance);
    best = best ? better(pool, found, best) : found;
  }
  return best!;
}

function better(pool: Pool, one: Split, other: Split): Split {
  return splitCost(pool, one) < splitCost(pool, other) ? one : other;
}

class Trades {
  private readonly groupOf: Int32Array;
  private readonly groups: number[][];
  private readonly costs: number[];
  private readonly left: Set<number>;

  constructor(
    private readonly pool: Pool,
    private readonly chance: Chance,
    start: Split,
  ) {
    this.groups = [...start.groups];
    this.left = new Set(start.left);
    this.groupOf = new Int32Array(pool.count).fill(-1);
    this.groups.forEach((group, at) => group.forEach((person) => (this.groupOf[person] = at)));
    this.costs = this.groups.map((group) => this.costOf(group));
  }

  *run(wanted: number, triesMost: number): Pausing<Split> {
    const tries = Math.min(triesMost, wanted);
    // With time for few tries, the first split is kept more than it is shaken.
    const hottest = wanted > triesMost ? 1 : MEETS_AGAIN / 2;
    for (let at = 0; at < tries; at += 1) {
      this.tryOne(hottest * (COOLEST / hottest) ** (at / tries));
      if (at % TRIES_A_PAUSE === 0) yield;
    }
    return { groups: this.groups, left: [...this.left] };
  }

  private tryOne(heat: number): void {
    const { pool, chance } = this;
    const person = chance.below(pool.count);
    const likely = pool.likely(person);
    const beside =
      likely.length > 0 && chance.share() < 0.5 ? likely[chance.below(likely.length)]! : chance.below(pool.count);
    const from = this.groupOf[person]!;
    const into = this.groupOf[beside]!;
    if (from === into || into < 0) return;
    const group = this.groups[into]!;
    if (group.length < pool.sizes.most && chance.share() < 0.2) this.move(person, from, into, heat);
    else this.trade(person, from, group[chance.below(group.length)]!, into, heat);
  }

  private trade(a: number, from: number, b: number, into: number, heat: number): void {
    const { pool } = this;
    if (!fitsAll(pool, a, this.groups[into]!, b)) return;
    const joined = replaced(this.groups[into]!, b, a);
    if (from >= 0) {
      if (!fitsAll(pool, b, this.groups[from]!, a)) return;
      this.keeps(into, joined, from, replaced(this.groups[from]!, a, b), 0, heat);
    } else if (this.keeps(into, joined, -1, [], costOfLeaving(pool, b) - costOfLeaving(pool, a), heat)) {
      this.left.delete(a);
      this.left.add(b);
      this.groupOf[b] = -1;
    }
  }

  private move(person: number, from: number, into: number, heat: number): void {
    const { pool } = this;
    if (from >= 0 && this.groups[from]!.length <= pool.sizes.least) return;
    if (!fitsAll(pool, person, this.groups[into]!)) return;
    const rest = from < 0 ? [] : this.groups[from]!.filter((one) => one !== person);
    const saved = from < 0 ? costOfLeaving(pool, person) : 0;
    if (this.keeps(into, [...this.groups[into]!, person], from, rest, -saved, heat)) this.left.delete(person);
  }

  /** Puts two groups in the places of two, or one when `from` is none; true when that is kept. */
  private keeps(into: number, joined: number[], from: number, rest: number[], besides: number, heat: number): boolean {
    const cost = this.costOf(joined);
    const restCost = from < 0 ? 0 : this.costOf(rest);
    const before = this.costs[into]! + (from < 0 ? 0 : this.costs[from]!);
    const worse = besides + cost + restCost - before;
    if (worse > 0 && this.chance.share() >= Math.exp(-worse / heat)) return false;
    this.put(into, joined, cost);
    if (from >= 0) this.put(from, rest, restCost);
    return true;
  }

  private put(at: number, group: number[], cost: number): void {
    this.groups[at] = group;
    this.costs[at] = cost;
    for (const person of group) this.groupOf[person] = at;
  }

  private costOf(group: readonly number[]): number {
    const { gain, again } = sumsOf(this.pool, group);
    return costOfGroup(this.pool, group.length, gain, again);
  }
}

function replaced(group: readonly number[], gone: number, come: number): number[] {
  return group.map((person) => (person === gone ? come : person));
}
