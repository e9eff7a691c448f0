// The words one index's entries are written in, and which of them somebody may mean who asks for one: its forms, what begins
// with it, what it is like.
import SearchableMap from 'minisearch/SearchableMap';
import type { HowMatched } from './entry';
import { rootsOf, withoutUmlauts } from './wordRoots';

export interface Meant {
  term: string;
  how: HowMatched;
  /** 1 for the very word, less the further away. */
  weight: number;
  /** Entries it stands in. */
  count: number;
}

export interface Vocabulary {
  /** Of one entry, each once. */
  add(terms: Iterable<string>): void;
  remove(terms: Iterable<string>): void;
  has(term: string): boolean;
  /** The very word and its forms first, then what begins with it. */
  meantBy(term: string): Meant[];
  /** Written like it, nearest first. */
  similarTo(term: string): Meant[];
  /** `codereview`, where only `code` and `review` are known. */
  partsOf(term: string): readonly [string, string] | null;
}

const FORM = 0.85;
const START = 0.7;
const SIMILAR = 0.6;
/** One letter begins too many words. */
const START_MIN_LENGTH = 2;
const STARTS_MAX = 40;
/** What the words so far stand in is enough to choose from. */
const PLENTY = 1000;
/** A root that somebody did not type has to be long to begin other words. */
const ROOT_START_MIN_LENGTH = 5;
const SIMILAR_MAX = 6;
const SIMILAR_MIN_LENGTH = 4;
const TWO_APART_MIN_LENGTH = 6;
const THREE_APART_MIN_LENGTH = 9;
const PART_MIN_LENGTH = 3;

export function createVocabulary(): Vocabulary {
  const counts = new Map<string, number>();
  /** The same words, in the order in which words can be looked through. */
  const written = new SearchableMap<true>();
  const byRoot = new SearchableMap<Set<string>>();

  function learn(term: string): void {
    written.set(term, true);
    for (const root of rootsOf(term)) {
      const forms = byRoot.get(root);
      if (forms) forms.add(term);
      else byRoot.set(root, new Set([term]));
    }
  }

  function forget(term: string): void {
    counts.delete(term);
    written.delete(term);
    for (const root of rootsOf(term)) {
      const forms = byRoot.get(root);
      forms?.delete(term);
      if (forms?.size === 0) byRoot.delete(root);
    }
  }

  function formsOf(term: string): Meant[] {
    const plain = withoutUmlauts(term);
    const forms = new Set(rootsOf(term).flatMap((root) => [...(byRoot.get(root) ?? [])]));
    forms.delete(term);
    const very = counts.get(term);
    return [
      ...(very === undefined ? [] : [{ term, how: 'exact' as const, weight: 1, count: very }]),
      ...[...forms].map((form): Meant => {
        const isSame = withoutUmlauts(form) === plain;
        return { term: form, how: isSame ? 'exact' : 'form', weight: isSame ? 1 : FORM, count: counts.get(form)! };
      }),
    ];
  }

  function startsOf(start: string, weight: number): Meant[] {
    const starts: Meant[] = [];
    for (const term of written.atPrefix(start).keys()) {
      const further = term.length - start.length;
      const less = start.length / (start.length + 0.3 * further);
      starts.push({ term, how: 'start', weight: weight * less, count: counts.get(term)! });
    }
    return starts.sort((a, b) => b.weight - a.weight || b.count - a.count || (a.term < b.term ? -1 : 1));
  }

  function meantBy(term: string): Meant[] {
    const forms = formsOf(term);
    const known = new Map(forms.map((form) => [form.term, form]));
    const root = rootsOf(term)[0]!;
    const starts = [
      ...(term.length >= START_MIN_LENGTH ? startsOf(term, START) : []),
      ...(root !== term && root.length >= ROOT_START_MIN_LENGTH && term.startsWith(root)
        ? startsOf(root, FORM * START)
        : []),
    ];
    let room = STARTS_MAX;
    let found = forms.reduce((sum, { count }) => sum + count, 0);
    for (const start of starts) {
      if (room === 0 || found >= PLENTY) break;
      if (known.has(start.term)) continue;
      known.set(start.term, start);
      room -= 1;
      found += start.count;
    }
    return [...known.values()];
  }

  function similarTo(term: string): Meant[] {
    const found = new Map<string, Meant>();
    const take = (meant: Meant, distance: number) => {
      const weight = SIMILAR * meant.weight * (1 - distance / (term.length + 1));
      const before = found.get(meant.term);
      if (!before || before.weight < weight) found.set(meant.term, { ...meant, how: 'similar', weight });
    };
    if (term.length < SIMILAR_MIN_LENGTH) return [];
    for (const swapped of swapsOf(term)) for (const meant of meantBy(swapped)) take(meant, 1);
    for (const [near, distance] of nearIn(written, term)) for (const meant of formsOf(near)) take(meant, distance);
    for (const root of rootsOf(term)) {
      for (const [near, distance] of nearIn(byRoot, root)) {
        for (const form of byRoot.get(near)!)
          take({ term: form, how: 'form', weight: FORM, count: counts.get(form)! }, distance);
      }
    }
    return [...found.values()]
      .sort((a, b) => b.weight - a.weight || b.count - a.count || (a.term < b.term ? -1 : 1))
      .slice(0, SIMILAR_MAX);
  }

  return {
    add(terms) {
      for (const term of terms) {
        const count = counts.get(term);
        counts.set(term, (count ?? 0) + 1);
        if (count === undefined) learn(term);
      }
    },
    remove(terms) {
      for (const term of terms) {
        const count = counts.get(term);
        if (count === undefined) continue;
        if (count === 1) forget(term);
        else counts.set(term, count - 1);
      }
    },
    has: (term) => counts.has(term),
    meantBy,
    similarTo,
    partsOf(term) {
      const isKnown = (part: string) => part.length >= PART_MIN_LENGTH && formsOf(part).length > 0;
      for (let at = term.length - PART_MIN_LENGTH; at >= PART_MIN_LENGTH; at -= 1) {
        const [first, second] = [term.slice(0, at), term.slice(at)];
        if (isKnown(second) && isKnown(first)) return [first, second];
        if (first.endsWith('s') && isKnown(second) && isKnown(first.slice(0, -1))) return [first.slice(0, -1), second];
      }
      return null;
    },
  };
}

/**
 * What is written like `term`, and how many letters apart. Few people mistype how a word begins: the more letters may be
 * wrong, the more of the beginning has to be right, which is also what keeps this quick.
 */
function nearIn(all: SearchableMap<unknown>, term: string): Map<string, number> {
  const near = new Map<string, number>();
  const look = (start: string, distance: number) => {
    for (const [rest, [, apart]] of all.atPrefix(start).fuzzyGet(term.slice(start.length), distance)) {
      near.set(start + rest, Math.min(apart, near.get(start + rest) ?? apart));
    }
  };
  if (term.length < SIMILAR_MIN_LENGTH) return near;
  look('', 1);
  if (term.length >= TWO_APART_MIN_LENGTH) look(term.slice(0, 1), 2);
  if (term.length >= THREE_APART_MIN_LENGTH) look(term.slice(0, 2), 3);
  return near;
}

/** Two neighbouring letters in the wrong order are one slip, not two. */
function swapsOf(term: string): string[] {
  return Array.from({ length: term.length - 1 }, (_, at) =>
    [term.slice(0, at), term[at + 1], term[at], term.slice(at + 2)].join(''),
  ).filter((swapped) => swapped !== term);
}
