import fc from 'fast-check';
import { FEEDBACK_MAX_LENGTH, FEEDBACK_MS } from '../../domain/limits';
import { actions, mayInPart } from '../../domain/permissions';
import { feedbackFrom, feedbackTo, giveFeedback, type FeedbackWords } from '../../domain/session/feedback';
import { aSession, aSetup, ana, as, bo, dee, tom } from '../support/builders';

const words: FeedbackWords = { helped: 'The live query', suggestion: 'Slower', thanks: true };
const nothing: FeedbackWords = { helped: '', suggestion: ' ', thanks: false };

/** Ana led; whoever else was there joined. */
function over(people = [ana, dee], setup = aSetup()) {
  const session = aSession()
    .started(ana, setup)
    .joined(...people);
  session.after(60).give({ type: 'end' }, as(ana));
  return session.ended();
}
const refusalOf = (result: { ok: boolean; refusal?: string }) => (result.ok ? null : result.refusal);
const later = (ms: number) => new Date(Date.parse(over().endedAt) + ms).toISOString();

test('those who were there and did not lead may write, only the lead may read', () => {
  const session = over();
  expect([ana, dee, tom, bo].map((id) => refusalOf(feedbackFrom(session, id)))).toEqual([
    'leadsOwnSession',
    null,
    'wasNotThere',
    'wasNotThere',
  ]);
  expect([ana, dee, tom, bo].map((id) => refusalOf(feedbackTo(session, id)))).toEqual([
    null,
    'onlyForTheLead',
    'onlyForTheLead',
    'onlyForTheLead',
  ]);
});

test('the permission table says it: no other action asks what one was in a session', () => {
  const asks = actions.filter((action) => !mayInPart('none', action));
  expect(asks).toEqual(['giveFeedback', 'readFeedback']);
  expect([mayInPart('lead', 'readFeedback'), mayInPart('peer', 'readFeedback')]).toEqual([true, false]);
});

test('not before the session has ended, and not where nobody leads it alone', () => {
  const running = aSession().started().joined(ana, dee).state;
  expect(refusalOf(feedbackFrom(running, dee))).toBe('sessionNotEnded');
  expect(refusalOf(feedbackTo(running, ana))).toBe('sessionNotEnded');
  for (const formatId of ['leanCoffee', 'troika', 'groupCoaching'] as const) {
    const session = over([ana, dee], aSetup({ formatId }));
    expect([formatId, refusalOf(feedbackFrom(session, dee))]).toEqual([formatId, 'noSingleLead']);
    expect([formatId, refusalOf(feedbackTo(session, ana))]).toEqual([formatId, 'noSingleLead']);
  }
});

test('for a week after the end', () => {
  expect(refusalOf(giveFeedback(over(), words, false, later(FEEDBACK_MS)))).toBeNull();
  expect(refusalOf(giveFeedback(over(), words, false, later(FEEDBACK_MS + 1)))).toBe('feedbackOver');
});

test('anonymous from four people on', () => {
  expect(refusalOf(giveFeedback(over([ana, dee, tom]), words, true, later(0)))).toBe('tooFewToBeAnonymous');
  expect(refusalOf(giveFeedback(over([ana, dee, tom, bo]), words, true, later(0)))).toBeNull();
});

test('something must be said, and no more than fits', () => {
  expect(refusalOf(giveFeedback(over(), nothing, false, later(0)))).toBe('textEmpty');
  expect(giveFeedback(over(), { ...nothing, thanks: true }, false, later(0))).toMatchObject({ ok: true });
  const fits = { ...nothing, suggestion: 'x'.repeat(FEEDBACK_MAX_LENGTH) };
  expect(refusalOf(giveFeedback(over(), fits, false, later(0)))).toBeNull();
  const long = { ...words, helped: 'x'.repeat(FEEDBACK_MAX_LENGTH + 1) };
  expect(refusalOf(giveFeedback(over(), long, false, later(0)))).toBe('textTooLong');
});

test('whatever is written, what is kept of it can be given once more and stays the same', () => {
  const text = fc.string({ maxLength: 40 });
  fc.assert(
    fc.property(text, text, fc.boolean(), (helped, suggestion, thanks) => {
      const given = giveFeedback(over(), { helped, suggestion, thanks }, false, later(0));
      if (!given.ok) return expect(given.refusal).toBe('textEmpty');
      expect(giveFeedback(over(), given.value, false, later(0))).toEqual(given);
    }),
  );
});
