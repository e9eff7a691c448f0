// A planned date on which nobody met: the circle meets on its next one, whenever somebody looks.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { changeDate } from '../../domain/circle/changeDate';
import { cadences, type Circle } from '../../domain/circle/circle';
import { withDateToCome } from '../../domain/circle/missedDate';
import { changeLife } from '../../domain/circle/rest';
import { settleSession } from '../../domain/circle/settleSession';
import { markRunning } from '../../domain/circle/startSession';
import { sessionIdOf, type Instant, type TopicId } from '../../domain/ids';
import { GRACE_MS } from '../../domain/limits';
import { aCircle, ana, as, aSession, circleId, details, minutesAfter, NOON } from '../support/builders';
import { oftener } from '../support/oftener';

const DAY = 24 * 60;
const WEEK = 7 * DAY;
const later = (minutes: number): Instant => minutesAfter(NOON, minutes);
/** Ana's turn, on a topic, every other week. */
const topicId = 'topic-00000001' as TopicId;
const planned = aCircle({ nextTopicTitle: 'Deadlocks' });
const circle: Circle = { ...planned, next: { ...planned.next, topicId } };
const over = circle.slotMinutes + GRACE_MS / 60_000;

test('it stays until the planned end and its grace have passed, and rolls on then', () => {
  expect(withDateToCome(circle, later(over - 1))).toBe(circle);
  expect(withDateToCome(circle, later(over)).next).toMatchObject({
    status: 'planned',
    startsAt: later(2 * WEEK),
    missedAt: NOON,
    dateChanges: 1,
  });
});

test('the session stays the same one, with the same lead and topic', () => {
  const rolled = withDateToCome(circle, later(over));
  expect(rolled.next).toMatchObject({ sessionId: circle.next.sessionId, ordinal: circle.next.ordinal, topicId });
  expect({ ...rolled, next: null }).toEqual({ ...circle, next: null });
});

test('of a circle that plans by hand it says that nobody met, and that there is no date', () => {
  const byHand = withDateToCome({ ...circle, cadenceWeeks: 0 }, later(DAY));
  expect(byHand.next).toMatchObject({ status: 'unplanned', missedAt: NOON });
  expect(byHand.next).not.toHaveProperty('startsAt');
});

test('whatever runs, rests or has no date does not roll', () => {
  const running = markRunning(circle, NOON);
  const paused = changeLife(circle, 'paused', ana, later(-DAY));
  for (const one of [running, paused.ok ? paused.value : circle])
    expect(withDateToCome(one, later(9 * WEEK))).toBe(one);
});

const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
const ahead = fc.integer({ min: 0, max: 3 * 52 * WEEK });

test('looked at now and then or only once, by what is stored or by what is shown, it is the same date', () => {
  fc.assert(
    fc.property(zone, fc.constantFrom(...cadences), ahead, ahead, (timeZone, cadenceWeeks, one, other) => {
      const stored = { ...circle, timeZone, cadenceWeeks };
      const [sooner, at] = [Math.min(one, other), Math.max(one, other)];
      const once = withDateToCome(stored, later(at));
      expect(withDateToCome(withDateToCome(stored, later(sooner)), later(at))).toEqual(once);
      expect(withDateToCome(once, later(at))).toBe(once);
    }),
    { numRuns: oftener(150) },
  );
});

test('it is always the first date of the rhythm that can still be met, at the circle’s own time', () => {
  fc.assert(
    fc.property(zone, fc.constantFrom(1 as const, 2 as const, 4 as const), ahead, (timeZone, cadenceWeeks, minutes) => {
      const { next } = withDateToCome({ ...circle, timeZone, cadenceWeeks }, later(minutes));
      if (next.status !== 'planned') throw new Error('a rhythm always has a next date');
      const wall = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
      expect(wall(next.startsAt).toPlainTime().equals(wall(NOON).toPlainTime())).toBe(true);
      const weeks = wall(NOON).toPlainDate().until(wall(next.startsAt).toPlainDate()).days / 7;
      expect(weeks % cadenceWeeks).toBe(0);
      expect(Date.parse(next.startsAt)).toBeGreaterThan(Date.parse(later(minutes - over)));
      // One date of the rhythm earlier would have passed.
      const before = wall(next.startsAt).subtract({ weeks: cadenceWeeks }).toZonedDateTime(timeZone).epochMilliseconds;
      if (weeks > 0) expect(before).toBeLessThanOrEqual(Date.parse(later(minutes - over)));
      if (weeks > 0) expect(Date.parse(next.missedAt!)).toBe(before);
      expect(next.dateChanges ?? 0).toBe(weeks / cadenceWeeks);
    }),
    { numRuns: oftener(150) },
  );
});

test('once somebody has changed the date, nothing is said of the one that passed', () => {
  const rolled = withDateToCome(circle, later(DAY));
  const seen = { sessionId: sessionIdOf(circleId, 1), startsAt: later(2 * WEEK) };
  const skipped = changeDate(rolled, { do: 'skip', seen }, ana, later(DAY));
  expect(skipped.ok && skipped.value.next).toMatchObject({ startsAt: later(4 * WEEK) });
  expect(skipped.ok && skipped.value.next).not.toHaveProperty('missedAt');
});

describe('a session held after a date that passed', () => {
  const rolled = withDateToCome(circle, later(DAY));
  const settledAfter = (startedAt: Instant) => {
    const session = aSession().after((Date.parse(startedAt) - Date.parse(NOON)) / 1000);
    session
      .started()
      .joined(ana)
      .after(over * 60)
      .give({ type: 'end' }, as(ana));
    return settleSession(details(markRunning(rolled, startedAt)), session.ended()).circle.next;
  };

  test('makes up for it while it is nearer: the next one is where it was', () => {
    expect(markRunning(rolled, later(DAY)).next).toMatchObject({ status: 'running', plannedAt: NOON });
    expect(settledAfter(later(DAY))).toMatchObject({ startsAt: later(2 * WEEK), ordinal: 2 });
  });

  test('is the next one held early once that is nearer', () => {
    expect(settledAfter(later(WEEK + DAY))).toMatchObject({ startsAt: later(4 * WEEK), ordinal: 2 });
  });
});
