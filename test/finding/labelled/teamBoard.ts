// The labelled board as entries of an index, made as the product makes them, and how well a search answers what was asked.
import MiniSearch from 'minisearch';
import type { Entry, EntryKind } from '../../../bot/finding/entry';
import { createSearchIndex } from '../../../bot/finding/searchIndex';
import { NOON } from '../../support/builders';
import { teamNotes } from './teamNotes';
import { teamQueries } from './teamQueries';

export interface LabelledQuery {
  group: string;
  asked: string;
  expected: readonly string[];
  kinds: readonly EntryKind[];
  /** Nobody looked at these while the search was tuned. */
  unseen: boolean;
}

/** Ids, best first. */
export type Search = (asked: string, kinds: readonly EntryKind[]) => string[];

export interface Answered {
  first: number;
  amongThree: number;
  count: number;
}

const UNSEEN_EVERY = 3;
/** As the page shows them: whom to turn to for a subject, people, and what was noted down. */
const SECTIONS: readonly (readonly EntryKind[])[] = [['subject'], ['person'], ['takeaway', 'question', 'topic']];

export const teamEntries: readonly Entry[] = entriesOf(linesOf(teamNotes));
export const labelledQueries: readonly LabelledQuery[] = queriesOf(linesOf(teamQueries));

export function ours(): Search {
  return inSections((entries) => {
    const index = createSearchIndex();
    index.put(entries);
    return (asked) => index.find(asked, { now: NOON, limit: 10 }).map(({ id }) => id);
  });
}

/** The same library over the same entries as it comes, or with its own ways to forgive. */
export function library(options: { fuzzy?: number; prefix?: boolean }): Search {
  return inSections((entries) => {
    const index = new MiniSearch({ fields: ['title', 'words'] });
    index.addAll(entries.map((entry) => ({ ...entry, words: entry.words.join('\n') })));
    return (asked) => index.search(asked, options).map(({ id }) => String(id));
  });
}

/** Each section is an index of its own, as on a board. */
function inSections(indexOf: (entries: readonly Entry[]) => (asked: string) => string[]): Search {
  const searches = SECTIONS.map((kinds) => indexOf(teamEntries.filter(({ kind }) => kinds.includes(kind))));
  return (asked, kinds) => searches[SECTIONS.indexOf(kinds)]!(asked);
}

export function placeOf({ asked, expected, kinds }: LabelledQuery, search: Search): number {
  return search(asked, kinds).findIndex((id) => expected.includes(id));
}

export function answered(search: Search, queries: readonly LabelledQuery[]): Answered {
  const places = queries.map((query) => placeOf(query, search));
  return {
    first: places.filter((place) => place === 0).length / places.length,
    amongThree: places.filter((place) => place >= 0 && place < 3).length / places.length,
    count: places.length,
  };
}

function linesOf(text: string): { sign: string; parts: string[] }[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [, sign, rest] = /^(##|[-#?+@]|) ?(.*)$/.exec(line)!;
    return { sign: sign!, parts: rest!.split(sign === '' ? ' => ' : ' | ') };
  });
}

function entriesOf(lines: ReturnType<typeof linesOf>): Entry[] {
  const entries: Entry[] = [];
  let subject = { id: '', title: '', at: '', words: [] as string[] };
  const noted = { takeaway: 0, question: 0 };
  for (const { sign, parts } of lines) {
    const [id, title, ...rest] = parts as [string, string, ...string[]];
    if (sign === '#') {
      subject = { id, title, at: `${rest[0]}T10:00:00.000Z`, words: [] };
      Object.assign(noted, { takeaway: 0, question: 0 });
      entries.push({ ...subject, kind: 'subject' });
    } else if (sign === '-' || sign === '?') {
      const [text, ...answers] = parts as [string, ...string[]];
      const kind = sign === '-' ? 'takeaway' : 'question';
      noted[kind] += 1;
      const words = [subject.title, ...answers];
      entries.push({ id: `${kind[0]}:${subject.id}/${noted[kind]}`, kind, title: text, words, at: subject.at });
      subject.words.push(text, ...answers);
    } else if (sign === '+') entries.push({ id, kind: 'topic', title, words: [], at: null });
    else if (sign === '@') entries.push({ id, kind: 'person', title, words: rest, at: null });
  }
  return entries;
}

function queriesOf(lines: ReturnType<typeof linesOf>): LabelledQuery[] {
  let group = '';
  return lines
    .flatMap(({ sign, parts }): Omit<LabelledQuery, 'unseen'>[] => {
      if (sign === '##') group = parts[0]!;
      if (sign !== '') return [];
      const [asked, ids] = parts as [string, string];
      const expected = ids.split(' ');
      const kind = teamEntries.find(({ id }) => id === expected[0])?.kind;
      const kinds = SECTIONS.find((section) => section.some((one) => one === kind));
      if (!kinds) throw new Error(`${ids} stands nowhere on the board.`);
      return [{ group, asked, expected, kinds }];
    })
    .map((query, at) => ({ ...query, unseen: at % UNSEEN_EVERY === UNSEEN_EVERY - 1 }));
}
