// What counts as a word of a text, and how it is written once case, accents and umlauts are put aside.

export interface Word {
  /** As it stands in the text. */
  word: string;
  term: string;
}

/** `C++`, `C#`, `don't` are one word; marks that carry an accent belong to their letter. */
const PART = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)*(?:\+\+|#)?`;
const CHAIN = new RegExp(String.raw`${PART}(?:[-‐‑_./&]${PART})*`, 'gu');
const BETWEEN = /[-‐‑_./&]/;
const PARTS = new RegExp(PART, 'gu');
/** Of `on-call` and `CI/CD`; what has more parts is a path or an address. */
const JOINED_PARTS_MAX = 3;
/** Longer than the longest word people write; what is longer differs early enough. */
const TERM_MAX_LENGTH = 48;

/** In their order; of `on-call` also the whole, as `oncall`. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const chain of text.match(CHAIN) ?? []) {
    if (!BETWEEN.test(chain)) {
      words.push({ word: chain, term: termOf(chain) });
      continue;
    }
    const parts = chain.match(PARTS)!;
    for (const word of parts) words.push({ word, term: termOf(word) });
    if (parts.length > 1 && parts.length <= JOINED_PARTS_MAX) words.push({ word: chain, term: termOf(parts.join('')) });
  }
  return words;
}

const ONLY_ASCII = /^[\u0000-\u007f]*$/;
const WRITTEN_OUT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

export function termOf(word: string): string {
  const lower = word.slice(0, TERM_MAX_LENGTH).toLowerCase();
  const plain = ONLY_ASCII.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[ßæœøłđı]/g, (letter) => WRITTEN_OUT[letter]!)
        .replace(/’/g, "'");
  return plain.includes("'") ? plain.replace(/'s$/, '').replace(/'/g, '') : plain;
}
