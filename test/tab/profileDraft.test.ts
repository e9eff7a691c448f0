import type { PersonId } from '../../domain/ids';
import { unsaid, type ProfileWords } from '../../domain/profile/profile';
import { backFrom, isChanged, leftAfter, onTopOf } from '../../tab/features/profile/profileDraft';

const seen: ProfileWords = { ...unsaid, team: 'Payments', facing: 'Flaky tests', share: ['SQL'] };
const draft = (change: Partial<ProfileWords>) => ({ seen, wanted: { ...seen, ...change }, people: [] });

test('what another window changed is shown where both changed the same, and the rest is still wanted', () => {
  const now = { ...seen, facing: 'Slow tests', share: ['SQL', 'Locks'] };
  const mine = draft({ facing: 'No tests', team: 'Core', share: ['SQL', 'Joins'] });
  expect(onTopOf(now, mine)).toEqual({
    seen: now,
    wanted: { ...seen, facing: 'Slow tests', team: 'Core', share: ['SQL', 'Joins', 'Locks'] },
    people: [],
  });
});

test('on top of what was seen, a draft stays as it is', () => {
  const mine = draft({ level: 3, notWith: ['t.omar' as PersonId], timeZone: 'Asia/Kolkata' });
  expect(onTopOf(seen, mine)).toEqual(mine);
  expect([isChanged(mine), isChanged(draft({}))]).toEqual([true, false]);
});

test('the way back takes off what was added here, and leaves what another window added', () => {
  const mine = draft({ share: ['SQL', 'Joins'], team: 'Core' });
  const now = { ...mine.wanted, share: ['SQL', 'Joins', 'Locks'] };
  expect(backFrom(now, mine)).toEqual({ seen: { ...now, share: ['SQL', 'Joins'] }, wanted: seen });
});

test('what is changed while a saving is on its way is still wanted after it, and nothing else is', () => {
  const asked = draft({ team: 'Search' });
  const now = { ...asked.wanted, facing: 'Slow builds' };
  expect(leftAfter(now, asked, asked)).toBeNull();
  expect(leftAfter(now, asked, undefined)).toBeNull();
  const latest = { ...asked, wanted: { ...asked.wanted, role: 'Data engineer', share: ['SQL', 'Locks'] } };
  expect(leftAfter(now, asked, latest)).toEqual({
    seen: now,
    wanted: { ...now, role: 'Data engineer', share: ['SQL', 'Locks'] },
    people: [],
  });
});
