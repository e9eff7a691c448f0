// Saying "me too" to what somebody else said.
import fc from 'fast-check';
import { keptFrom } from '../../domain/circle/settleSession';
import { aCapture, aSession, ana, as, bo, dee, tom } from '../support/builders';

const said = aCapture('Filter early');
const meToo = (on = true) => ({ type: 'meToo' as const, captureId: said.captureId, on });

function aSessionWithANote() {
  const session = aSession().started().joined(ana, dee, tom);
  session.give(said, as(dee));
  return session;
}
const saidBy = (session: ReturnType<typeof aSessionWithANote>) => session.running().captures[0]?.meTooIds;

test('each says it once, and takes it back by saying so again', () => {
  const session = aSessionWithANote();
  expect([session.give(meToo(), as(tom)), session.give(meToo(), as(tom)), session.give(meToo(), as(ana))]).toEqual([
    null,
    null,
    null,
  ]);
  expect(saidBy(session)).toEqual([tom, ana]);
  expect(session.events.filter(({ type }) => type === 'saidMeToo')).toHaveLength(2);
  session.give(meToo(false), as(tom));
  session.give(meToo(false), as(ana));
  expect(session.running().captures[0]).not.toHaveProperty('meTooIds');
});

test('not on one’s own, not on what is gone or set aside, not after the end', () => {
  const session = aSessionWithANote();
  expect(session.give(meToo(), as(dee))).toBe('yourOwn');
  session.give({ type: 'setAside', captureId: said.captureId, aside: true }, as(ana));
  expect(session.give(meToo(), as(tom))).toBe('captureUnknown');
  session.give({ type: 'undoCapture', captureId: said.captureId }, as(dee));
  expect(session.give(meToo(), as(tom))).toBe('captureUnknown');
  session.give({ type: 'end' }, as(ana));
  expect(session.give(meToo(), as(tom))).toBe('sessionEnded');
});

test('somebody only passing by is named too', () => {
  const session = aSessionWithANote();
  session.give(meToo(), as(bo, 'attendee'));
  expect(session.running().names[bo]).toBe('Bo Lindqvist');
});

test('the board keeps who it was', () => {
  const session = aSessionWithANote();
  session.give(meToo(), as(tom));
  session.give({ type: 'end' }, as(ana));
  expect(keptFrom(session.ended()).captures).toMatchObject([{ text: 'Filter early', meTooIds: [tom] }]);
});

test('whatever is tapped, nobody counts twice and the author never', () => {
  const taps = fc.array(fc.tuple(fc.constantFrom(ana, dee, tom, bo), fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(taps, (all) => {
      const session = aSessionWithANote();
      for (const [who, on] of all) session.give(meToo(on), as(who));
      const wanted = [ana, tom, bo].filter((who) => all.findLast(([one]) => one === who)?.[1]);
      expect([...(saidBy(session) ?? [])].sort()).toEqual(wanted.sort());
    }),
  );
});
