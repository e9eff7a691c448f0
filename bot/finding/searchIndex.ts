// Full-text search over one audience's entries: MiniSearch finds and weighs the words, the vocabulary says which words are
// meant, and here is decided what makes one entry a better answer than another.
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Instant } from '../../domain/ids';
import { askedWords, sayingWords, type AskedWord } from './askedWords';
import type { Entry, EntryKind, Hit } from './entry';
import { matchesIn, reasonsOf } from './matchesIn';
import { byScore } from './mergeHits';
import { createVocabulary } from './vocabulary';
import { wordsOf } from './wordsOf';

export interface SearchIndex {
  /** The same id again replaces. */
  put(entries: readonly Entry[]): void;
  remove(ids: readonly string[]): void;
  /** Scores are between 0 and about 1.5 and mean the same in every index. */
  find(query: string, options: FindOptions): Hit[];
  readonly size: number;
}

export interface FindOptions {
  now: Instant;
  limit: number;
}

/** What decides whether an entry is looked at at all, kept beside its words. */
interface Facts {
  kind: EntryKind;
  /** Never over for what has no date. */
  atMs: number;
}

/** The terms of an entry's texts, with spaces between. */
interface Document extends Facts {
  id: string;
  title: string;
  words: string;
}

type IsWanted = (id: string, facts: Facts) => boolean;
const everywhere: IsWanted = () => true;

type LookUp = (isWanted: IsWanted, fields?: string[]) => SearchResult[];

/** What was found of an entry so far. */
interface Found {
  id: string;
  score: number;
  /** Of what the asked words weigh together. */
  covered: number;
  inWords: Set<string>;
}

const TITLE_WEIGHS = 2.5;
/** What one word of a title gives when it is half of what it could be. */
const HALF = 2;
/** Half of the words asked for are worth less than half. */
const ALL_COVERED = 0.6;
const RECENT_GIVES = 0.12;
const HALF_LIFE_MS = 182 * 24 * 60 * 60_000;
const UNDATED = 0.5;
const WHOLE_TITLE = 1.25;
const IN_ONE_PIECE = 1.1;
/** So many more than are wanted are looked at closely. */
const LOOKED_AT_MORE = 40;
/** A word that stands in more entries than this is not looked up in all of them, where fewer are enough. */
const COMMON = 1500;
const ENOUGH = 200;
const LATELY_MS = 91 * 24 * 60 * 60_000;

export function createSearchIndex(): SearchIndex {
  const index = new MiniSearch<Document>({
    fields: ['title', 'words'],
    storeFields: ['kind', 'atMs'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: { title: TITLE_WEIGHS } },
  });
  const vocabulary = createVocabulary();
  const entries = new Map<string, Entry>();

  /** Wholly, so that what is gone counts in no statistics any more: discarding would leave its words behind for a while. */
  function remove(id: string): void {
    const before = entries.get(id);
    if (!before) return;
    const document = documentOf(before);
    index.remove(document);
    vocabulary.remove(termsIn(document));
    entries.delete(id);
  }

  return {
    put(given) {
      for (const entry of given) {
        remove(entry.id);
        const document = documentOf(entry);
        index.add(document);
        vocabulary.add(termsIn(document));
        entries.set(entry.id, entry);
      }
    },
    remove: (ids) => ids.forEach(remove),
    find(query, options) {
      const asked = askedWords(query, vocabulary);
      const reasons = reasonsOf(asked);
      const queryTerms = ` ${termsOf(query.slice(0, 200))} `;
      const found = candidates(index, entries, asked, options);
      const close = best(found, options.limit + LOOKED_AT_MORE).map((one) => {
        const entry = entries.get(one.id)!;
        return {
          one,
          entry,
          score: rounded(one.score * closeness(entry, queryTerms) * recency(entry.at, options.now)),
        };
      });
      return close
        .map(({ one, entry, score }) => ({ id: one.id, kind: entry.kind, score, one, entry }))
        .sort(byScore)
        .slice(0, options.limit)
        .map(({ one, entry, ...hit }) => ({ ...hit, why: () => matchesIn(entry, reasons, one.inWords) }));
    },
    get size() {
      return entries.size;
    },
  };
}

function documentOf({ id, kind, at, title, words }: Entry): Document {
  const atMs = at === null ? Infinity : Date.parse(at);
  return { id, kind, atMs, title: termsOf(title), words: words.map(termsOf).join(' ') };
}

function termsOf(text: string): string {
  return sayingWords(wordsOf(text))
    .map(({ term }) => term)
    .join(' ');
}

function termsIn({ title, words }: Document): Set<string> {
  const terms = new Set(`${title} ${words}`.split(' '));
  terms.delete('');
  return terms;
}

/** The rarest asked word first, so that common ones need not be looked up everywhere. */
function candidates(
  index: MiniSearch<Document>,
  entries: ReadonlyMap<string, Entry>,
  asked: readonly AskedWord[],
  { now }: FindOptions,
): Found[] {
  const found = new Map<string, Found>();
  const weights = asked.map(({ count }) => rarity(count, entries.size));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const order = asked.map((word, at) => ({ word, weight: weights[at]! })).sort((a, b) => a.word.count - b.word.count);
  const sinceMs = Date.parse(now) - LATELY_MS;

  for (const { word, weight } of order) {
    if (word.meant.length === 0) continue;
    const boosts = new Map(
      word.meant.map(({ term, weight: nearness, count }) => [term, (nearness * weight) / rarity(count, entries.size)]),
    );
    const terms = [...boosts.keys()].join(' ');
    const search: LookUp = (isWanted, fields = ['title', 'words']) =>
      index.search(terms, {
        fields,
        boostTerm: (term) => boosts.get(term) ?? 0,
        boostDocument: (id: string, _term, facts) => (isWanted(id, facts as unknown as Facts) ? 1 : 0),
      });
    for (const { id, score, terms, match } of lookedUp(word, found, search, sinceMs)) {
      const one: Found = found.get(id as string) ?? { id: id as string, score: 0, covered: 0, inWords: new Set() };
      const strength = score / terms.length / weight;
      one.score += (weight / all) * (strength / (strength + HALF));
      one.covered += weight / all;
      for (const term of terms) if (match[term]!.includes('words')) one.inWords.add(term);
      found.set(one.id, one);
    }
  }
  for (const one of found.values()) one.score *= 1 - ALL_COVERED + ALL_COVERED * one.covered;
  return [...found.values()];
}

/**
 * Of a word that stands in thousands of entries: what rarer words found already, where they found enough; else what is
 * called so and what is from lately, where that is enough; else all.
 */
function lookedUp(
  { meant }: AskedWord,
  found: ReadonlyMap<string, Found>,
  search: LookUp,
  sinceMs: number,
): SearchResult[] {
  const isCommon = meant.reduce((sum, { count }) => sum + count, 0) > COMMON;
  if (!isCommon) return search(everywhere);
  if (found.size >= ENOUGH) return search((id) => found.has(id));
  const lately = search((_id, { atMs }) => atMs >= sinceMs);
  const called = search((_id, { kind, atMs }) => kind !== 'takeaway' && atMs < sinceMs, ['title']);
  return lately.length + called.length >= ENOUGH ? [...lately, ...called] : search(everywhere);
}

/** As MiniSearch weighs a word by how many entries it stands in. */
function rarity(count: number, size: number): number {
  const among = Math.min(count, size);
  return Math.log(1 + (size - among + 0.5) / (among + 0.5));
}

function best(found: Found[], count: number): Found[] {
  return found.sort(byScore).slice(0, count);
}

function closeness({ title }: Entry, queryTerms: string): number {
  if (queryTerms.trim() === '') return 1;
  const titleTerms = ` ${termsOf(title)} `;
  if (titleTerms === queryTerms) return WHOLE_TITLE;
  return titleTerms.includes(queryTerms) ? IN_ONE_PIECE : 1;
}

/** Sums in another order, after something was put and taken out again, are the same score. */
function rounded(score: number): number {
  return Math.round(score * 1e9) / 1e9;
}

/** Recent counts more than old, but never as much as one asked word more. */
function recency(at: Instant | null, now: Instant): number {
  const freshness = at === null ? UNDATED : 2 ** (-Math.max(0, Date.parse(now) - Date.parse(at)) / HALF_LIFE_MS);
  return (1 + RECENT_GIVES * freshness) / (1 + RECENT_GIVES);
}
