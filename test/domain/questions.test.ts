// Questions to a circle: asked, answered, closed by the answer that did it, and counted for whoever gave it.
import fc from 'fast-check';
import { answerQuestion } from '../../domain/circle/answerQuestion';
import { askCircle } from '../../domain/circle/askCircle';
import type { CircleChange } from '../../domain/circle/change';
import { closeQuestion, mayReopen } from '../../domain/circle/closeQuestion';
import { eraseWords } from '../../domain/circle/eraseWords';
import type { Answer, KeptCapture } from '../../domain/circle/kept';
import { shownQuestions } from '../../domain/circle/shownQuestions';
import { leftBy } from '../../domain/expertise/leftBy';
import { sessionIdOf, type AnswerId, type CaptureId, type Instant, type PersonId } from '../../domain/ids';
import {
  ANSWERS_PER_QUESTION_MAX,
  CAPTURE_MAX_LENGTH,
  CLOSED_QUESTIONS_SHOWN_MS,
  OPEN_QUESTIONS_PER_CIRCLE_MAX,
} from '../../domain/limits';
import type { Result } from '../../domain/refusal';
import { aCircle, ana, bo, dee, minutesAfter, nameOf, NOON, person, tom } from '../support/builders';
import { oftener } from '../support/oftener';

/** Ana runs it, Dee and Tom sit in it, Bo does not; its first session has settled. */
const circle = aCircle({ next: { ...aCircle().next, ordinal: 2, sessionId: sessionIdOf(aCircle().id, 2) } });
const closedCircle = { ...circle, rest: { status: 'closed', at: NOON, date: null } } as const;
const LATER = minutesAfter(NOON, 5);
const named = (id: PersonId) => ({ id, name: nameOf(id) });
const answerId = (number: number) => `answer-${String(number).padStart(4, '0')}` as AnswerId;

function anAnswer(number: number, byId: PersonId): Answer {
  return { id: answerId(number), byId, byName: nameOf(byId), text: 'It depends', at: NOON };
}

/** Of Dee, in the first session. */
function aQuestion(more: Partial<KeptCapture> = {}): KeptCapture {
  const said = { text: 'When is it worth it?', authorId: dee, authorName: nameOf(dee), at: NOON };
  const place = { id: 'asked-0001' as CaptureId, circleId: circle.id, sessionId: sessionIdOf(circle.id, 1) };
  return { ...place, ...said, kind: 'question', ...more };
}

/** What is kept afterwards, the refusal, or nothing where nothing changed. */
function outcome(decided: Result<CircleChange>) {
  if (!decided.ok) return decided.refusal;
  return decided.value.removeKept ? { removed: decided.value.removeKept } : decided.value.keep?.[0];
}
const close = (note: KeptCapture | null, answer: AnswerId | null, by: PersonId) =>
  outcome(closeQuestion(circle, note, { answerId: answer }, by, LATER));
const reopen = (note: KeptCapture, by: PersonId) => outcome(closeQuestion(circle, note, null, by, LATER));
const answer = (note: KeptCapture | null, number: number, by: PersonId, text = 'It depends', at = circle) =>
  outcome(answerQuestion(at, note, { id: answerId(number), text }, named(by), NOON));
const ask = (latest: readonly KeptCapture[], text: string, at = circle) =>
  outcome(askCircle(at, latest, { id: 'asked-0002' as CaptureId, text }, named(bo), NOON));

describe('asking outside of a session', () => {
  test('keeps the question under the name of whoever asks', () => {
    const kept = { id: 'asked-0002', sessionId: null, kind: 'question', text: 'Why?', authorId: bo, at: NOON };
    expect(ask([], ' Why? ')).toMatchObject({ ...kept, authorName: 'Bo Lindqvist' });
  });

  test('the same question sent again changes nothing; its id is nobody else’s to use', () => {
    const asked = ask([], 'Why?') as KeptCapture;
    expect(ask([asked], 'Why?')).toBeUndefined();
    expect(ask([{ ...asked, authorId: ana }], 'Why?')).toBe('notYours');
  });

  test('a circle has room for so many that are open; what sessions left is not counted', () => {
    const open = Array.from({ length: OPEN_QUESTIONS_PER_CIRCLE_MAX }, (_, number) =>
      aQuestion({ id: `other-${number}` as CaptureId, sessionId: null }),
    );
    expect(ask(open, 'One more?')).toBe('tooManyOpenQuestions');
    const [first, ...others] = open;
    expect(ask([{ ...first!, closed: { byId: dee, at: NOON, answerId: null } }, ...others], 'Now?')).toBeDefined();
    expect(ask([aQuestion(), ...others], 'Now?')).toMatchObject({ text: 'Now?' });
  });

  test('not of a circle that is closed, not without words', () => {
    expect(ask([], 'Why?', closedCircle)).toBe('circleClosed');
    expect(ask([], '\u0007 ')).toBe('textEmpty');
    expect(ask([], 'x'.repeat(CAPTURE_MAX_LENGTH + 1))).toBe('textTooLong');
  });
});

describe('answering', () => {
  test('keeps every answer, oldest first, and each once', () => {
    const first = answer(aQuestion(), 1, bo) as KeptCapture;
    expect(first).toEqual(aQuestion({ answers: [anAnswer(1, bo)] }));
    expect(answer(first, 2, dee)).toEqual(aQuestion({ answers: [anAnswer(1, bo), anAnswer(2, dee)] }));
    expect(answer(first, 1, bo)).toBeUndefined();
    expect(answer(first, 1, ana)).toBe('notYours');
  });

  test('only of questions that are there, of sessions that have settled', () => {
    expect(answer(null, 1, bo)).toBe('captureUnknown');
    expect(answer(aQuestion({ kind: 'takeaway' }), 1, bo)).toBe('captureUnknown');
    expect(answer(aQuestion({ sessionId: sessionIdOf(circle.id, 2) }), 1, bo)).toBe('captureUnknown');
    expect(answer(aQuestion({ sessionId: null }), 1, bo)).toMatchObject({ answers: [anAnswer(1, bo)] });
  });

  test('not once it is closed, not in a closed circle, not without end', () => {
    expect(answer(aQuestion({ closed: { byId: dee, at: NOON, answerId: null } }), 1, bo)).toBe('questionClosed');
    expect(answer(aQuestion(), 1, bo, 'Yes', closedCircle)).toBe('circleClosed');
    expect(answer(aQuestion(), 1, bo, ' ')).toBe('textEmpty');
    expect(answer(aQuestion(), 1, bo, 'x'.repeat(CAPTURE_MAX_LENGTH + 1))).toBe('textTooLong');
    const answers = Array.from({ length: ANSWERS_PER_QUESTION_MAX }, (_, number) => anAnswer(number, tom));
    expect(answer(aQuestion({ answers }), 99, bo)).toBe('tooMany');
  });
});

describe('closing', () => {
  const answered = aQuestion({ answers: [anAnswer(1, bo), anAnswer(2, dee), anAnswer(3, tom)] });

  test('whoever asked says which answer did it, or that it needs none; said twice it is closed once', () => {
    const closed = close(answered, answerId(1), dee) as KeptCapture;
    expect(closed).toEqual({ ...answered, closed: { byId: dee, at: LATER, answerId: answerId(1) } });
    expect(close(answered, null, dee)).toMatchObject({ closed: { byId: dee, answerId: null } });
    expect(close(closed, answerId(1), dee)).toBeUndefined();
    expect(close(closed, answerId(3), dee)).toBe('questionClosed');
    expect(close(answered, answerId(9), dee)).toBe('answerUnknown');
    expect(close(null, null, dee)).toBe('captureUnknown');
  });

  test('nobody else does; whoever runs the circle may close it without an answer', () => {
    for (const other of [ana, tom, bo]) expect(close(answered, answerId(1), other)).toBe('notYours');
    expect(close(answered, null, tom)).toBe('notYours');
    expect(close(answered, null, ana)).toMatchObject({ closed: { byId: ana, answerId: null } });
  });

  test('what nobody put their name to, or somebody who does not sit in the circle, is for its members to close', () => {
    for (const authorId of [null, person(77)]) {
      const question = { ...answered, authorId };
      expect(close(question, answerId(1), tom)).toMatchObject({ closed: { byId: tom } });
      expect(close(question, null, tom)).toMatchObject({ closed: { byId: tom } });
      expect(close(question, answerId(2), bo)).toBe('notYours');
      expect(close(question, answerId(3), tom)).toBe('yourOwn');
    }
  });

  test('it counts for whoever gave the answer, and for nobody where that is whoever asked', () => {
    const deeds = (number: number) => {
      const kept = [close(answered, answerId(number), dee) as KeptCapture];
      const record = { sessionId: answered.sessionId, formatId: 'lunchAndLearn', topicTitle: null, attendedIds: [] };
      const left = leftBy(circle, { kept, records: [{ ...record, leadId: ana, endedAt: NOON } as never] });
      return left.flatMap((one) => one.deeds).filter(({ kind }) => kind === 'answered');
    };
    expect(deeds(1)).toMatchObject([{ personId: bo, askedById: dee }]);
    expect(deeds(2)).toEqual([]);
  });

  test('opened again by whoever closed it or decides on it, it is as it was', () => {
    const closed = close(answered, null, ana) as KeptCapture;
    expect(reopen(closed, ana)).toEqual(answered);
    expect(reopen(closed, dee)).toEqual(answered);
    expect(reopen(closed, tom)).toBe('notYours');
    expect(reopen(close(answered, answerId(1), dee) as KeptCapture, ana)).toBe('notYours');
    expect(reopen(answered, tom)).toBeUndefined();
    expect(mayReopen(circle, answered, dee)).toBe(false);
  });
});

describe('taking one’s words back', () => {
  const erase = (note: KeptCapture | null, answer: AnswerId | null, by: PersonId) =>
    outcome(eraseWords(circle, note, answer, by));
  const answered = aQuestion({ answers: [anAnswer(1, bo), anAnswer(2, tom)] });

  test('of an answer nothing is left; where it had closed the question, that is open again', () => {
    expect(erase(answered, answerId(1), bo)).toEqual(aQuestion({ answers: [anAnswer(2, tom)] }));
    expect(erase(aQuestion({ answers: [anAnswer(1, bo)] }), answerId(1), bo)).toEqual(aQuestion());
    const closed = close(answered, answerId(1), dee) as KeptCapture;
    expect(erase(closed, answerId(1), bo)).toEqual(aQuestion({ answers: [anAnswer(2, tom)] }));
    expect(erase(closed, answerId(2), tom)).toMatchObject({ closed: { answerId: answerId(1) } });
  });

  test('only one’s own; what is not there needs no erasing', () => {
    expect(erase(answered, answerId(1), dee)).toBe('notYours');
    expect(erase(answered, answerId(9), bo)).toBeUndefined();
    expect(erase(null, null, bo)).toBeUndefined();
  });

  test('a question goes with its answers, if it was put outside of a session', () => {
    const between = { ...answered, sessionId: null };
    expect(erase(between, null, dee)).toEqual({ removed: [between] });
    expect(erase(between, null, ana)).toBe('notYours');
    expect(erase(answered, null, dee)).toBe('askedInSession');
  });
});

test('the page shows what is open, newest first, and what was closed these days', () => {
  const at = (number: number, more: Partial<KeptCapture> = {}) =>
    aQuestion({ id: `asked-${number}` as never, ...more });
  const closedAt = (instant: Instant) => ({ closed: { byId: dee, at: instant, answerId: null } });
  const longAgo = new Date(Date.parse(NOON) - CLOSED_QUESTIONS_SHOWN_MS - 1).toISOString();
  const latest = [
    at(5, { sessionId: sessionIdOf(circle.id, 2) }),
    at(4, closedAt(minutesAfter(NOON, -60))),
    at(3),
    at(2, closedAt(NOON)),
    at(1),
    at(0, closedAt(longAgo)),
  ];
  expect(shownQuestions(circle, latest, NOON).map(({ id }) => id)).toEqual([
    'asked-3',
    'asked-1',
    'asked-2',
    'asked-4',
  ]);
});

test('whatever is done in whatever order, nobody’s own word makes their answer count', () => {
  const who = fc.constantFrom(ana, dee, tom, bo);
  const which = fc.integer({ min: 0, max: 3 });
  const deed = fc.record({ do: fc.constantFrom('answer', 'close', 'closeBare', 'reopen', 'erase'), who, which });
  fc.assert(
    fc.property(fc.constantFrom(dee, null, bo), fc.array(deed, { maxLength: 25 }), (authorId, deeds) => {
      let note = aQuestion({ authorId });
      for (const { do: what, who: by, which: number } of deeds) {
        const id = answerId(number);
        const decided = {
          answer: () => answerQuestion(circle, note, { id, text: 'Yes' }, named(by), NOON),
          close: () => closeQuestion(circle, note, { answerId: id }, by, NOON),
          closeBare: () => closeQuestion(circle, note, { answerId: null }, by, NOON),
          reopen: () => closeQuestion(circle, note, null, by, NOON),
          erase: () => eraseWords(circle, note, id, by),
        }[what]!();
        note = (decided.ok && decided.value.keep?.[0]) || note;
        const closing = note.answers?.find((one) => one.id === note.closed?.answerId);
        if (note.closed && note.closed.answerId !== null) expect(closing).toBeDefined();
        expect(closing && closing.byId === note.closed?.byId && closing.byId !== authorId).toBeFalsy();
        const ids = (note.answers ?? []).map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: oftener(300) },
  );
});
