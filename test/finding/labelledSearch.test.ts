// How well the search answers what people would type, beside the library it is built on: counted on a labelled set.
import { answered, labelledQueries, library, ours, type Answered, type Search } from './labelled/teamBoard';

const FIRST = 0.85;
const AMONG_THREE = 0.95;

let search: Search;
let found: Answered;
let unseen: Answered;
beforeAll(() => {
  search = ours();
  found = answered(search, labelledQueries);
  unseen = answered(
    search,
    labelledQueries.filter((query) => query.unseen),
  );
});

test('what people would expect comes first for 85 of 100 queries, and among the first three for 95', () => {
  expect(labelledQueries.length).toBeGreaterThanOrEqual(200);
  expect(found.first).toBeGreaterThanOrEqual(FIRST);
  expect(found.amongThree).toBeGreaterThanOrEqual(AMONG_THREE);
});

test('so it is for the third of the queries that nobody looked at while the search was tuned', () => {
  expect(unseen.count).toBeGreaterThanOrEqual(60);
  expect(unseen.first).toBeGreaterThanOrEqual(FIRST);
  expect(unseen.amongThree).toBeGreaterThanOrEqual(AMONG_THREE);
});

test.each([
  ['as it comes', {}],
  ['with its own beginnings and typing errors', { fuzzy: 0.2, prefix: true }],
])('the same library %s answers fewer of them', (_name, options) => {
  const beside = answered(library(options), labelledQueries);
  expect(beside.first).toBeLessThan(found.first);
  expect(beside.amongThree).toBeLessThan(found.amongThree);
});

test.each([...new Set(labelledQueries.map(({ group }) => group))])('no sort of query is left behind: %s', (group) => {
  const queries = labelledQueries.filter((query) => query.group === group);
  expect(answered(search, queries).first).toBeGreaterThanOrEqual(FIRST);
});
