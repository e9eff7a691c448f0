// Finds who a note is for: the first "@name" that means somebody here. Whoever is meant by more than one name is the
// person's to choose; a name that means nobody is just words.
import type { PersonId } from '../../../../domain/ids';
import { foldName, spellingsOf } from './foldName';

export interface Nameable {
  id: PersonId;
  name: string;
}

export interface Mention {
  start: number;
  /** After the name and what sets it off ("@Dee: "). */
  end: number;
  /** As typed, without the "@". */
  said: string;
  /** Those it may mean, one or more. */
  personIds: readonly PersonId[];
}

/** Marks that say in which direction text runs may stand before it; a mail address is no mention. */
const AT = /(?<=^|[\s\p{Ps}\p{Pi}\p{Cf}"'،、])[@＠](?=\p{L})/gu;
const WORD = /^\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/u;
const NEXT_WORD = /^[^\S\n]+(\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*)/u;
const ONESELF: ReadonlySet<string> = new Set(['me', 'myself', 'ich', 'mich', 'mir']);
const NAME_WORDS_MAX = 4;

export function findMention(text: string, people: readonly Nameable[], me: PersonId): Mention | null {
  for (const { index } of text.matchAll(AT)) {
    const mention = mentionAt(text, index, people, me);
    if (mention) return mention;
  }
  return null;
}

interface Match {
  id: PersonId;
  words: readonly (readonly string[])[];
  /** The word of the name that was said last. */
  at: number;
}

function mentionAt(text: string, start: number, people: readonly Nameable[], me: PersonId): Mention | null {
  const word = WORD.exec(text.slice(start + 1))?.[0];
  if (word === undefined) return null;
  let end = start + 1 + word.length;
  let matches = whoIs(foldName(word), people, me);
  for (let words = 1; words < NAME_WORDS_MAX && matches.length > 0; words += 1) {
    const more = NEXT_WORD.exec(text.slice(end));
    const narrowed = more ? goingOn(foldName(more[1]!), matches) : [];
    if (!more || narrowed.length === 0) break;
    matches = narrowed;
    end += more[0].length;
    if (foldName(more[1]!).length === 1 && text[end] === '.') end += 1;
  }
  if (matches.length === 0) return null;
  const said = text.slice(start + 1, end);
  const setOff = /^[^\S\n]?[,:;،、]/u.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end: end + setOff, said, personIds: [...new Set(matches.map(({ id }) => id))] };
}

/** The surest reading wins: a first name in full, any name in full, the beginning of a first name, of any name. */
function whoIs(said: string, people: readonly Nameable[], me: PersonId): Match[] {
  if (said === '') return [];
  const found: Match[][] = [[], [], [], []];
  for (const { id, name } of people) {
    const words = name
      .split(/[\s.,()-]+/)
      .filter((word) => word !== '')
      .map(spellingsOf);
    words.forEach((_, at) => {
      const read = readingFrom(said, words, at);
      if (read) found[read.tier + (at === 0 ? 0 : 1)]!.push({ id, words, at: read.last });
    });
  }
  const surest = found.find((matches) => matches.length > 0) ?? [];
  const isExact = found[0]!.length + found[1]!.length > 0;
  return ONESELF.has(said) && !isExact ? [{ id: me, words: [], at: 0 }] : surest;
}

/** "Jean-Luc" and "JeanLuc" are two words of a name said in one. */
function readingFrom(
  said: string,
  words: readonly (readonly string[])[],
  from: number,
): { tier: 0 | 2; last: number } | null {
  let wholes: readonly string[] = [''];
  let beginning: { tier: 2; last: number } | null = null;
  for (let last = from; last < words.length; last += 1) {
    wholes = wholes.flatMap((whole) => words[last]!.map((word) => whole + word));
    if (wholes.includes(said)) return { tier: 0, last };
    if (!beginning && wholes.some((whole) => whole.startsWith(said))) beginning = { tier: 2, last };
  }
  return beginning;
}

/** The next word of the name in full, or its initial where that tells namesakes apart; anything else is a new word. */
function goingOn(said: string, matches: readonly Match[]): Match[] {
  const full = matches.filter(({ words, at }) => words[at + 1]?.includes(said));
  if (full.length > 0) return full.map((match) => ({ ...match, at: match.at + 1 }));
  if (said.length !== 1 || matches.length < 2) return [];
  const byInitial = matches.filter(({ words, at }) => at + 1 < words.length && words.at(-1)![0]!.startsWith(said));
  return byInitial.map((match) => ({ ...match, at: match.words.length - 1 }));
}
