// The seat of a coach from outside: who gives it, for which sessions, until when; and what no sequence of all that breaks.
import fc from 'fast-check';
import type { Circle } from '../../domain/circle/circle';
import { endCoachSeat, giveCoachSeat, leaveCoachSeat, takeCoachSeat } from '../../domain/circle/giveCoachSeat';
import { endInvitation, invite } from '../../domain/circle/inviting';
import { joinCircle } from '../../domain/circle/joinCircle';
import { coachOfSession, coachSeatOf, hadCoachSeat, presentCoach } from '../../domain/circle/outsideCoach';
import { shownTo } from '../../domain/circle/shownTo';
import { cutForCoach, shownToCoach } from '../../domain/circle/shownToCoach';
import { dateInZone } from '../../domain/dateInZone';
import type { Instant, PersonId } from '../../domain/ids';
import type { Result } from '../../domain/refusal';
import { aCircle, ana, bo, dee, joiner, minutesAfter, NOON, person } from '../support/builders';

const DAY = 24 * 60;
const vera = person(21);
const outsiders = [vera, person(22)];
const as = (id: PersonId) => joiner(id);
const coaching = (timeZone = 'Europe/Berlin') => aCircle({ kind: 'coaching', formatId: 'groupCoaching', timeZone });
function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}
const seatedUntil = (circle: Circle, untilOn: string, sessions: number[]) =>
  granted(takeCoachSeat(granted(giveCoachSeat(circle, as(vera), { sessions, untilOn }, ana, NOON)), vera, NOON));

test.each([
  ['Pacific/Auckland', '2026-11-30T10:59:59.000Z', '2026-11-30T11:00:00.000Z'],
  ['America/New_York', '2026-12-01T04:59:59.000Z', '2026-12-01T05:00:00.000Z'],
])('a seat until 30 November ends with that day in %s', (zone, still, over) => {
  const circle = seatedUntil(coaching(zone), '2026-11-30', [1]);
  expect(coachSeatOf(circle, vera, still)?.id).toBe(vera);
  expect([coachSeatOf(circle, vera, over), presentCoach(circle, over), coachOfSession(circle, 1, over)]).toEqual([
    null,
    null,
    null,
  ]);
  expect([hadCoachSeat(circle, vera, still), hadCoachSeat(circle, vera, over)]).toEqual([false, true]);
});

test('sessions that have been stay with whoever coached them, and can be taken away', () => {
  const before = seatedUntil(coaching(), '2026-12-31', [1, 2]);
  const later = { ...before, next: { ...before.next, ordinal: 3 } };
  const term = { untilOn: '2026-12-31' };
  expect(
    granted(giveCoachSeat(later, as(vera), { ...term, sessions: [4, 1] }, ana, NOON)).outsideCoach?.sessions,
  ).toEqual([1, 4]);
  const other = granted(endCoachSeat(later, ana));
  expect(giveCoachSeat(other, as(vera), { ...term, sessions: [1] }, ana, NOON)).toMatchObject({
    refusal: 'coachedSessionsInvalid',
  });
});

test('saying the same twice changes nothing', () => {
  const circle = seatedUntil(coaching(), '2026-12-31', [1]);
  const again = giveCoachSeat(circle, as(vera), { sessions: [1, 1], untilOn: '2026-12-31' }, ana, NOON);
  expect(granted(again)).toBe(circle);
  expect(granted(takeCoachSeat(circle, vera, NOON))).toBe(circle);
  expect(granted(leaveCoachSeat(circle, bo))).toBe(circle);
});

test('of sessions that are not theirs a coach is shown nothing but that there are their own', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 8 }),
      (own, ordinal) => {
        const secret = {
          topTopic: { id: 'topic-secret' as never, title: 'Secret', votes: 3 },
          nextTopicTitle: 'Next topic',
        };
        const circle = seatedUntil({ ...coaching(), ...secret }, '2026-12-31', own);
        const now = { ...circle, next: { ...circle.next, ordinal, sessionId: `${circle.id}-${ordinal}` as never } };
        const shown = JSON.stringify([shownToCoach(now, now.outsideCoach!), cutForCoach(now, now.outsideCoach!)]);
        expect(shown).not.toContain('Secret');
        expect(shown.includes('Next topic')).toBe(own.includes(ordinal));
        expect(shownToCoach(now, now.outsideCoach!).history.map((one) => one.ordinal)).toEqual([...own].sort());
      },
    ),
  );
});

type Deed = (circle: Circle, now: Instant) => Result<Circle>;
const anyone = fc.constantFrom(...outsiders, bo, dee);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .record({
      who: anyone,
      by: fc.constantFrom(ana, dee),
      sessions: fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 4 }),
      days: fc.integer({ min: -3, max: 400 }),
    })
    .map(({ who, by, sessions, days }): Deed => (circle, now) => {
      const untilOn = dateInZone(minutesAfter(now, days * DAY), circle.timeZone);
      return giveCoachSeat(circle, as(who), { sessions, untilOn }, by, now);
    }),
  anyone.map(
    (who): Deed =>
      (circle, now) =>
        takeCoachSeat(circle, who, now),
  ),
  anyone.map(
    (who): Deed =>
      (circle) =>
        leaveCoachSeat(circle, who),
  ),
  fc.constant<Deed>((circle) => endCoachSeat(circle, ana)),
  anyone.map(
    (who): Deed =>
      (circle, now) =>
        invite(circle, as(who), 'coach', ana, now),
  ),
  anyone.map(
    (who): Deed =>
      (circle, now) =>
        joinCircle(circle, as(who), now),
  ),
  anyone.map(
    (who): Deed =>
      (circle) =>
        endInvitation(circle, who),
  ),
);

test('whatever is done in whatever order: one coach at most, nobody from outside among the members, and no seat past its day', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(deed, fc.integer({ min: 0, max: 40 * DAY })), { maxLength: 20 }), (deeds) => {
      let circle = coaching();
      let now = NOON;
      for (const [does, minutes] of deeds) {
        now = minutesAfter(now, minutes);
        const done = does(circle, now);
        if (done.ok) circle = done.value;
        const outside = presentCoach(circle, now);
        const inside = [...circle.members, ...(circle.invited ?? [])].filter(({ seat }) => seat === 'coach');
        expect(inside.length + (outside ? 1 : 0)).toBeLessThanOrEqual(1);
        if (!outside) continue;
        expect(circle.members.map(({ id }) => id)).not.toContain(outside.id);
        expect(outside.untilOn >= dateInZone(now, circle.timeZone)).toBe(true);
        expect(shownTo(circle, outside.id, now)).toMatchObject({ hidden: true });
      }
    }),
  );
});
