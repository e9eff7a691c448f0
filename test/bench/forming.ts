// Circles suggested for a company, small boards beside the best split there is, and twelve rounds of the same people
// beside chance, beside a split made in one go, and beside what arithmetic forces.
import { chanceOf, shuffled } from '../../domain/forming/chance';
import { exactSplit } from '../../domain/forming/exactSplit';
import { greedySplit } from '../../domain/forming/greedySplit';
import { allAtOnce } from '../../domain/forming/pausing';
import type { Pool, Split } from '../../domain/forming/pool';
import { searchedSplit } from '../../domain/forming/searchedSplit';
import { sumsOf } from '../../domain/forming/splitCost';
import { suggestCircles } from '../../domain/forming/suggestCircles';
import { strangers, roundsOf, type Splitting } from '../domain/forming/rounds';
import { someCandidates } from '../domain/forming/someCandidates';
import { somePool } from '../domain/forming/somePool';
import { NOON } from '../support/builders';
import { figure, type Figure } from './measure';

const ROUNDS = 12;

export interface FormingSize {
  people: number;
  boards: number;
  crowds: readonly number[];
  groups: readonly number[];
}

export const FULL_FORMING: FormingSize = {
  people: 10_000,
  boards: 200,
  crowds: [18, 30, 50, 60],
  groups: [2, 3, 4, 5],
};
export const SHORT_FORMING: FormingSize = { people: 500, boards: 10, crowds: [18], groups: [2] };

export function benchForming({ people, boards, crowds, groups }: FormingSize): Figure[] {
  return [
    ...company(people),
    ...smallBoards(boards),
    ...crowds.map((crowd) => leftOver(crowd + 1)),
    ...crowds.flatMap((crowd) => groups.map((size) => rounds(crowd, size))),
  ];
}

function company(count: number): Figure[] {
  const people = someCandidates(count, 1, { families: 6, levelsFrom: 1, levelsApart: 6, subjects: count / 10 });
  const ms: number[] = [];
  let most = 0;
  for (let round = 0; round < 3; round += 1) {
    const before = process.memoryUsage().rss;
    const startedAt = performance.now();
    suggestCircles({
      kind: 'peers',
      wanted: 5,
      people,
      known: strangers,
      kept: [],
      seed: round,
      now: NOON,
    });
    ms.push(performance.now() - startedAt);
    most = Math.max(most, process.memoryUsage().rss - before);
  }
  return [
    figure(`circles suggested for ${count} people`, 'ms', '≤ 2000', ms, null),
    figure(`circles suggested for ${count} people, memory taken`, 'MB', '≤ 300', [most / 2 ** 20], null),
  ];
}

/** What people gain, where as few sit out and meet again as in the best split; nothing where more do. */
function smallBoards(count: number): Figure[] {
  const shares = Array.from({ length: count }, (_, seed) => {
    const pool = somePool(3 + (seed % 10), seed);
    const best = exactSplit(pool);
    return shareOf(pool, allAtOnce(searchedSplit(pool, seed, 300_000)), best);
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / count;
  const name = `${count} boards of up to 12, the search alone beside the best split`;
  return [
    figure(`${name}, on average`, 'of its gain', '≥ 0.99', [mean], [1]),
    figure(`${name}, at worst`, 'of its gain', '≥ 0.95', [Math.min(...shares)], [1]),
  ];
}

function shareOf(pool: Pool, split: Split, best: Split): number {
  const [ours, theirs] = [outcome(pool, split), outcome(pool, best)];
  if (ours.left > theirs.left || ours.again > theirs.again) return 0;
  return theirs.gain === 0 ? 1 : ours.gain / theirs.gain;
}

function outcome(pool: Pool, { groups, left }: Split): { left: number; again: number; gain: number } {
  const sums = groups.map((group) => ({ ...sumsOf(pool, group), size: group.length }));
  return {
    left: left.length,
    again: sums.reduce((sum, { again }) => sum + again, 0),
    gain: sums.reduce((sum, { gain, size }) => sum + gain / (size - 1), 0),
  };
}

function leftOver(count: number): Figure {
  const { leftTwice } = roundsOf(count, 2, ROUNDS);
  const name = `${count} people in ${ROUNDS} rounds of 2: who was left over twice in a row`;
  return figure(name, 'people', '0', [leftTwice], null);
}

function rounds(count: number, size: number): Figure {
  const ours = roundsOf(count, size, ROUNDS);
  const greedy = roundsOf(count, size, ROUNDS, (pool, seed) => allAtOnce(greedySplit(pool, chanceOf(seed))));
  const random = roundsOf(count, size, ROUNDS, byChance);
  const forced = Math.max(0, ours.meetings - (count * (count - 1)) / 2);
  return {
    ...figure(
      `${count} people in ${ROUNDS} rounds of ${size}: who met again, beside the greedy split (by chance: ${random.repeats})`,
      'pairs',
      `arithmetic forces ${forced}`,
      [ours.repeats],
      [greedy.repeats],
    ),
    ...(greedy.repeats === 0 && { ratio: null }),
  };
}

const byChance: Splitting = ({ count, sizes }, seed) => {
  const order = shuffled([...Array(count).keys()], chanceOf(seed));
  const groups = Array.from({ length: Math.floor(count / sizes.wanted) }, (_, at) =>
    order.slice(at * sizes.wanted, (at + 1) * sizes.wanted),
  );
  order.slice(groups.length * sizes.wanted).forEach((person, at) => groups[at % groups.length]!.push(person));
  return { groups, left: [] };
};
