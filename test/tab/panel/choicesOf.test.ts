import fc from 'fast-check';
import { isHiddenFrom, shownTo } from '../../../domain/circle/shownTo';
import { soonestFirst } from '../../../domain/circle/soonestFirst';
import type { CircleId } from '../../../domain/ids';
import { choicesOf } from '../../../tab/surfaces/panel/choicesOf';
import { aCircle, ana, bo, minutesAfter, NOON } from '../../support/builders';

const { sessionId, ordinal, topicId } = aCircle().next;
const upcoming = { sessionId, ordinal, topicId };
const named = (name: string, more: Parameters<typeof aCircle>[0]) =>
  aCircle({ id: `circle-${name}` as CircleId, name, ...more });
const on = (name: string, minutes: number) =>
  named(name, { next: { ...upcoming, status: 'planned', startsAt: minutesAfter(NOON, minutes) } });
const undated = (name: string) => named(name, { next: { ...upcoming, status: 'unplanned' } });
const running = named('Running', {
  next: { ...upcoming, status: 'running', startedAt: NOON, plannedAt: minutesAfter(NOON, 9999) },
});

test('in a meeting not linked yet the circle that meets right now is offered first, then the one with the nearest date', () => {
  const circles = [
    undated('Alpha'),
    on('Next month', 40_000),
    running,
    on('Began just now', -5),
    on('Next week', 9_000),
  ];
  expect(choicesOf(circles).map(({ name }) => name)).toEqual([
    'Running',
    'Began just now',
    'Next week',
    'Next month',
    'Alpha',
  ]);
});

test('a closed circle is not offered, and of a private one nothing decides its place but its name', () => {
  const closed = named('Closed', { rest: { status: 'closed', at: NOON, date: null } });
  const secret = { ...on('Secret', 1), kind: 'tGroup' as const };
  expect(isHiddenFrom(secret, bo)).toBe(true);
  const shown = [secret, closed, on('Open', 5), undated('Zeta')].map((circle) => shownTo(circle, bo, NOON));
  expect(choicesOf(shown).map(({ name, startsAt }) => [name, startsAt !== null])).toEqual([
    ['Open', true],
    ['Secret', false],
    ['Zeta', false],
  ]);
  expect(choicesOf([shownTo(secret, ana, NOON), on('Open', 5)])[0]!.name).toBe('Secret');
});

test('the order does not depend on the order they came in', () => {
  const soon = fc.record({
    name: fc.constantFrom('A', 'B', 'C'),
    isRunning: fc.boolean(),
    startsAt: fc.option(fc.integer({ min: -9, max: 9 }).map((minutes) => minutesAfter(NOON, minutes))),
  });
  fc.assert(
    fc.property(fc.array(soon), (circles) => {
      expect([...circles].sort(soonestFirst)).toEqual([...circles].reverse().sort(soonestFirst));
    }),
  );
});
