import type { FeedbackBy, FeedbackPlace } from '../../bot/stores';
import { sessionIdOf } from '../../domain/ids';
import { ana, boardId, circleId, dee, tom } from '../support/builders';
import { freshStorage } from '../support/freshStorage';

const session = sessionIdOf(circleId, 1);
const at: FeedbackPlace = { board: boardId, session, to: null };
const word = { helped: 'The live query', suggestion: '', thanks: true };
const byDee: FeedbackBy = { as: 'person', personId: dee };
const byNobody: FeedbackBy = { as: 'anonymous', secretHash: 'a'.repeat(64) };

test('a word is put, changed and removed any number of times, and is one row', async () => {
  const { feedback } = await freshStorage();
  expect(await feedback.read(at, byDee)).toBeNull();
  await feedback.put(at, byDee, { ...word, authorName: 'Dee' });
  await feedback.put(at, byDee, { ...word, suggestion: 'Slower', authorName: 'Dee' });
  expect(await feedback.list(at)).toEqual([{ ...word, suggestion: 'Slower', authorName: 'Dee' }]);
  await feedback.remove(at, byDee);
  await feedback.remove(at, byDee);
  expect(await feedback.list(at)).toEqual([]);
});

test('named and anonymous words stand beside each other; only the anonymous ones are counted', async () => {
  const { feedback } = await freshStorage();
  await feedback.put(at, byDee, { ...word, authorName: 'Dee' });
  await feedback.put(at, { as: 'person', personId: ana }, { ...word, authorName: 'Ana' });
  await feedback.put(at, byNobody, { ...word, authorName: null });
  expect(await feedback.list(at)).toHaveLength(3);
  expect(await feedback.countAnonymous(at)).toBe(1);
  expect(await feedback.read(at, byNobody)).toEqual({ ...word, authorName: null });
  expect(await feedback.list({ ...at, session: sessionIdOf(circleId, 2) })).toEqual([]);
});

test('where several led, what is for one of them stands apart from what is for another', async () => {
  const { feedback } = await freshStorage();
  const [forAna, forDee] = [ana, dee].map((to) => ({ ...at, to }));
  await feedback.put(forAna!, { as: 'person', personId: tom }, { ...word, authorName: 'Tom' });
  await feedback.put(forAna!, byNobody, { ...word, authorName: null });
  expect((await feedback.list(forAna!)).length).toBe(2);
  expect([await feedback.list(forDee!), await feedback.list(at)]).toEqual([[], []]);
  expect([await feedback.countAnonymous(forAna!), await feedback.countAnonymous(forDee!)]).toEqual([1, 0]);
  expect(await feedback.read(forDee!, byNobody)).toBeNull();
});

test('whoever reads the session’s log never meets them', async () => {
  const { feedback, sessions } = await freshStorage();
  await feedback.put(at, byDee, { ...word, authorName: 'Dee' });
  await feedback.put(at, byNobody, { ...word, authorName: null });
  await feedback.put({ ...at, to: ana }, byNobody, { ...word, authorName: null });
  expect(await sessions.read(boardId, session, 0)).toEqual([]);
});
