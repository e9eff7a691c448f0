// The panel says when a session will end; if nothing changes from then on, it ends at exactly that moment.
import fc from 'fast-check';
import { forecastEndAt, minutesBeyond } from '../../domain/session/clock';
import { timeSpent } from '../../domain/session/timeSpent';
import { agendaFor } from '../../domain/agenda';
import { leastMinutes } from '../../domain/formatChoice';
import { formatIds, formats } from '../../domain/formats';
import type { TopicId } from '../../domain/ids';
import { remainingMs } from '../../domain/session/clock';
import { evolveAll } from '../../domain/session/evolve';
import { aSession, aSetup, ana, as, dee, minutesAfter, NOON, person, tom, type SessionLog } from '../support/builders';
import { oftener } from '../support/oftener';

const happenings = fc.array(
  fc.tuple(
    fc.constantFrom('addMinute', 'next', 'pause', 'resume', 'stay', 'ready', 'nothing'),
    fc.integer({ min: 0, max: 400 }),
  ),
  { maxLength: 30 },
);

/** Any format with any number of people, in any slot that holds it. */
const planned = fc.constantFrom(...formatIds).chain((formatId) =>
  fc.record({
    formatId: fc.constant(formatId),
    slot: fc.integer({ min: leastMinutes(formatId), max: 120 }),
    crowd: fc
      .integer({ min: formats[formatId].people.min, max: formats[formatId].people.max })
      .map((count) => [ana, dee, tom, ...Array.from({ length: 9 }, (_, index) => person(index + 4))].slice(0, count)),
  }),
);

/** So that no step about a topic is left out for want of one. */
const enoughTopics = Array.from({ length: 30 }, (_, index) => {
  return { id: `topic-number-${index}` as TopicId, title: `Topic ${index}` };
});

/** The host pauses, gives minutes, moves on early and late; the others vote. */
function live(session: SessionLog, happening: string): void {
  const { stepIndex: step, vote, steps } = session.running();
  if (happening === 'addMinute') session.give({ type: 'addMinute', step }, as(ana));
  else if (happening === 'next' && step + 1 < steps.length) session.give({ type: 'next', fromStep: step }, as(ana));
  else if (happening === 'pause' || happening === 'resume') session.give({ type: happening }, as(ana));
  else if (happening === 'ready') session.give({ type: 'ready', step, ready: true }, as(dee));
  else if (happening === 'stay') {
    for (const who of [dee, tom])
      session.give({ type: 'vote', step, round: vote?.round ?? 0, choice: 'stay' }, as(who));
  }
}

/** From here on nothing changes: the clock runs, and each part is left when its time is up. */
function toTheEnd(session: SessionLog): void {
  session.give({ type: 'resume' }, as(ana));
  for (;;) {
    const now = session.running();
    session.after(Math.max(0, remainingMs(now, session.now)) / 1000);
    if (now.stepIndex + 1 >= now.steps.length) break;
    session.give({ type: 'next', fromStep: now.stepIndex }, as(ana));
  }
  session.give({ type: 'end' }, as(ana));
}

test('with whatever pauses, extra minutes and votes, the forecast is when it really ends', () => {
  fc.assert(
    fc.property(planned, happenings, ({ formatId, slot, crowd }, happened) => {
      const steps = agendaFor(formats[formatId], slot, crowd);
      const session = aSession()
        .started(ana, { ...aSetup(), formatId, steps, queue: enoughTopics })
        .joined(ana, dee, tom);
      for (const [what, seconds] of happened) {
        live(session.after(seconds), what);
        const forecast = forecastEndAt(session.running(), session.now);
        const future = aSession();
        future.state = evolveAll(session.events);
        future.now = session.now;
        toTheEnd(future);
        expect(future.ended().endedAt).toBe(forecast);
      }
    }),
    { numRuns: oftener(100) },
  );
});

test('without extensions it ends when it was planned to', () => {
  const session = aSession().started().joined(ana);
  expect(forecastEndAt(session.running(), session.now)).toBe(minutesAfter(NOON, 45));
  toTheEnd(session);
  expect(minutesBeyond(session.ended(), session.ended().endedAt)).toBe(0);
});

test('minutes that a later part lends do not change when it ends; those that nobody can lend do', () => {
  const session = aSession().started().joined(ana);
  session.give({ type: 'addMinute', step: 0 }, as(ana));
  expect(forecastEndAt(session.running(), session.now)).toBe(minutesAfter(NOON, 45));
  for (let step = 0; step < 5; step += 1) session.give({ type: 'next', fromStep: step }, as(ana));
  const before = forecastEndAt(session.running(), session.now);
  session.give({ type: 'addMinute', step: 5 }, as(ana));
  expect(forecastEndAt(session.running(), session.now)).toBe(minutesAfter(before, 1));
});

test('a pause moves the end, minute by minute', () => {
  const session = aSession().started().joined(ana);
  session.give({ type: 'pause' }, as(ana));
  session.after(180);
  expect(minutesBeyond(session.running(), forecastEndAt(session.running(), session.now))).toBe(3);
});

describe('what is kept of the time', () => {
  test('each part with what it was planned for and what it took, pauses left out', () => {
    const session = aSession().started().joined(ana).after(200);
    session.give({ type: 'next', fromStep: 0 }, as(ana));
    session.give({ type: 'pause' }, as(ana));
    session.after(600).give({ type: 'resume' }, as(ana));
    session.after(60).give({ type: 'end' }, as(ana));
    expect(timeSpent(session.ended()).slice(0, 3)).toEqual([
      { id: 'open', plannedMs: 180_000, spentMs: 200_000 },
      { id: 'share', plannedMs: 900_000, spentMs: 60_000 },
      { id: 'explainBack', plannedMs: 300_000, spentMs: 0 },
    ]);
  });

  test('rounds are added together: nobody sees how long one person’s took', () => {
    const steps = agendaFor(formats.troika, 30, [ana, dee, tom]);
    const session = aSession()
      .started(ana, { ...aSetup(), formatId: 'troika', steps })
      .joined(ana, dee, tom);
    toTheEnd(session);
    expect(timeSpent(session.ended())).toEqual([{ id: null, plannedMs: 30 * 60_000, spentMs: 30 * 60_000 }]);
  });
});
