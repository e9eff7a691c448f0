// A board after years, made up: sentences of a language in which few words are common and most are rare, as in any language,
// and what people type to find something in it. The same for the same seed.
import type { Entry } from '../../bot/finding/entry';
import { saysNothing } from '../../bot/finding/stopWords';
import { wordsOf } from '../../bot/finding/wordsOf';
import { chanceOf, type Chance } from '../../domain/forming/chance';
import { teamEntries } from './labelled/teamBoard';
import { NOON } from '../support/builders';

export interface BigBoard {
  takeaways: Entry[];
  people: Entry[];
  /** One for every ten takeaways, found by what was noted down on it. */
  subjects: Entry[];
  /** Another ended session: what it left, and its subject again. */
  session(at: number): Entry[];
  queries(count: number): string[];
}

const VOCABULARY = 40_000;
const SAYS_NOTHING = ['the', 'and', 'to', 'of', 'is', 'with', 'die', 'der', 'und', 'nicht', 'ein', 'before', 'when'];
const OF_A_SUBJECT = 10;
const OF_A_SESSION = 16;
const LETTERS = 'abcdefghijklmnoprstuvwz';
const SYLLABLES = ['ba', 'ko', 'ren', 'tal', 'mi', 'schu', 'lor', 'pen', 'dus', 'vek', 'fra', 'no', 'gel', 'ti', 'sar'];
const ENDINGS = ['', '', '', 's', 'en', 'ing', 'ung', 'er'];
const YEARS_MS = 3 * 365 * 24 * 60 * 60_000;

export function aBigBoard(takeawayCount: number, peopleCount: number, seed: number): BigBoard {
  const chance = chanceOf(seed);
  const words = vocabulary(chance);
  const names = Array.from({ length: 1200 }, () => capital(madeUp(chance, 2, 3)));
  const date = () => new Date(Date.parse(NOON) - Math.floor(chance.share() * YEARS_MS)).toISOString();
  const sentence = (least: number, most: number) =>
    Array.from({ length: least + chance.below(most - least + 1) }, () =>
      chance.below(10) < 4 ? one(SAYS_NOTHING, chance) : zipf(words, chance),
    ).join(' ');

  const takeaway = (id: string, title: string, at: string): Entry => {
    return { id, kind: 'takeaway', title: sentence(5, 17), words: [title], at };
  };
  const subject = (id: string, title: string, notes: readonly Entry[], at: string): Entry => {
    return { id, kind: 'subject', title, words: notes.map((note) => note.title), at };
  };
  const takeaways: Entry[] = [];
  const subjects = Array.from({ length: takeawayCount / OF_A_SUBJECT }, (_, at) => {
    const [title, day] = [capital(sentence(2, 5)), date()];
    const notes = Array.from({ length: OF_A_SUBJECT }, (__, note) => takeaway(`t${at}/${note}`, title, day));
    takeaways.push(...notes);
    return subject(`s${at}`, title, notes, day);
  });
  const people = Array.from({ length: peopleCount }, (_, at): Entry => {
    const share = Array.from({ length: 3 }, () => sentence(1, 3));
    return {
      id: `p${at}`,
      kind: 'person',
      title: `${one(names, chance)} ${one(names, chance)}`,
      words: share,
      at: null,
    };
  });

  return {
    takeaways,
    people,
    subjects,
    session(at) {
      const before = subjects[at % subjects.length]!;
      const notes = Array.from({ length: OF_A_SESSION }, (_, note) => takeaway(`n${at}/${note}`, before.title, NOON));
      const question = { ...takeaway(`q${at}`, before.title, NOON), kind: 'question' as const };
      const again = people.slice(at % people.length).slice(0, 2);
      return [
        ...notes,
        question,
        { ...before, words: [...before.words, ...notes.map(({ title }) => title)] },
        ...again,
      ];
    },
    queries: (count) => Array.from({ length: count }, (_, at) => query(at, words, people, subjects, chance)),
  };
}

/** In turn: common and rare words, beginnings, slips, names, several words, whole questions, and what stands nowhere. */
function query(at: number, words: readonly string[], people: Entry[], subjects: Entry[], chance: Chance): string {
  const some = (count: number) => Array.from({ length: count }, () => zipf(words, chance)).join(' ');
  switch (at % 10) {
    case 0:
      return words[chance.below(30)]!;
    case 1:
      return some(1);
    case 2:
      return some(1).slice(0, 2 + chance.below(4));
    case 3:
      return slip(some(1), chance);
    case 4:
      return slip(slip(one(words, chance), chance), chance);
    case 5:
      return slip(one(people, chance).title, chance);
    case 6:
      return some(2);
    case 7:
      return `${words[chance.below(10)]} ${words[chance.below(10)]} ${some(1)} ${slip(some(1), chance)}`;
    case 8:
      return `how do we ${one(subjects, chance).title} with the ${some(2)}?`;
    default:
      return madeUp(chance, 4, 5);
  }
}

/** The words of the labelled board are the common ones; the others are compounds, or nobody's. */
function vocabulary(chance: Chance): string[] {
  const texts = teamEntries.flatMap(({ title, words }) => [title, ...words]);
  const real = [
    ...new Set(
      texts
        .flatMap(wordsOf)
        .filter((word) => !saysNothing(word))
        .map(({ word }) => word),
    ),
  ];
  const all = new Set(real);
  while (all.size < VOCABULARY) {
    const compound = chance.below(2) === 0;
    all.add(compound ? `${one(real, chance)}${one(real, chance).toLowerCase()}` : madeUp(chance, 2, 4));
  }
  return [...all];
}

function madeUp(chance: Chance, least: number, most: number): string {
  const syllables = Array.from({ length: least + chance.below(most - least + 1) }, () => one(SYLLABLES, chance));
  return syllables.join('') + one(ENDINGS, chance);
}

/** The word of rank n about n times rarer than the first, and the first ranks are taken by words that say nothing. */
function zipf(words: readonly string[], chance: Chance): string {
  const taken = SAYS_NOTHING.length;
  return words[Math.floor(taken * ((words.length + taken) / taken) ** chance.share()) - taken]!;
}

function slip(typed: string, chance: Chance): string {
  const at = chance.below(typed.length);
  const letter = LETTERS[chance.below(LETTERS.length)]!;
  const [before, after] = [typed.slice(0, at), typed.slice(at + 1)];
  switch (chance.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + after;
    case 2:
      return before + letter + typed.slice(at);
    default:
      return before + after.slice(0, 1) + typed[at]! + after.slice(1);
  }
}

function one<T>(all: readonly T[], chance: Chance): T {
  return all[chance.below(all.length)]!;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
