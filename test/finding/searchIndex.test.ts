// What one index finds, in which order, and why.
import type { Entry } from '../../bot/finding/entry';
import { createSearchIndex, type SearchIndex } from '../../bot/finding/searchIndex';
import { NOON } from '../support/builders';

const daysAgo = (days: number) => new Date(Date.parse(NOON) - days * 24 * 60 * 60_000).toISOString();

function entry(id: string, title: string, words: readonly string[] = [], at: string | null = null): Entry {
  return { id, kind: 'subject', title, words, at };
}

function indexOf(...entries: Entry[]): SearchIndex {
  const index = createSearchIndex();
  index.put(entries);
  return index;
}

const find = (index: SearchIndex, query: string) =>
  index.find(query, { now: NOON, limit: 10 }).map(({ why, ...hit }) => ({ ...hit, matches: why() }));
const idsOf = (index: SearchIndex, query: string) => find(index, query).map(({ id }) => id);

describe('a word is found', () => {
  const titles: Record<string, string> = {
    deadlocks: 'Deadlocks',
    fuehrung: 'Führung ohne Macht',
    gross: 'Große Tabellen',
    sperren: 'Datenbanksperren verstehen',
    lernen: 'Gemeinsam lernen',
    moderation: 'Moderation',
    teaching: 'Teaching databases',
    oncall: 'Surviving on-call',
    cpp: 'From C to C++',
    petrovic: 'Ana Petrović',
  };
  const index = indexOf(...Object.entries(titles).map(([id, title]) => entry(id, title)));

  test.each([
    ['in another form, in English', 'deadlocking', 'deadlocks', 'form'],
    ['in another form, in German', 'Datenbanksperre', 'sperren', 'form'],
    ['in a form that no ending explains', 'taught', 'teaching', 'form'],
    ['as a German participle', 'gelernt', 'lernen', 'form'],
    ['as the verb of a German noun', 'moderieren', 'moderation', 'form'],
    ['with its umlaut written out', 'Fuehrung', 'fuehrung', 'exact'],
    ['without its umlaut', 'FUHRUNG', 'fuehrung', 'exact'],
    ['with ss for ß', 'grosse', 'gross', 'exact'],
    ['without its accent', 'petrovic', 'petrovic', 'exact'],
    ['by how it begins', 'deadl', 'deadlocks', 'start'],
    ['by the beginning of a compound', 'Datenbank', 'sperren', 'start'],
    ['with a letter missing', 'dedlocks', 'deadlocks', 'similar'],
    ['with two letters swapped', 'deadlokcs', 'deadlocks', 'similar'],
    ['written as one', 'oncall', 'oncall', 'exact'],
    ['with signs that belong to it', 'c++', 'cpp', 'exact'],
  ])('%s', (_rule, asked, id, how) => {
    const [hit] = find(index, asked);
    expect(hit).toMatchObject({ id, matches: [{ asked, in: 'title', how }] });
  });

  test('in a text that writes it in two words, or the other way round', () => {
    expect(idsOf(indexOf(entry('a', 'Blameless postmortem')), 'post mortem')).toEqual(['a']);
    expect(idsOf(indexOf(entry('a', 'Code review')), 'codereview')).toEqual(['a']);
  });

  test('only where it stands: something else is not an answer', () => {
    expect(idsOf(index, 'bicycle')).toEqual([]);
  });
});

describe('why it was found is said', () => {
  test('in the words of the text, with the word that was asked for', () => {
    const index = indexOf(entry('a', 'Locks', ['Zwei Verklemmungen im März', 'SKIP LOCKED helps']));
    expect(find(index, 'locked verklemmung maerz')[0]!.matches).toEqual([
      { asked: 'locked', word: 'Locks', in: 'title', how: 'form' },
      { asked: 'verklemmung', word: 'Verklemmungen', in: 'words', how: 'form' },
      { asked: 'maerz', word: 'März', in: 'words', how: 'exact' },
      { asked: 'locked', word: 'LOCKED', in: 'words', how: 'exact' },
    ]);
  });
});

describe('what comes first', () => {
  test('is what has all the words, before what has one of them often', () => {
    const index = indexOf(entry('often', 'index index', ['index, index and index']), entry('all', 'a partial index'));
    expect(idsOf(index, 'partial index')[0]).toBe('all');
  });

  test('is what is called so, before what only mentions it', () => {
    const index = indexOf(entry('mentions', 'Tables', ['vacuum them']), entry('called', 'Vacuum'));
    expect(idsOf(index, 'vacuum')).toEqual(['called', 'mentions']);
  });

  test('is the very word, before its forms, what begins with it and what it is like', () => {
    const index = indexOf(entry('start', 'Testamente'), entry('form', 'Tests'), entry('exact', 'Test'));
    expect(idsOf(index, 'test')).toEqual(['exact', 'form', 'start']);
  });

  test('is, of two equally good answers, the more recent one', () => {
    const index = indexOf(entry('a', 'Vacuum', [], daysAgo(400)), entry('b', 'Vacuum', [], daysAgo(3)));
    expect(idsOf(index, 'vacuum')).toEqual(['b', 'a']);
  });

  test('is never something recent before what is clearly a better answer', () => {
    const index = indexOf(
      entry('recent', 'Tables', ['vacuum and partial indexes'], daysAgo(0)),
      entry('half', 'Vacuum', [], daysAgo(0)),
      entry('better', 'Vacuum and bloat', [], daysAgo(1500)),
    );
    expect(idsOf(index, 'vacuum bloat')[0]).toBe('better');
    expect(idsOf(index, 'vacuum').indexOf('better')).toBeLessThan(idsOf(index, 'vacuum').indexOf('recent'));
  });

  test('does not hang on the order in which things were put there', () => {
    const entries = ['a', 'b', 'c', 'd'].map((id) => entry(id, 'Vacuum'));
    expect(idsOf(indexOf(...entries.toReversed()), 'vacuum')).toEqual(idsOf(indexOf(...entries), 'vacuum'));
  });
});

describe('an index keeps up', () => {
  test('with what is put again and taken out', () => {
    const index = indexOf(entry('a', 'Vacuum'), { ...entry('b', 'Vacuum'), kind: 'topic' });
    expect(idsOf(index, 'vacuum').sort()).toEqual(['a', 'b']);
    index.put([entry('a', 'Bloat')]);
    expect(idsOf(index, 'vacuum')).toEqual(['b']);
    expect(idsOf(index, 'bloat')).toEqual(['a']);
    index.remove(['b', 'nobody']);
    expect(idsOf(index, 'vacuum')).toEqual([]);
    expect(index.size).toBe(1);
  });

  test('so that nothing of what is gone changes what is answered', () => {
    const kept = [entry('a', 'Vacuum and locks'), entry('b', 'Locks', ['vacuum'])];
    const index = indexOf(...kept, entry('gone', 'Vacuum', ['vacuums', 'vacuumed', 'locking']));
    index.remove(['gone']);
    for (const query of ['vacuum', 'vacuums', 'lokcs', 'vac', 'locking vacuum']) {
      expect(find(index, query)).toEqual(find(indexOf(...kept), query));
    }
  });
});

describe('whatever is asked gets an answer', () => {
  const index = indexOf(entry('deadlocks', 'Deadlocks'), entry('who', 'How we do it'));

  test.each([
    ['nothing', '', []],
    ['blanks', ' \n\t ', []],
    ['punctuation', '?!… -- "" () **', []],
    ['emoji', '🎉👩‍💻', []],
    ['half a character', '\ud83d', []],
    ['markup', '<script>alert("deadlocks")</script>', ['deadlocks']],
    ['names of the language it is written in', '__proto__ constructor toString hasOwnProperty', []],
    ['only words that say nothing', 'how we do', ['who']],
    ['a sentence', 'What do I do about deadlocks?', ['deadlocks']],
  ])('%s', (_what, query, ids) => {
    expect(idsOf(index, query)).toEqual(ids);
  });

  test.each([
    ['one word', 'deadlocks'.repeat(1200)],
    ['many words', Array.from({ length: 2000 }, (_, at) => `deadlock${at}`).join(' ')],
    ['one word again and again', 'deadlocks '.repeat(1000)],
    ['markup', '<b>'.repeat(3500)],
    ['marks over one letter', `a${'\u0301'.repeat(10_000)}`],
  ])('10 kB of %s, and at once', (_what, query) => {
    const startedAt = performance.now();
    expect(find(index, query).length).toBeLessThanOrEqual(1);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
