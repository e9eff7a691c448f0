import { dateWords } from '../../../tab/text/dateWords';

const { formatNearDay } = dateWords('en');

test('what is due today is due today from midnight to midnight where the circle is', () => {
  const amsterdam = (now: string) => formatNearDay('2026-11-27', now, 'Europe/Amsterdam');
  expect(amsterdam('2026-11-26T22:59:00.000Z')).toBe('tomorrow');
  expect(amsterdam('2026-11-26T23:00:00.000Z')).toBe('today');
  expect(amsterdam('2026-11-27T22:59:00.000Z')).toBe('today');
  expect(formatNearDay('2026-11-27', '2026-11-28T04:00:00.000Z', 'America/New_York')).toBe('today');
});

test('a due day within a week goes by its weekday, a later one by its date', () => {
  const now = '2026-11-24T12:00:00.000Z';
  expect(formatNearDay('2026-11-27', now, 'UTC')).toBe('Friday');
  expect(formatNearDay('2026-12-04', now, 'UTC')).toBe('Fri, Dec 4');
});
