// Full-text search over one audience's entries.
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Instant } from '../../domain/ids';
import type { Entry, EntryKind, Hit, Match } from './entry';
import { mergeHits } from './mergeHits';

export interface SearchIndex {
  /** The same id again replaces. */
  put(entries: readonly Entry[]): void;
  remove(ids: readonly string[]): void;
  find(query: string, options: { now: Instant; limit: number; kinds?: readonly EntryKind[] }): Hit[];
  readonly size: number;
}

interface Document {
  id: string;
  kind: EntryKind;
  title: string;
  words: string;
}

export function createSearchIndex(): SearchIndex {
  const index = new MiniSearch<Document>({ fields: ['title', 'words'], storeFields: ['kind'] });
  const entries = new Map<string, Entry>();

  /** Wholly, so that what is gone counts in no statistics any more: discarding would leave its words behind for a while. */
  function remove(id: string): void {
    const before = entries.get(id);
    if (!before) return;
    index.remove(documentOf(before));
    entries.delete(id);
  }

  return {
    put(given) {
      for (const entry of given) {
        remove(entry.id);
        index.add(documentOf(entry));
        entries.set(entry.id, entry);
      }
    },
    remove: (ids) => ids.forEach(remove),
    find(query, { limit, kinds }) {
      const found = index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } });
      const hits = found.map((result) => hitOf(result)).filter(({ kind }) => !kinds || kinds.includes(kind));
      return mergeHits([hits], limit);
    },
    get size() {
      return entries.size;
    },
  };
}

function documentOf({ id, kind, title, words }: Entry): Document {
  return { id, kind, title, words: words.join('\n') };
}

function hitOf({ id, kind, score, match }: SearchResult): Hit {
  const matches = Object.entries(match).flatMap(([word, fields]) =>
    fields.map((field): Match => ({ asked: word, word, in: field === 'title' ? 'title' : 'words', how: 'exact' })),
  );
  return { id: String(id), kind: kind as EntryKind, score, matches };
}
