// Steps always sum to the slot, whatever format, length and number of people.
import fc from 'fast-check';
import { agendaFor, shortestSlot } from '../../domain/agenda';
import { formatIds, formats } from '../../domain/formats';
import type { PersonId } from '../../domain/ids';
import { CIRCLE_MAX_MEMBERS, SLOT_MAX_MINUTES, SLOT_MIN_MINUTES } from '../../domain/limits';
import { ana, bo, dee, person, tom } from '../support/builders';

const format = fc.constantFrom(...formatIds).map((id) => formats[id]);
const people = fc.integer({ min: 1, max: CIRCLE_MAX_MEMBERS }).map((count) => crowd(count));
const planned = format.chain((which) =>
  fc.tuple(
    fc.constant(which),
    fc.integer({ min: Math.max(SLOT_MIN_MINUTES, shortestSlot(which)), max: SLOT_MAX_MINUTES }),
    people,
  ),
);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const minutesOf = (steps: readonly { minutes: number }[]) => steps.map((step) => step.minutes);

function crowd(count: number): PersonId[] {
  return Array.from({ length: count }, (_, index) => person(index + 1));
}

test('every format in every slot for any number of people has whole minutes, none empty, summing to the slot', () => {
  fc.assert(
    fc.property(planned, ([which, minutes, who]) => {
      const steps = minutesOf(agendaFor(which, minutes, who));
      expect(sum(steps)).toBe(minutes);
      expect(steps.every((step) => Number.isInteger(step) && step >= 1)).toBe(true);
    }),
  );
});

test.each(formatIds)('%s in its own length is exactly as written down', (id) => {
  const { minutes, people: size, steps, rounds } = formats[id];
  const agenda = agendaFor(formats[id], minutes, crowd(size.min));
  const written = steps.flatMap((step) => agenda.filter((one) => one.id === step.id).map(() => step.minutes));
  expect(sum(minutesOf(agenda))).toBe(minutes);
  expect([...minutesOf(agenda)].sort()).toEqual([...written].sort());
  expect(agenda.length > steps.length).toBe(rounds !== undefined);
});

test.each(formatIds)('%s cannot be held in less than its shortest slot', (id) => {
  expect(() => agendaFor(formats[id], shortestSlot(formats[id]) - 1, crowd(4))).toThrow('cannot hold');
});

describe('troika', () => {
  const givers = (slot: number, ...who: PersonId[]) => [
    ...new Set(agendaFor(formats.troika, slot, who).map((step) => step.giverId)),
  ];

  test('is three rounds, each of somebody else', () => {
    expect(givers(30, ana, dee, tom)).toEqual([ana, dee, tom]);
    expect(agendaFor(formats.troika, 30, [ana, dee, tom]).map(({ id, round }) => `${round} ${id}`)).toEqual(
      [1, 2, 3].flatMap((round) =>
        ['reflect', 'question', 'clarify', 'consult', 'valuable'].map((id) => `${round} ${id}`),
      ),
    );
  });

  test('has a fourth round when four came and there are ten minutes more', () => {
    expect(givers(40, ana, dee, tom, bo)).toEqual([ana, dee, tom, bo]);
    expect(givers(39, ana, dee, tom, bo)).toEqual([ana, dee, tom]);
    expect(givers(40, ana, dee, tom)).toEqual([ana, dee, tom]);
  });

  test('no round is longer than another by more than a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: SLOT_MAX_MINUTES }), fc.integer({ min: 3, max: 4 }), (slot, count) => {
        const steps = agendaFor(formats.troika, slot, crowd(count));
        const rounds = [...new Set(steps.map(({ round }) => round))].map((round) =>
          sum(minutesOf(steps.filter((step) => step.round === round))),
        );
        expect(Math.max(...rounds) - Math.min(...rounds)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('group coaching has two spotlights, each on somebody else', () => {
  const spotlights = agendaFor(formats.groupCoaching, 60, [ana, dee, tom]).filter(({ id }) => id === 'spotlight');
  expect(spotlights.map(({ giverId, minutes }) => [giverId, minutes])).toEqual([
    [ana, 18],
    [dee, 18],
  ]);
});

test('lean coffee has as many topics of five minutes as fit', () => {
  const topics = (slot: number) => agendaFor(formats.leanCoffee, slot, []).filter(({ id }) => id === 'topic');
  expect(topics(60)).toHaveLength(10);
  expect(topics(64)).toHaveLength(10);
  expect(topics(10)).toHaveLength(1);
  expect(topics(33).every(({ minutes }) => minutes === 5)).toBe(true);
});
