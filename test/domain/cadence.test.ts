// A circle's rhythm is kept by the clock on its own wall, whatever daylight saving does.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { changeDate } from '../../domain/circle/changeDate';
import type { Circle } from '../../domain/circle/circle';
import { nextDate, type MeetingDate } from '../../domain/circle/nextDate';
import { settleSession } from '../../domain/circle/settleSession';
import { markRunning } from '../../domain/circle/startSession';
import type { Instant } from '../../domain/ids';
import { aCircle, ana, as, aSession, aSetup, details, minutesAfter, NOON } from '../support/builders';
import { oftener } from '../support/oftener';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;
/** How far each zone's clocks jump. */
const jumps = { 'Europe/Berlin': 60, 'America/New_York': 60, 'Asia/Kolkata': 0, 'Australia/Lord_Howe': 30 } as const;
const zones = Object.keys(jumps) as (keyof typeof jumps)[];

const zone = fc.constantFrom(...zones);
const weeks = fc.constantFrom(1 as const, 2 as const, 4 as const);
const aMinute = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 }).map((minutes) => minutesAfter(NOON, minutes));
/** Those on which the clocks change happen in the small hours of a Sunday: looked at on purpose. */
const smallHours = fc
  .tuple(fc.integer({ min: 0, max: 104 }), fc.integer({ min: 0, max: 4 * 60 }), zone)
  .map(([week, minutes, at]) => {
    const sunday = Temporal.PlainDate.from('2026-09-06').add({ weeks: week }).toZonedDateTime(at);
    return [at, minutesAfter(sunday.toInstant().toString(), minutes)] as const;
  });
const someStart = fc.oneof(fc.tuple(zone, aMinute), smallHours);

const wallClock = (at: Instant, timeZone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
const timeOf = (at: Instant, timeZone: string) => wallClock(at, timeZone).toPlainTime();

function dates(startsAt: Instant, timeZone: string, every: 1 | 2 | 4, count: number): MeetingDate[] {
  const made: MeetingDate[] = [{ startsAt }];
  while (made.length <= count) {
    const last = made.at(-1)!;
    made.push(nextDate(last, every, timeZone, last.startsAt)!);
  }
  return made;
}

test('for years it is the same weekday and the same time on the wall; a time that is skipped is later that once only', () => {
  fc.assert(
    fc.property(someStart, weeks, ([timeZone, startsAt], every) => {
      const wanted = timeOf(startsAt, timeZone);
      const first = wallClock(startsAt, timeZone).toPlainDate();
      const wrong = dates(startsAt, timeZone, every, 104 / every).filter((date, step) => {
        const there = wallClock(date.startsAt, timeZone);
        const late = wanted.until(there.toPlainTime()).total('minutes');
        const isThatDay = there.toPlainDate().equals(first.add({ weeks: step * every }));
        const isThatTime = late === 0 && date.wallTime === undefined;
        const isMeant = late === jumps[timeZone] && date.wallTime === wanted.toString({ smallestUnit: 'minute' });
        return !isThatDay || !(isThatTime || isMeant);
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: oftener(40) },
  );
});

test.each([
  ['Europe/Berlin', '2027-03-21T01:30:00.000Z', ['03:30', '02:30']],
  ['America/New_York', '2027-03-07T07:30:00.000Z', ['03:30', '02:30']],
  ['Australia/Lord_Howe', '2026-09-26T15:45:00.000Z', ['02:45', '02:15']],
] as const)('in %s a time the clocks skip comes back the week after', (timeZone, startsAt, expected) => {
  const times = dates(startsAt, timeZone, 1, 2).map((date) => timeOf(date.startsAt, timeZone).toString().slice(0, 5));
  expect(times.slice(1)).toEqual(expected);
});

test('of a time that comes twice it is the first, and the next week is a week later on the wall', () => {
  const [, twice, after] = dates('2026-10-18T00:30:00.000Z', 'Europe/Berlin', 1, 2);
  expect([twice!.startsAt, after!.startsAt]).toEqual(['2026-10-25T00:30:00.000Z', '2026-11-01T01:30:00.000Z']);
});

test('the date is always to come, and none before it would have been', () => {
  fc.assert(
    fc.property(someStart, weeks, aMinute, ([timeZone, startsAt], every, now) => {
      const { startsAt: next } = nextDate({ startsAt }, every, timeZone, now)!;
      expect(Date.parse(next)).toBeGreaterThan(Date.parse(now));
      const weeksOn = Math.round((Date.parse(next) - Date.parse(startsAt)) / WEEK_MS);
      const before = wallClock(startsAt, timeZone).subtract({ weeks: every - weeksOn });
      const isFirst = weeksOn === every || before.epochMilliseconds <= Date.parse(now) + jumps[timeZone] * MINUTE_MS;
      expect([weeksOn % every, isFirst]).toEqual([0, true]);
    }),
  );
});

describe('after a session', () => {
  /** The session runs at noon, whenever it was planned for. */
  function settled(circle: Circle): Circle {
    const session = aSession()
      .started(ana, aSetup({ timeZone: circle.timeZone }))
      .joined(ana);
    session.after(45 * 60).give({ type: 'end' }, as(ana));
    return settleSession(details(markRunning(circle, NOON)), session.ended()).circle;
  }
  const planned = (startsAt: Instant) => ({ ...aCircle().next, status: 'planned' as const, startsAt });

  test('the next one is planned whenever there is a rhythm: later than this one, at the same time on the wall', () => {
    fc.assert(
      fc.property(someStart, fc.constantFrom(0 as const, 1 as const, 2 as const, 4 as const), (start, cadenceWeeks) => {
        const [timeZone, startsAt] = start;
        const { next } = settled(aCircle({ timeZone, cadenceWeeks, next: planned(startsAt) }));
        expect(next.status).toBe(cadenceWeeks === 0 ? 'unplanned' : 'planned');
        if (next.status !== 'planned') return;
        expect(next.startsAt > minutesAfter(NOON, 45) && next.startsAt > startsAt).toBe(true);
        const late = timeOf(startsAt, timeZone).until(timeOf(next.startsAt, timeZone)).total('minutes');
        expect([0, jumps[timeZone]]).toContain(late);
      }),
      { numRuns: oftener(60) },
    );
  });

  test('without a date of its own it counts from when it began', () => {
    const { status: _status, startsAt: _startsAt, ...next } = planned(NOON);
    const after = settled(aCircle({ cadenceWeeks: 1, next: { ...next, status: 'unplanned' } }));
    expect(after.next).toMatchObject({ status: 'planned', startsAt: '2026-12-03T11:00:00.000Z' });
  });

  test('one on a day with a skipped time is followed by one at the time that was meant, held or not', () => {
    const late = { ...planned('2027-03-28T01:30:00.000Z'), wallTime: '02:30' };
    const circle = aCircle({ timeZone: 'Europe/Berlin', cadenceWeeks: 1, next: late });
    expect(settled(circle).next).toMatchObject({ ordinal: 2, startsAt: '2027-04-04T00:30:00.000Z' });
    expect(settled(circle).next.wallTime).toBeUndefined();
    const seen = { sessionId: late.sessionId, startsAt: late.startsAt };
    const skipped = changeDate(circle, { do: 'skip', seen }, ana, '2027-03-22T00:00:00.000Z');
    expect(skipped.ok && skipped.value.next).toMatchObject({ startsAt: '2027-04-04T00:30:00.000Z' });
  });
});
