import fc from 'fast-check';
import { addDays, instantOf, wallClockAt } from '../../../tab/text/zonedTime';

const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];

test('noon in Amsterdam is eleven o’clock UTC in winter and ten in summer', () => {
  expect(instantOf({ date: '2026-11-26', time: '12:00' }, 'Europe/Amsterdam')).toBe('2026-11-26T11:00:00.000Z');
  expect(instantOf({ date: '2026-07-02', time: '12:00' }, 'Europe/Amsterdam')).toBe('2026-07-02T10:00:00.000Z');
});

test('a time that daylight saving skips becomes the one an hour later; of one that happens twice, the first', () => {
  expect(instantOf({ date: '2026-03-29', time: '02:30' }, 'Europe/Amsterdam')).toBe('2026-03-29T01:30:00.000Z');
  expect(instantOf({ date: '2026-10-25', time: '02:30' }, 'Europe/Amsterdam')).toBe('2026-10-25T00:30:00.000Z');
});

test('what is no date or no time is not guessed', () => {
  expect(instantOf({ date: '', time: '12:00' }, 'UTC')).toBeNull();
  expect(instantOf({ date: '2026-02-31', time: '25:00' }, 'UTC')).toBeNull();
});

test('an instant survives the way through any wall clock, but for the hour that happens twice', () => {
  const minute = fc.integer({ min: 0, max: 2_000_000 }).map((minutes) => 1_767_225_600_000 + minutes * 60_000);
  fc.assert(
    fc.property(minute, fc.constantFrom(...zones), (ms, zone) => {
      const at = new Date(ms).toISOString();
      const wall = wallClockAt(at, zone);
      const back = instantOf(wall, zone)!;
      expect(wallClockAt(back, zone)).toEqual(wall);
      expect([0, 60]).toContain((ms - Date.parse(back)) / 60_000);
    }),
  );
});

test('days are counted on the calendar', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-28', 14)).toBe('2026-04-11');
});
