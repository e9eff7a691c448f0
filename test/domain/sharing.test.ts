// What of a confidential session may leave the circle.
import { keptFrom } from '../../domain/circle/settleSession';
import { aCapture, aSession, aSetup, ana, as, dee, tom } from '../support/builders';

const note = aCapture('What I take from it');

function aClinic(formatId: 'caseClinic' | 'troika' | 'lunchAndLearn' = 'caseClinic') {
  const steps = aSetup().steps.map((step, index) => ({ ...step, ...(index === 0 && { giverId: dee }) }));
  return aSession().started(ana, aSetup({ formatId, steps })).joined(ana, dee, tom);
}
const share = (shared = true, captureId = note.captureId) => ({ type: 'chooseSharing' as const, captureId, shared });

test('nothing may leave until the case giver says so of their own note, and it can be taken back', () => {
  const session = aClinic();
  session.give(note, as(ana));
  expect(session.running().captures[0]).not.toHaveProperty('shared');
  expect([session.give(share(), as(ana)), session.give(share(), as(ana))]).toEqual([null, null]);
  expect(session.running().captures[0]).toMatchObject({ shared: true });
  expect(session.events.filter(({ type }) => type === 'sharingChosen')).toHaveLength(1);
  session.give(share(false), as(ana));
  expect(session.running().captures[0]).not.toHaveProperty('shared');
});

test('of what others said, and by others, nothing is shared', () => {
  const session = aClinic();
  session.give(note, as(tom));
  expect(session.give(share(), as(ana))).toBe('notYoursToShare');
  expect(session.give(share(), as(tom))).toBe('notYoursToShare');
  expect(session.give(share(true, 'capture-never' as never), as(ana))).toBe('captureUnknown');
});

test('where each round has its giver, each chooses for their own', () => {
  const session = aClinic('troika');
  session.give(note, as(dee));
  expect(session.give(share(), as(dee))).toBeNull();
  const other = aCapture('Mine');
  session.give(other, as(ana));
  expect(session.give(share(true, other.captureId), as(ana))).toBe('notYoursToShare');
});

test('in an open format there is nothing to choose', () => {
  const session = aClinic('lunchAndLearn');
  session.give(note, as(ana));
  expect(session.give(share(), as(ana))).toBe('notYoursToShare');
});

test('an edit keeps the choice, the board keeps it too, and an unshared note has none', () => {
  const session = aClinic();
  const inside = aCapture('Stays here');
  for (const one of [note, inside]) session.give(one, as(ana));
  session.give(share(), as(ana));
  session.give({ ...note, type: 'editCapture', text: 'Said better' }, as(ana));
  session.give({ type: 'end' }, as(ana));
  const [shared, kept] = keptFrom(session.ended()).captures;
  expect(shared).toMatchObject({ text: 'Said better', shared: true });
  expect(kept).not.toHaveProperty('shared');
});
