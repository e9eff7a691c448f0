// Full-text search over one audience's entries.
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Instant } from '../../domain/ids';
import type { Entry, EntryKind, Hit, Match } from './entry';

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
  return {
    put(entries) {
      for (const { id, kind, title, words } of entries) {
        const document = { id, kind, title, words: words.join('\n') };
        if (index.has(id)) index.replace(document);
        else index.add(document);
      }
    },
    remove(ids) {
      for (const id of ids) if (index.has(id)) index.discard(id);
    },
    find(query, { limit, kinds }) {
      const found = index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } });
      return found
        .map((result) => hitOf(result))
        .filter(({ kind }) => !kinds || kinds.includes(kind))
        .slice(0, limit);
    },
    get size() {
      return index.documentCount;
    },
  };
}

function hitOf({ id, kind, score, match }: SearchResult): Hit {
  const matches = Object.entries(match).flatMap(([word, fields]) =>
    fields.map((field): Match => ({ asked: word, word, in: field === 'title' ? 'title' : 'words', how: 'exact' })),
  );
  return { id: String(id), kind: kind as EntryKind, score, matches };
}
