// What each part of one session takes when its circle decides so itself.
import fc from 'fast-check';
import { stepMinutesRefusal, withStepMinutes } from '../../domain/stepMinutes';

const shared = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 14 });
const sum = (minutes: readonly number[]) => minutes.reduce((all, one) => all + one, 0);

test.each([
  ['a part without a minute', [0, 15, 5, 12, 5, 8]],
  ['a part of 500 minutes', [3, 500, 5, 12, 5, 5]],
  ['a part that gives more than it has', [-2, 20, 5, 12, 5, 5]],
  ['half a minute', [2.5, 15.5, 5, 12, 5, 5]],
  ['parts that together are longer than the slot', [4, 15, 5, 12, 5, 5]],
  ['parts that together are shorter', [2, 15, 5, 12, 5, 5]],
  ['a part too many', [3, 15, 5, 12, 5, 4, 1]],
  ['a part too few', [3, 15, 5, 12, 10]],
])('%s is refused', (_, minutes) => {
  expect(stepMinutesRefusal(minutes, 6, 45)).toBe('stepMinutesInvalid');
});

test('whole minutes that fill the slot are taken', () => {
  expect(stepMinutesRefusal([1, 1, 1, 1, 1, 40], 6, 45)).toBeNull();
});

test('a minute that one part gains comes from the longest of the others, the later of two equal', () => {
  expect(withStepMinutes([3, 12, 5, 12, 5], 0, 4)).toEqual([4, 12, 5, 11, 5]);
});

test('a minute that one part loses goes to the shortest of the others, the earlier of two equal', () => {
  expect(withStepMinutes([3, 12, 5, 12, 3], 1, 11)).toEqual([4, 11, 5, 12, 3]);
});

test('whatever is wanted of a part, the parts always fill the slot and none is without a minute', () => {
  fc.assert(
    fc.property(shared, fc.nat(), fc.integer({ min: -600, max: 600 }), (minutes, at, wanted) => {
      const index = at % minutes.length;
      const next = withStepMinutes(minutes, index, wanted);
      expect(stepMinutesRefusal(next, minutes.length, sum(minutes))).toBeNull();
      const most = sum(minutes) - (minutes.length - 1);
      expect(next[index]).toBe(Math.min(most, Math.max(1, wanted)));
    }),
  );
});
