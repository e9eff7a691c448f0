// Each audience has an index of its own: whatever stands where somebody may not look, they are answered the same.
import fc from 'fast-check';
import type { Entry } from '../../bot/finding/entry';
import { mergeHits } from '../../bot/finding/mergeHits';
import { createSearchIndex, type SearchIndex } from '../../bot/finding/searchIndex';
import { NOON } from '../support/builders';

const AUDIENCES = ['open', 'one', 'two', 'three'] as const;
type Audience = (typeof AUDIENCES)[number];

const word = fc.constantFrom(
  'deadlock',
  'deadlocks',
  'index',
  'indizes',
  'Sperre',
  'Datenbanksperren',
  'quincy',
  'Größe',
);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const entry = fc.record<Entry>({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  kind: fc.constantFrom('subject', 'takeaway', 'question', 'topic', 'person'),
  title: text,
  words: fc.array(text, { maxLength: 3 }),
  at: fc.option(fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z')),
});
const board = fc.tuple(...AUDIENCES.map(() => fc.array(entry, { maxLength: 8 })));
/** Half of the queries are slips. */
const query = fc.oneof(
  text,
  fc.tuple(text, fc.nat(8)).map(([typed, at]) => typed.slice(0, at) + typed.slice(at + 1)),
);

function indicesOf(entries: readonly Entry[][], removed: readonly Entry[][]): Map<Audience, SearchIndex> {
  return new Map(
    AUDIENCES.map((audience, at) => {
      const index = createSearchIndex();
      index.put(removed[at]!);
      index.remove(removed[at]!.map(({ id }) => id));
      index.put(entries[at]!);
      return [audience, index];
    }),
  );
}

function answer(indices: ReadonlyMap<Audience, SearchIndex>, mine: readonly Audience[], asked: string) {
  const options = { now: NOON, limit: 5 };
  const perIndex = mine.map((audience) => indices.get(audience)!.find(asked, options));
  // Why something was found is a part of the answer.
  return mergeHits(perIndex, 5).map(({ why, ...hit }) => ({ ...hit, matches: why() }));
}

const nothing = AUDIENCES.map((): Entry[] => []);

test('what somebody finds is the same whatever stands in the indices they may not see, and whatever stood there', () => {
  fc.assert(
    fc.property(board, board, board, fc.subarray([...AUDIENCES]), query, (here, elsewhere, before, mine, asked) => {
      const other = AUDIENCES.map((audience, at) => (mine.includes(audience) ? here : elsewhere)[at]!);
      const gone = AUDIENCES.map((audience, at) => (mine.includes(audience) ? [] : before[at]!));
      expect(answer(indicesOf(other, gone), mine, asked)).toEqual(answer(indicesOf(here, nothing), mine, asked));
    }),
  );
});

test('what was taken out of an index that somebody may see changes nothing of what they find', () => {
  fc.assert(
    fc.property(board, board, query, (here, before, asked) => {
      expect(answer(indicesOf(here, before), AUDIENCES, asked)).toEqual(
        answer(indicesOf(here, nothing), AUDIENCES, asked),
      );
    }),
  );
});

test('hits of several indices stand in one order, which their order of asking does not change', () => {
  fc.assert(
    fc.property(board, query, (here, asked) => {
      const indices = indicesOf(here, nothing);
      const forwards = answer(indices, AUDIENCES, asked);
      expect(forwards.map(({ score }) => score)).toEqual(forwards.map(({ score }) => score).toSorted((a, b) => b - a));
      const backwards = answer(indices, AUDIENCES.toReversed(), asked);
      expect(backwards.map(({ score }) => score)).toEqual(forwards.map(({ score }) => score));
    }),
  );
});
