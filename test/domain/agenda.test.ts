// Steps always sum to the slot, and borrowing minutes never makes a step negative.
import fc from 'fast-check';
import { agendaFor, borrowTime } from '../../domain/agenda';
import { formatIds, formats } from '../../domain/formats';
import { SLOT_MAX_MINUTES, SLOT_MIN_MINUTES } from '../../domain/limits';

const format = fc.constantFrom(...formatIds).map((id) => formats[id]);
const slot = fc.integer({ min: SLOT_MIN_MINUTES, max: SLOT_MAX_MINUTES });
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test('every format in every slot has steps of whole minutes, none empty, summing to the slot', () => {
  fc.assert(
    fc.property(format, slot, (which, minutes) => {
      const steps = agendaFor(which, minutes).map((step) => step.minutes);
      expect(sum(steps)).toBe(minutes);
      expect(steps.every((step) => Number.isInteger(step) && step >= 1)).toBe(true);
    }),
  );
});

test.each(formatIds)('%s in its own length is exactly as written down', (id) => {
  const { minutes, steps } = formats[id];
  expect(sum(steps.map((step) => step.minutes))).toBe(minutes);
  expect(agendaFor(formats[id], minutes).map((step) => step.minutes)).toEqual(steps.map((step) => step.minutes));
});

test('a slot shorter than the format has steps is a broken assumption', () => {
  expect(() => agendaFor(formats.lunchAndLearn, 5)).toThrow('cannot hold');
});

test('borrowed minutes come from later steps, which keep at least one', () => {
  fc.assert(
    fc.property(format, slot, fc.nat(), fc.integer({ min: 1, max: 30 }), (which, minutes, at, extra) => {
      const allotted = agendaFor(which, minutes).map((step) => step.minutes * 60_000);
      const index = at % allotted.length;
      let after: number[] = allotted;
      for (let times = 0; times < extra; times += 1) after = borrowTime(after, index, 60_000);
      expect(after[index]).toBe(allotted[index]! + extra * 60_000);
      expect(after.slice(0, index)).toEqual(allotted.slice(0, index));
      expect(after.slice(index + 1).every((ms) => ms >= 60_000)).toBe(true);
      const lendable = sum(allotted.slice(index + 1)) - (allotted.length - index - 1) * 60_000;
      expect(sum(after) - sum(allotted)).toBe(Math.max(0, extra * 60_000 - lendable));
    }),
  );
});
