// "@Dee … by Fri": what a promise's words say of who and when, in the languages people type it in.
import fc from 'fast-check';
import type { PersonId } from '../../../../domain/ids';
import { isCalendarDate } from '../../../../domain/calendarDate';
import type { ReadDates } from '../../../../tab/features/session/recognise/findDue';
import { loadDatePhrases } from '../../../../tab/features/session/recognise/readDatePhrases';
import { recognise, withoutRecognised } from '../../../../tab/features/session/recognise/recognise';
import { oftener } from '../../../support/oftener';

const TUESDAY = '2026-11-24';
const id = (name: string) => name as PersonId;
const people = [
  'Ana Souza',
  'Dee Nakamura',
  'Tom Becker',
  'Bo Lindqvist',
  'Ana Petrović',
  'Jürgen Groß',
  'Jean-Luc Morel',
  'Ødegård, Søren (HR)',
  'Łukasz Żak',
  'دانا الخطيب',
  'דנה לוי',
  'Tomás Ruiz',
  '정 민수',
].map((name) => ({ id: id(name), name }));

const readers = new Map<string, ReadDates>();
beforeAll(async () => {
  for (const locale of ['en-US', 'en-GB', 'de-DE']) readers.set(locale, await loadDatePhrases(locale));
});

function said(text: string, { locale = 'en-US', today = TUESDAY, left = [] as string[] } = {}) {
  const readDates = readers.get(locale)!;
  const recognised = recognise(text, { people, me: id('Ana Souza'), today, readDates, left });
  return {
    who: recognised.mention?.personIds ?? [],
    dueOn: recognised.due?.dueOn ?? null,
    text: withoutRecognised(text, recognised),
  };
}

describe('who', () => {
  test.each<[string, string[], string]>([
    ['@Dee try it on staging', ['Dee Nakamura'], 'try it on staging'],
    ['@dee try it', ['Dee Nakamura'], 'try it'],
    ['@DEE NAKAMURA try it', ['Dee Nakamura'], 'try it'],
    ['@naka try it', ['Dee Nakamura'], 'try it'],
    ['@d try it', ['Dee Nakamura'], 'try it'],
    ['Try it, @Dee', ['Dee Nakamura'], 'Try it,'],
    ['@Dee: try it', ['Dee Nakamura'], 'try it'],
    ['@Dee, try it', ['Dee Nakamura'], 'try it'],
    ['Ask (@Bo) first', ['Bo Lindqvist'], 'Ask () first'],
    ['@jurgen bis morgen', ['Jürgen Groß'], 'bis morgen'],
    ['@juergen groß schaut nach', ['Jürgen Groß'], 'schaut nach'],
    ['@gross schaut nach', ['Jürgen Groß'], 'schaut nach'],
    ['@soren checks', ['Ødegård, Søren (HR)'], 'checks'],
    ['@Odegard checks', ['Ødegård, Søren (HR)'], 'checks'],
    ['@lukasz checks', ['Łukasz Żak'], 'checks'],
    ['@jeanluc checks', ['Jean-Luc Morel'], 'checks'],
    ['@Jean-Luc checks', ['Jean-Luc Morel'], 'checks'],
    ['@luc checks', ['Jean-Luc Morel'], 'checks'],
    ['@دانا تجرب الفهرس', ['دانا الخطيب'], 'تجرب الفهرس'],
    ['\u200f@דנה תבדוק', ['דנה לוי'], '\u200fתבדוק'],
    ['＠민수 checks', ['정 민수'], 'checks'],
    ['@me try it', ['Ana Souza'], 'try it'],
    ['@ich probiere es', ['Ana Souza'], 'probiere es'],
    ['@Ana P. checks', ['Ana Petrović'], 'checks'],
    ['@Ana s checks', ['Ana Souza'], 'checks'],
    ['@Ana Petrovic checks', ['Ana Petrović'], 'checks'],
    ['@Ana checks', ['Ana Souza', 'Ana Petrović'], 'checks'],
    ['@Tom checks', ['Tom Becker'], 'checks'],
    ['@To checks', ['Tom Becker', 'Tomás Ruiz'], 'checks'],
    ['@Dee and @Tom pair up', ['Dee Nakamura'], 'and @Tom pair up'],
    ['@Nobody then @Bo', ['Bo Lindqvist'], '@Nobody then'],
  ])('%s', (text, who, rest) => {
    expect(said(text)).toMatchObject({ who, text: rest });
  });

  test.each([
    'ask dee@contoso.example',
    '@ Dee',
    '@Nobody will',
    '@Dee’s turn',
    'Dee tries it',
    '@',
    '@42',
    '@deeply nested',
  ])('nobody is meant in %s', (text) => {
    expect(said(text)).toMatchObject({ who: [], text });
  });

  test('a word that happens to begin like the surname stays a word', () => {
    expect(said('@Dee na klar')).toMatchObject({ who: ['Dee Nakamura'], text: 'na klar' });
  });
});

describe('by when, said in English on a Tuesday', () => {
  test.each<[string, string, string]>([
    ['try it by Fri', '2026-11-27', 'try it'],
    ['try it by friday', '2026-11-27', 'try it'],
    ['try it by Friday and tell us', '2026-11-27', 'try it and tell us'],
    ['by Fri try it', '2026-11-27', 'try it'],
    ['try it by Tuesday', '2026-12-01', 'try it'],
    ['try it by tomorrow', '2026-11-25', 'try it'],
    ['try it tomorrow', '2026-11-25', 'try it'],
    ['try it today', '2026-11-24', 'try it'],
    ['try it by next Friday', '2026-12-04', 'try it'],
    ['try it by next week', '2026-12-01', 'try it'],
    ['try it by the end of the week', '2026-11-27', 'try it'],
    ['try it by end of month', '2026-11-30', 'try it'],
    ['try it in two weeks', '2026-12-08', 'try it'],
    ['try it in 3 days.', '2026-11-27', 'try it.'],
    ['try it before Dec 5', '2026-12-05', 'try it'],
    ['try it by 12/5', '2026-12-05', 'try it'],
    ['try it by 1 Jan', '2027-01-01', 'try it'],
    ['try it no later than 2026-12-01', '2026-12-01', 'try it'],
    ['try it due Monday', '2026-11-30', 'try it'],
    ['Read Monday’s report by Thursday', '2026-11-26', 'Read Monday’s report'],
    ['try it by Fri 3pm', '2026-11-27', 'try it by Fri 3pm'],
    ['try it\nby Fri', '2026-11-27', 'try it'],
  ])('%s', (text, dueOn, rest) => {
    expect(said(text)).toMatchObject({ dueOn, text: rest });
  });

  test.each([
    'Look at what broke yesterday',
    'as we did last Friday',
    'Read Monday’s report',
    'read Friday papers first',
    'we sat',
    'in the sun',
    'do it now',
    'it may help',
    'chapter 2',
    'by 3pm',
    'by 31 Feb',
    'in second place',
    'by 2019-03-01',
  ])('no date is meant in %s', (text) => {
    expect(said(text)).toMatchObject({ dueOn: null, text });
  });

  test('day and month stand in the viewer’s order', () => {
    expect(said('by 5/12', { locale: 'en-GB' }).dueOn).toBe('2026-12-05');
    expect(said('by 12/5', { locale: 'en-US' }).dueOn).toBe('2026-12-05');
  });
});

describe('by when, said in German on a Tuesday', () => {
  test.each<[string, string, string]>([
    ['ausprobieren bis Fr', '2026-11-27', 'ausprobieren'],
    ['bis Freitag ausprobieren', '2026-11-27', 'ausprobieren'],
    ['ausprobieren bis zum 5. Dezember', '2026-12-05', 'ausprobieren'],
    ['ausprobieren bis 5.12.', '2026-12-05', 'ausprobieren'],
    ['ausprobieren bis zum 3.2.', '2027-02-03', 'ausprobieren'],
    ['ausprobieren bis 5.12.2026', '2026-12-05', 'ausprobieren'],
    ['ausprobieren bis morgen', '2026-11-25', 'ausprobieren'],
    ['ausprobieren bis übermorgen', '2026-11-26', 'ausprobieren'],
    ['ausprobieren bis Dienstag', '2026-12-01', 'ausprobieren'],
    ['ausprobieren bis nächste Woche', '2026-12-01', 'ausprobieren'],
    ['ausprobieren bis Ende der Woche', '2026-11-27', 'ausprobieren'],
    ['ausprobieren in zwei Wochen', '2026-12-08', 'ausprobieren'],
    ['am Donnerstag ausprobieren', '2026-11-26', 'ausprobieren'],
    ['ausprobieren spätestens am Montag', '2026-11-30', 'ausprobieren'],
    ['bis Mo ausprobieren', '2026-11-30', 'ausprobieren'],
  ])('%s', (text, dueOn, rest) => {
    expect(said(text, { locale: 'de-DE' })).toMatchObject({ dueOn, text: rest });
  });

  test.each(['so machen wir das', 'mach es so', 'wie gestern', 'Version 2.10', 'bis 31.2.', 'bis 10 Uhr'])(
    'no date is meant in %s',
    (text) => {
      expect(said(text, { locale: 'de-DE' })).toMatchObject({ dueOn: null, text });
    },
  );
});

test('who and when together leave what is to be done', () => {
  expect(said('@Dee try it on staging by Fri')).toEqual({
    who: ['Dee Nakamura'],
    dueOn: '2026-11-27',
    text: 'try it on staging',
  });
  expect(said('@Jürgen Groß: Index prüfen bis Fr.', { locale: 'de-DE' })).toEqual({
    who: ['Jürgen Groß'],
    dueOn: '2026-11-27',
    text: 'Index prüfen.',
  });
});

test('a note of nothing but a name and a day keeps its words', () => {
  expect(said('@Dee by Fri')).toEqual({ who: ['Dee Nakamura'], dueOn: '2026-11-27', text: '@Dee by Fri' });
});

test('what somebody says is no name and no date stays as it was typed', () => {
  expect(said('@Dee try it by Fri', { left: ['Dee'] })).toMatchObject({ who: [], text: '@Dee try it' });
  expect(said('@Dee try it by Fri', { left: ['by Fri'] })).toMatchObject({ dueOn: null, text: 'try it by Fri' });
});

test('names are recognised before the dates have been loaded', () => {
  const around = { people, me: id('Ana Souza'), today: TUESDAY, readDates: null, left: [] };
  expect(recognise('@Dee try it by Fri', around)).toMatchObject({
    mention: { personIds: ['Dee Nakamura'] },
    due: null,
  });
});

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    '@Dee',
    '@Ana',
    '@',
    '＠',
    'by',
    'bis',
    'Fri',
    'Fr',
    '5.12.',
    '12/5',
    'next week',
    ' ',
    '\n',
    ':',
    '.',
    '\u200f',
    'דנה',
    '@دانا',
    '👩‍👩‍👧',
    'e\u0301',
    'now',
    '3pm',
    'in 2 days',
    '31 Feb',
    "'s",
    '2026-12-01',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 14 }).map((words) => words.join(' ')),
  );
  const locales = fc.constantFrom('en-US', 'en-GB', 'de-DE');
  const days = fc.constantFrom('2026-11-24', '2026-12-31', '2028-02-29', '2027-03-28', '2026-11-27');

  test('it never throws, never loses a letter, and a due date is never past', () => {
    fc.assert(
      fc.property(texts, locales, days, (text, locale, today) => {
        const around = { people, me: id('Ana Souza'), today, readDates: readers.get(locale)!, left: [] };
        const recognised = recognise(text, around);
        const rest = withoutRecognised(text, recognised);
        if (recognised.due) {
          expect(isCalendarDate(recognised.due.dueOn)).toBe(true);
          expect(recognised.due.dueOn >= today).toBe(true);
        }
        const cuts = [recognised.mention, recognised.due].flatMap((part) => (part ? [part] : []));
        const isCut = (index: number) => cuts.some(({ start, end }) => index >= start && index < end);
        const kept =
          [...text].length === 0
            ? ''
            : [...Array(text.length).keys()]
                .filter((index) => !isCut(index))
                .map((index) => text[index])
                .join('');
        const bare = (words: string) => words.replace(/\s/g, '');
        expect([bare(kept), bare(text)]).toContain(bare(rest));
        if (cuts.length === 0) expect(rest).toBe(text.trim());
      }),
      { numRuns: oftener(2000) },
    );
  });
});
