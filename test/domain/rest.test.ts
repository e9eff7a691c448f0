// A circle takes a break, closes and takes up again; nothing it has is lost by it.
import { changeAgenda, nextAgenda } from '../../domain/circle/changeAgenda';
import { changeDate } from '../../domain/circle/changeDate';
import type { Circle } from '../../domain/circle/circle';
import { joinCircle } from '../../domain/circle/joinCircle';
import { planSession } from '../../domain/circle/planSession';
import { proposeTopic } from '../../domain/circle/proposeTopic';
import { changeLife } from '../../domain/circle/rest';
import { sessionSetup } from '../../domain/circle/startSession';
import type { Result } from '../../domain/refusal';
import type { TopicId } from '../../domain/ids';
import { aCircle, ana, bo, boardId, dee, details, minutesAfter, joiner, NOON } from '../support/builders';

const refusalOf = (result: Result<unknown>) => (result.ok ? null : result.refusal);
function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}
const before = minutesAfter(NOON, -60);
const paused = granted(changeLife(aCircle(), 'paused', ana, before));
const closed = granted(changeLife(aCircle(), 'closed', ana, before));

const plan = { startsAt: null, topicId: null, formatId: 'lunchAndLearn', slotMinutes: 45, cadenceWeeks: 2 } as const;
const topic = { id: 'topic-00000009' as TopicId, title: 'Rest' };

/** Its date went and came back: that was counted, and nothing else is left of it. */
const asBefore = aCircle({ next: { ...aCircle().next, dateChanges: 2 } });

const triedOn = (circle: Circle) => ({
  start: refusalOf(sessionSetup(boardId, details(circle), ana, NOON)),
  plan: refusalOf(planSession(details(circle), plan, dee, before)),
  agenda: refusalOf(
    changeAgenda(
      details(circle),
      { sessionId: circle.next.sessionId, seen: nextAgenda(circle), wanted: nextAgenda(circle) },
      dee,
      NOON,
    ),
  ),
  skip: refusalOf(
    changeDate(circle, { do: 'skip', seen: { sessionId: circle.next.sessionId, startsAt: null } }, dee, before),
  ),
  propose: refusalOf(proposeTopic(details(circle), topic, dee, before)),
  join: refusalOf(joinCircle(circle, joiner(bo), before)),
});

test('while it is paused nothing is planned or started, but topics are collected and people join', () => {
  expect(triedOn(paused)).toEqual({
    start: 'circlePaused',
    plan: 'circlePaused',
    agenda: 'circlePaused',
    skip: 'circlePaused',
    propose: null,
    join: null,
  });
});

test('once it is closed nothing is added to it', () => {
  const all = 'circleClosed';
  expect(triedOn(closed)).toEqual({ start: all, plan: all, agenda: all, skip: all, propose: all, join: all });
});

test('while it rests it has no date; its date comes back, or the next of its rhythm if that has passed', () => {
  expect(paused.next.status).toBe('unplanned');
  expect(granted(changeLife(paused, 'meets', ana, before))).toEqual(asBefore);
  const later = granted(changeLife(paused, 'meets', ana, minutesAfter(NOON, 60)));
  expect(later.next).toMatchObject({ status: 'planned', startsAt: minutesAfter(NOON, 14 * 24 * 60) });
});

test('from a break to the end and back its date is still known', () => {
  const ended = granted(changeLife(paused, 'closed', ana, before));
  expect(ended.rest).toMatchObject({ status: 'closed', date: { startsAt: NOON } });
  expect(granted(changeLife(ended, 'meets', ana, before))).toEqual(asBefore);
});

test('only its organiser says so, never while a session runs, and twice is once', () => {
  expect(refusalOf(changeLife(aCircle(), 'paused', dee, NOON))).toBe('notTheOrganiser');
  const { sessionId, ordinal, topicId } = aCircle().next;
  const next = { status: 'running', sessionId, ordinal, topicId, startedAt: NOON, plannedAt: NOON } as const;
  expect(refusalOf(changeLife(aCircle({ next }), 'paused', ana, NOON))).toBe('sessionRunning');
  expect(granted(changeLife(paused, 'paused', ana, NOON))).toBe(paused);
});
