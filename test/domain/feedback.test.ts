import fc from 'fast-check';
import { agendaFor } from '../../domain/agenda';
import { formats } from '../../domain/formats';
import type { PersonId } from '../../domain/ids';
import { FEEDBACK_MAX_LENGTH, FEEDBACK_MS } from '../../domain/limits';
import { actions, mayInPart } from '../../domain/permissions';
import {
  addresseesOf,
  feedbackFrom,
  feedbackTo,
  giveFeedback,
  type FeedbackWords,
} from '../../domain/session/feedback';
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
  expect([ana, dee, tom, bo].map((id) => refusalOf(feedbackFrom(session, id, null)))).toEqual([
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

test('not before the session has ended, and not where nobody leads', () => {
  const running = aSession().started().joined(ana, dee).state;
  expect(refusalOf(feedbackFrom(running, dee, null))).toBe('sessionNotEnded');
  expect(refusalOf(feedbackTo(running, ana))).toBe('sessionNotEnded');
  const coffee = over([ana, dee], aSetup({ formatId: 'leanCoffee' }));
  expect([refusalOf(feedbackFrom(coffee, dee, null)), refusalOf(feedbackTo(coffee, ana))]).toEqual([
    'nobodyLed',
    'nobodyLed',
  ]);
});

describe('where several led in turn', () => {
  const steps = agendaFor(formats.troika, 45, [ana, dee, tom]);
  const roundOf = (giver: PersonId) => steps.findIndex(({ giverId }) => giverId === giver);

  /** Bo was there and had no round; it ended in this step. */
  function endedIn(step: number, here: readonly PersonId[] = [ana, dee, tom, bo]) {
    const session = aSession()
      .started(ana, aSetup({ formatId: 'troika', steps }))
      .joined(...here);
    for (let at = 0; at < step; at += 1) session.after(60).give({ type: 'next', fromStep: at }, as(ana));
    session.after(60).give({ type: 'end' }, as(ana));
    return session.ended();
  }

  test('whoever was there may write to each of them and nobody to themselves; who had no round is not one of them', () => {
    const session = endedIn(roundOf(tom));
    expect([ana, dee, tom, bo].map((id) => addresseesOf(session, id))).toEqual([
      [dee, tom],
      [ana, tom],
      [ana, dee],
      [ana, dee, tom],
    ]);
    expect(refusalOf(feedbackFrom(session, dee, dee))).toBe('leadsOwnSession');
    expect(refusalOf(feedbackFrom(session, dee, bo))).toBe('didNotLead');
    expect(refusalOf(feedbackFrom(session, dee, null))).toBe('chooseForWhom');
    expect(feedbackFrom(session, dee, tom)).toMatchObject({ ok: true, value: { to: tom } });
    expect([ana, dee, tom, bo].map((id) => refusalOf(feedbackTo(session, id)))).toEqual([
      ...[null, null, null],
      'onlyForTheLead',
    ]);
  });

  test('whose round was not reached has not led, and whoever is the only one need not be chosen', () => {
    const session = endedIn(roundOf(dee));
    expect(refusalOf(feedbackFrom(session, bo, tom))).toBe('didNotLead');
    expect(refusalOf(feedbackTo(session, tom))).toBe('onlyForTheLead');
    expect(feedbackFrom(session, ana, null)).toMatchObject({ ok: true, value: { to: dee } });
    expect(feedbackFrom(endedIn(roundOf(ana)), bo, null)).toMatchObject({ ok: true, value: { to: ana } });
  });

  test('always: what is allowed is from somebody who was there to another who led, and is read by that one alone', () => {
    const people = [ana, dee, tom, bo];
    const some = fc.subarray(people);
    const one = fc.constantFrom(...people);
    fc.assert(
      fc.property(fc.nat(steps.length - 1), some, one, fc.option(one), (step, here, author, asked) => {
        const session = endedIn(step, here);
        const allowed = feedbackFrom(session, author, asked);
        expect(asked === null || allowed.ok === addresseesOf(session, author).includes(asked)).toBe(true);
        if (!allowed.ok) return;
        const { to } = allowed.value;
        expect([to === (asked ?? to), to === author, here.includes(author)]).toEqual([true, false, true]);
        expect(feedbackTo(session, to)).toMatchObject({ ok: true, value: { to } });
      }),
    );
  });
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
