// Finding on a board after years: how long an answer takes, beside the library with its default settings over the same
// entries, what holding the index costs, and how many of the labelled queries are answered.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import type { Entry } from '../../bot/finding/entry';
import { createSearchIndex } from '../../bot/finding/searchIndex';
import { aBigBoard, type BigBoard } from '../finding/aBigBoard';
import { answered, labelledQueries, library, ours } from '../finding/labelled/teamBoard';
import { NOON } from '../support/builders';
import { figure, percentile, type Figure } from './measure';

export interface SearchingSize {
  takeaways: number;
  people: number;
  queries: number;
  rounds: number;
  sessions: number;
}

export const FULL_SEARCHING: SearchingSize = {
  takeaways: 100_000,
  people: 5_000,
  queries: 300,
  rounds: 3,
  sessions: 100,
};
export const SHORT_SEARCHING: SearchingSize = { takeaways: 1_000, people: 50, queries: 20, rounds: 1, sessions: 2 };

const LIMIT = 80;
/** It takes seconds for some of them. */
const OF_THE_LIBRARY = 20;

export function benchSearching(size: SearchingSize): Figure[] {
  const board = aBigBoard(size.takeaways, size.people, 1);
  return [...onABigBoard(board, size), ...onTheLabelledBoard()];
}

function onABigBoard(board: BigBoard, { takeaways, people, queries, rounds, sessions }: SearchingSize): Figure[] {
  const all = [...board.takeaways, ...board.people];
  const name = `${takeaways} takeaways and ${people} people`;
  const [plain, theirBuild] = built(() => plainIndex(all));
  const [index, build] = built(() => {
    const made = createSearchIndex();
    made.put(all);
    return made;
  });
  plain.addAll(board.subjects.map(documentOf));
  index.put(board.subjects);
  const asked = board.queries(queries);
  const find = (query: string) => index.find(query, { now: NOON, limit: LIMIT });
  const search = (query: string) => plain.search(query).slice(0, LIMIT);
  for (const query of asked) find(query);
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    mine.push(percentile(timesOf(asked, find), 0.99));
    theirs.push(percentile(timesOf(asked.slice(0, OF_THE_LIBRARY), search), 0.99));
  }
  const folds = timesOf(
    Array.from({ length: sessions }, (_, at) => board.session(at)),
    (session) => index.put(session),
  );
  return [
    figure(
      `${name} and their subjects searched, p99, beside the library with its default settings`,
      'ms',
      '≤ 50',
      mine,
      theirs,
    ),
    figure(`${name}, their index built`, 'ms', '≤ 5000', [build.ms], [theirBuild.ms]),
    figure(`${name}, memory their index holds`, 'MB', '≤ 300', [build.mb], [theirBuild.mb]),
    figure(`${name}, one ended session folded in, p99`, 'ms', '≤ 20', [percentile(folds, 0.99)], null),
  ];
}

function onTheLabelledBoard(): Figure[] {
  const [mine, plain, forgiving] = [ours(), library({}), library({ fuzzy: 0.2, prefix: true })].map((search) =>
    answered(search, labelledQueries),
  ) as [ReturnType<typeof answered>, ReturnType<typeof answered>, ReturnType<typeof answered>];
  const name = `${labelledQueries.length} labelled queries, what was expected`;
  const beside = (other: number) =>
    `beside the library by default (with its typing errors and beginnings: ${percent(other)})`;
  return [
    figure(
      `${name} came first, ${beside(forgiving.first)}`,
      '%',
      '≥ 85',
      [percent(mine.first)],
      [percent(plain.first)],
    ),
    figure(
      `${name} was among three, ${beside(forgiving.amongThree)}`,
      '%',
      '≥ 95',
      [percent(mine.amongThree)],
      [percent(plain.amongThree)],
    ),
  ];
}

function plainIndex(entries: readonly Entry[]): MiniSearch {
  const index = new MiniSearch({ fields: ['title', 'words'], storeFields: ['kind'] });
  index.addAll(entries.map(documentOf));
  return index;
}

function documentOf(entry: Entry): object {
  return { ...entry, words: entry.words.join('\n') };
}

/** What is still held when the waste of making it is gone; the entries themselves were there before. */
function built<T>(make: () => T): [T, { ms: number; mb: number }] {
  collect();
  const before = process.memoryUsage().heapUsed;
  const startedAt = performance.now();
  const made = make();
  const ms = performance.now() - startedAt;
  collect();
  return [made, { ms, mb: (process.memoryUsage().heapUsed - before) / 2 ** 20 }];
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function timesOf<T>(all: readonly T[], act: (one: T) => void): number[] {
  return all.map((one) => {
    const startedAt = performance.now();
    act(one);
    return performance.now() - startedAt;
  });
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
