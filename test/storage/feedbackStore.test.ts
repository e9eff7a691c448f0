import type { FeedbackBy } from '../../bot/stores';
import { sessionIdOf } from '../../domain/ids';
import { ana, boardId, circleId, dee } from '../support/builders';
import { freshStorage } from '../support/freshStorage';

const session = sessionIdOf(circleId, 1);
const word = { helped: 'The live query', suggestion: '', thanks: true };
const byDee: FeedbackBy = { as: 'person', personId: dee };
const byNobody: FeedbackBy = { as: 'anonymous', secretHash: 'a'.repeat(64) };

test('a word is put, changed and removed any number of times, and is one row', async () => {
  const { feedback } = await freshStorage();
  expect(await feedback.read(boardId, session, byDee)).toBeNull();
  await feedback.put(boardId, session, byDee, { ...word, authorName: 'Dee' });
  await feedback.put(boardId, session, byDee, { ...word, suggestion: 'Slower', authorName: 'Dee' });
  expect(await feedback.list(boardId, session)).toEqual([{ ...word, suggestion: 'Slower', authorName: 'Dee' }]);
  await feedback.remove(boardId, session, byDee);
  await feedback.remove(boardId, session, byDee);
  expect(await feedback.list(boardId, session)).toEqual([]);
});

test('named and anonymous words stand beside each other; only the anonymous ones are counted', async () => {
  const { feedback } = await freshStorage();
  await feedback.put(boardId, session, byDee, { ...word, authorName: 'Dee' });
  await feedback.put(boardId, session, { as: 'person', personId: ana }, { ...word, authorName: 'Ana' });
  await feedback.put(boardId, session, byNobody, { ...word, authorName: null });
  expect(await feedback.list(boardId, session)).toHaveLength(3);
  expect(await feedback.countAnonymous(boardId, session)).toBe(1);
  expect(await feedback.read(boardId, session, byNobody)).toEqual({ ...word, authorName: null });
  expect(await feedback.list(boardId, sessionIdOf(circleId, 2))).toEqual([]);
});

test('whoever reads the session’s log never meets them', async () => {
  const { feedback, sessions } = await freshStorage();
  await feedback.put(boardId, session, byDee, { ...word, authorName: 'Dee' });
  await feedback.put(boardId, session, byNobody, { ...word, authorName: null });
  expect(await sessions.read(boardId, session, 0)).toEqual([]);
});
