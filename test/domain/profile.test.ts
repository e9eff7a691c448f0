import fc from 'fast-check';
import { checkProfile, type UncheckedWords } from '../../domain/profile/checkProfile';
import { changeProfile } from '../../domain/profile/changeProfile';
import { unsaid, type ProfileWords } from '../../domain/profile/profile';
import { ana, dee, person, tom } from '../support/builders';

const check = (words: Partial<UncheckedWords>) => checkProfile({ ...unsaid, ...words }, ana);
const words = (some: Partial<ProfileWords>): ProfileWords => ({ ...unsaid, ...some });
const many = (count: number) => Array.from({ length: count }, (_, index) => `Subject ${index}`);

test.each<[string, Partial<UncheckedWords>, string]>([
  ['10 kB of a role', { role: 'x'.repeat(10_000) }, 'textTooLong'],
  ['10 kB of markup', { facing: '<b>help</b>'.repeat(1_000) }, 'textTooLong'],
  ['one long subject', { learn: ['y'.repeat(81)] }, 'textTooLong'],
  ['500 subjects', { share: many(500) }, 'tooMany'],
  ['500 people', { notWith: Array.from({ length: 500 }, (_, index) => person(index + 10)) }, 'tooMany'],
  ['a zone nobody knows', { timeZone: 'Europe/Atlantis' }, 'zoneUnknown'],
  ['a level beyond the last', { level: 9 }, 'levelUnknown'],
  ['no level at all', { level: 0 }, 'levelUnknown'],
  ['a day that never was', { pauseUntil: '2026-02-30' }, 'dateInvalid'],
  ['oneself as somebody to avoid', { notWith: [dee, ana] }, 'namesYourself'],
  ['oneself as one’s manager', { managerId: ana }, 'namesYourself'],
])('%s is refused', (_, said, refusal) => {
  expect(check(said)).toEqual({ ok: false, refusal });
});

test('markup is text, blanks are nothing, and what is said twice is said once', () => {
  const said = check({ role: '  <b>Data</b> engineer ', team: '   ', share: ['SQL', ' sql', '', 'Locks'] });
  expect(said).toMatchObject({
    ok: true,
    value: { role: '<b>Data</b> engineer', team: null, share: ['SQL', 'Locks'] },
  });
});

describe('two windows', () => {
  const seen = words({ role: 'Engineer', level: 3, share: ['SQL', 'Locks'] });

  test('that change different things keep both', () => {
    const now = {
      words: { ...seen, level: 4, share: ['SQL', 'Locks', 'Go'], notWith: [dee] } as ProfileWords,
      fixed: [],
    };
    const wanted = { ...seen, role: 'Senior engineer', share: ['Locks', 'Vacuum'] };
    expect(changeProfile(now, { seen, wanted })).toEqual({
      ok: true,
      value: { ...now.words, role: 'Senior engineer', share: ['Locks', 'Vacuum', 'Go'] },
    });
  });

  test('that change the same thing: the second is told', () => {
    const now = { words: { ...seen, role: 'Lead' }, fixed: [] };
    const wanted = { ...seen, role: 'Senior engineer' };
    expect(changeProfile(now, { seen, wanted })).toEqual({ ok: false, refusal: 'profileChanged' });
    expect(changeProfile(now, { seen, wanted: { ...seen, role: 'Lead' } })).toEqual({ ok: true, value: now.words });
  });

  test('what the directory says stays, and the rest of the profile can be changed', () => {
    const now = { words: seen, fixed: ['role', 'level'] as const };
    expect(changeProfile(now, { seen, wanted: { ...seen, level: 5 } })).toMatchObject({ refusal: 'factFromDirectory' });
    expect(changeProfile(now, { seen, wanted: { ...seen, team: 'Payments' } })).toMatchObject({ ok: true });
  });

  test('lists of two windows together hold no more than one does', () => {
    const now = { words: words({ learn: many(12) }), fixed: [] };
    const wanted = words({ learn: ['Mine'] });
    expect(changeProfile(now, { seen: unsaid, wanted })).toEqual({ ok: false, refusal: 'tooMany' });
  });

  test('always: saving again what was saved changes nothing, and nothing anybody added is lost', () => {
    const some = fc.uniqueArray(fc.constantFrom(dee, tom, person(7), person(8), person(9)));
    fc.assert(
      fc.property(some, some, some, (before, mine, others) => {
        const [start, wanted] = [words({ notWith: before }), words({ notWith: mine })];
        const theirs = { words: words({ notWith: others }), fixed: [] };
        const first = changeProfile(theirs, { seen: start, wanted });
        if (!first.ok) throw new Error(first.refusal);
        for (const id of [...mine, ...others].filter((one) => !before.includes(one))) {
          expect(first.value.notWith).toContain(id);
        }
        for (const id of before.filter((one) => !mine.includes(one) || !others.includes(one))) {
          expect(first.value.notWith).not.toContain(id);
        }
        expect(changeProfile({ words: first.value, fixed: [] }, { seen: first.value, wanted: first.value })).toEqual(
          first,
        );
      }),
    );
  });
});
