// Which words somebody asks for, and what an index's vocabulary makes of each; whatever the query is, a few words of it count.
import { saysNothing } from './stopWords';
import type { Meant, Vocabulary } from './vocabulary';
import { wordsOf, type Word } from './wordsOf';

export interface AskedWord {
  /** As it was typed. */
  asked: string;
  meant: readonly Meant[];
  /** Entries that the word itself stands in, or what is meant by it where it stands in none; an estimate. */
  count: number;
}

const QUERY_READ_MAX_LENGTH = 1000;
const WORDS_MAX = 12;
/** A word found this seldom may be a slip of the keyboard. */
const SELDOM = 2;
/** So much less counts what is written like a word that is known. */
const UNLIKELY = 4;

export function askedWords(query: string, vocabulary: Vocabulary): AskedWord[] {
  const words = sayingWords(wordsOf(query.slice(0, QUERY_READ_MAX_LENGTH)));
  const distinct = [...new Map(words.map((word) => [word.term, word])).values()].slice(0, WORDS_MAX);
  const joined = joinedOf(distinct, vocabulary);
  return distinct.flatMap((word, at) => meaningOf(word, joined[at]!, vocabulary));
}

/** Words that say nothing count only where there are no others. */
export function sayingWords(words: readonly Word[]): readonly Word[] {
  const saying = words.filter((word) => !saysNothing(word));
  return saying.length > 0 ? saying : words;
}

/** Of each word, what it is together with the next or the one before: `post mortem` as `postmortem`. */
function joinedOf(words: readonly Word[], vocabulary: Vocabulary): Meant[][] {
  const joined = words.map((): Meant[] => []);
  words.forEach(({ term }, at) => {
    const next = words[at + 1];
    if (next === undefined) return;
    const very = vocabulary.meantBy(term + next.term).filter(({ how }) => how !== 'start');
    joined[at]!.push(...very);
    joined[at + 1]!.push(...very);
  });
  return joined;
}

function meaningOf({ word, term }: Word, joined: readonly Meant[], vocabulary: Vocabulary): AskedWord[] {
  const meant = [...vocabulary.meantBy(term), ...joined];
  const found = meant.reduce((sum, { count }) => sum + count, 0);
  if (found === 0) {
    const parts = vocabulary.partsOf(term);
    if (parts) return parts.map((part) => askedWord(word, vocabulary.meantBy(part)));
  }
  if (found > SELDOM) return [askedWord(word, meant)];
  const similar = vocabulary.similarTo(term);
  return [askedWord(word, found === 0 ? similar : [...meant, ...similar.map(unlikely)])];
}

/** Whoever typed a word that is known most probably meant it. */
function unlikely(meant: Meant): Meant {
  return { ...meant, weight: meant.weight / UNLIKELY };
}

function askedWord(asked: string, meant: readonly Meant[]): AskedWord {
  const best = new Map<string, Meant>();
  for (const one of meant) if ((best.get(one.term)?.weight ?? 0) < one.weight) best.set(one.term, one);
  const all = [...best.values()];
  const itself = all.filter(({ how }) => how === 'exact' || how === 'form');
  const count = (itself.length > 0 ? itself : all).reduce((sum, one) => sum + one.count, 0);
  return { asked, meant: all, count };
}
