// Extra minutes are borrowed from later parts, never from another person's round, and never make a part shorter than a
// minute; what nobody can lend makes the session longer by exactly that.
import fc from 'fast-check';
import { agendaFor, shortestSlot, type AgendaStep } from '../../domain/agenda';
import { borrowTime } from '../../domain/borrowTime';
import { formatIds, formats } from '../../domain/formats';
import type { PersonId } from '../../domain/ids';
import { CIRCLE_MAX_MEMBERS, SLOT_MAX_MINUTES, SLOT_MIN_MINUTES } from '../../domain/limits';
import { ana, dee, person, tom } from '../support/builders';

const MINUTE_MS = 60_000;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const allotted = (steps: readonly AgendaStep[]) => steps.map(({ minutes }) => minutes * MINUTE_MS);

const agenda = fc
  .constantFrom(...formatIds)
  .chain((id) =>
    fc
      .tuple(
        fc.integer({ min: Math.max(SLOT_MIN_MINUTES, shortestSlot(formats[id])), max: SLOT_MAX_MINUTES }),
        fc.integer({ min: 1, max: CIRCLE_MAX_MEMBERS }),
      )
      .map(([slot, count]) => agendaFor(formats[id], slot, crowd(count))),
  );
/** In the order in which parts follow one another, up to a few extra stretches in each. */
const extras = fc.array(
  fc.tuple(fc.nat(), fc.oneof(fc.constant(MINUTE_MS), fc.integer({ min: 1, max: 9 * MINUTE_MS }))),
  { maxLength: 30 },
);

function crowd(count: number): PersonId[] {
  return Array.from({ length: count }, (_, index) => person(index + 1));
}

function roundsOf(steps: readonly AgendaStep[], ms: readonly number[]): Map<number, number> {
  const rounds = new Map<number, number>();
  steps.forEach(({ giverId, round = 0 }, at) => {
    if (giverId !== undefined) rounds.set(round, (rounds.get(round) ?? 0) + ms[at]!);
  });
  return rounds;
}

test('no part falls under a minute, no earlier one changes, and the sum grows only by what nobody can lend', () => {
  fc.assert(
    fc.property(agenda, extras, (steps, happened) => {
      let before = allotted(steps);
      for (const [at, extraMs] of happened) {
        const index = at % steps.length;
        const after = borrowTime(steps, before, index, extraMs);
        const own = steps[index]!;
        const lenders = steps.flatMap((step, later) =>
          later > index && (step.giverId === undefined || step.giverId === own.giverId) ? [later] : [],
        );
        const lendable = sum(lenders.map((later) => before[later]! - MINUTE_MS));
        expect(after[index]).toBe(before[index]! + extraMs);
        expect(after.slice(0, index)).toEqual(before.slice(0, index));
        expect(Math.min(...after)).toBeGreaterThanOrEqual(MINUTE_MS);
        expect(sum(after) - sum(before)).toBe(Math.max(0, extraMs - lendable));
        before = after;
      }
    }),
  );
});

test('whatever is borrowed in one person’s round or in a shared part, no other person’s round gets shorter', () => {
  fc.assert(
    fc.property(agenda, fc.nat(), fc.integer({ min: 1, max: 60 * MINUTE_MS }), (steps, at, extraMs) => {
      const index = at % steps.length;
      const before = roundsOf(steps, allotted(steps));
      const after = roundsOf(steps, borrowTime(steps, allotted(steps), index, extraMs));
      const own = steps[index]!.giverId === undefined ? undefined : steps[index]!.round;
      for (const [round, ms] of before) if (round !== own) expect(after.get(round)).toBe(ms);
    }),
  );
});

describe('in troika', () => {
  const steps = agendaFor(formats.troika, 30, [ana, dee, tom]);

  test('a question that takes two minutes more takes them from the same person’s consultation', () => {
    const after = borrowTime(steps, allotted(steps), 1, 2 * MINUTE_MS);
    expect(after.slice(0, 5).map((ms) => ms / MINUTE_MS)).toEqual([1, 4, 2, 2, 1]);
    expect([...roundsOf(steps, after).values()]).toEqual([10, 10, 10].map((minutes) => minutes * MINUTE_MS));
  });

  test('a round that has nothing left to lend makes the session longer', () => {
    const after = borrowTime(steps, allotted(steps), 4, MINUTE_MS);
    expect([...roundsOf(steps, after).values()]).toEqual([11, 10, 10].map((minutes) => minutes * MINUTE_MS));
  });
});

test('in group coaching a spotlight borrows from what is shared afterwards, not from the other spotlight', () => {
  const steps = agendaFor(formats.groupCoaching, 60, [ana, dee, tom]);
  const after = borrowTime(steps, allotted(steps), 2, 2 * MINUTE_MS);
  expect(after.map((ms) => ms / MINUTE_MS)).toEqual([5, 10, 20, 18, 4, 3]);
});

test('in lean coffee, where rounds belong to nobody, a topic borrows from the topics to come', () => {
  const steps = agendaFor(formats.leanCoffee, 60, []);
  const after = borrowTime(steps, allotted(steps), 2, MINUTE_MS);
  expect(sum(after)).toBe(sum(allotted(steps)));
});
