// Skipping a date, taking it away and putting it back.
import { changeDate, type DateChange } from '../../domain/circle/changeDate';
import type { Circle } from '../../domain/circle/circle';
import { planSession } from '../../domain/circle/planSession';
import { nextLead } from '../../domain/circle/rota';
import { markRunning } from '../../domain/circle/startSession';
import { dateOf, type WaitingSession } from '../../domain/circle/withDate';
import type { Instant, SessionId } from '../../domain/ids';
import { aCircle, ana, bo, dee, details, minutesAfter, NOON } from '../support/builders';

const THE_DAY_BEFORE = minutesAfter(NOON, -24 * 60);
const TWO_WEEKS_LATER = '2026-12-10T11:00:00.000Z';
const startOf = (circle: Circle) => dateOf(circle.next as WaitingSession);
const seenOf = (circle: Circle) => ({ sessionId: circle.next.sessionId, startsAt: startOf(circle) });
const ask = (circle: Circle, change: DateChange, person = dee, now: Instant = THE_DAY_BEFORE) =>
  changeDate(circle, change, person, now);
const skip = (circle: Circle): DateChange => ({ do: 'skip', seen: seenOf(circle) });

function changed(circle: Circle, change: DateChange, now?: Instant): Circle {
  const result = ask(circle, change, dee, now);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}
const refusalOf = (result: ReturnType<typeof ask>) => (result.ok ? null : result.refusal);

test('a skipped date is followed by the next at the circle’s rhythm: the same session, with the same lead', () => {
  const before = aCircle();
  const after = changed(before, skip(before));
  expect(startOf(after)).toBe(TWO_WEEKS_LATER);
  expect(after.next).toMatchObject({ sessionId: before.next.sessionId, ordinal: before.next.ordinal });
  expect([nextLead(after.rota), after.rota]).toEqual([nextLead(before.rota), before.rota]);
});

test('a date is skipped once, however many who saw it ask', () => {
  const before = aCircle();
  const after = changed(before, skip(before));
  expect(refusalOf(ask(after, skip(before), ana))).toBe('dateChanged');
  expect(startOf(changed(after, skip(after)))).toBe('2026-12-24T11:00:00.000Z');
});

test('a date that has passed is skipped to one that is to come', () => {
  const circle = aCircle();
  expect(startOf(changed(circle, skip(circle), '2027-01-01T00:00:00.000Z'))).toBe('2027-01-07T11:00:00.000Z');
});

test('a date taken away is not there any more, and what was skipped or taken away is put back', () => {
  const circle = aCircle();
  for (const change of ['skip', 'cancel'] as const) {
    const after = changed(circle, { do: change, seen: seenOf(circle) });
    const back = changed(after, { do: 'putBack', seen: seenOf(after), startsAt: NOON });
    expect({ ...back.next, dateChanges: undefined }).toEqual({ ...circle.next, dateChanges: undefined });
  }
  expect(changed(circle, { do: 'cancel', seen: seenOf(circle) }).next.status).toBe('unplanned');
});

test('nothing is put back over a date somebody chose meanwhile', () => {
  const circle = aCircle();
  const after = changed(circle, skip(circle));
  const plan = { startsAt: minutesAfter(NOON, 60), topicId: null, formatId: circle.formatId } as const;
  const { slotMinutes, cadenceWeeks } = circle;
  const moved = planSession(details(after), { ...plan, slotMinutes, cadenceWeeks }, ana, THE_DAY_BEFORE);
  const theirs = moved.ok ? moved.value.circle : after;
  expect(refusalOf(ask(theirs, { do: 'putBack', seen: seenOf(after), startsAt: NOON }))).toBe('dateChanged');
});

test('every change of the date is counted, and nothing else is', () => {
  const circle = aCircle();
  const { formatId, slotMinutes, cadenceWeeks } = circle;
  const after = changed(circle, skip(circle));
  expect(after.next.dateChanges).toBe(1);
  const plan = { startsAt: startOf(after), topicId: null, formatId, slotMinutes, cadenceWeeks };
  const asBefore = planSession(details(after), plan, ana, THE_DAY_BEFORE);
  expect(asBefore.ok && asBefore.value.circle.next.dateChanges).toBe(1);
  const moved = planSession(details(after), { ...plan, startsAt: minutesAfter(NOON, 60) }, ana, THE_DAY_BEFORE);
  expect(moved.ok && moved.value.circle.next.dateChanges).toBe(2);
});

test('whoever is not in the circle, another session, a running one, no date and no rhythm are refused', () => {
  const circle = aCircle();
  expect(refusalOf(ask(circle, skip(circle), bo))).toBe('notAMember');
  const other = { ...seenOf(circle), sessionId: 'c1c1e000000000000000000001-9' as SessionId };
  expect(refusalOf(ask(circle, { do: 'cancel', seen: other }))).toBe('sessionUnknown');
  expect(refusalOf(ask(markRunning(circle, NOON), skip(circle)))).toBe('sessionRunning');
  const none = changed(circle, { do: 'cancel', seen: seenOf(circle) });
  expect(refusalOf(ask(none, skip(none)))).toBe('noDateYet');
  const byHand = aCircle({ cadenceWeeks: 0 });
  expect(refusalOf(ask(byHand, skip(byHand)))).toBe('noRhythm');
  const longAgo: DateChange = { do: 'putBack', seen: seenOf(none), startsAt: minutesAfter(NOON, -3 * 24 * 60) };
  expect(refusalOf(ask(none, longAgo))).toBe('timeInvalid');
  const years: DateChange = { do: 'putBack', seen: seenOf(none), startsAt: '2031-01-01T00:00:00.000Z' };
  expect(refusalOf(ask(none, years))).toBe('timeInvalid');
});
