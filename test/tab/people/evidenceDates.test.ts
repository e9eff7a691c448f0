import { dayOrMonth, monthsOf } from '../../../tab/features/people/evidenceDates';

const NOW = '2026-11-24T12:00:00.000Z';
const on = (day: string) => `${day}T12:00:00.000Z`;

test.each([
  ['2026-11-12', 'en-GB', '12 Nov'],
  ['2026-06-08', 'en-GB', '8 Jun'],
  ['2026-03-04', 'en-GB', 'Mar 2026'],
  ['2026-10-29', 'de', '29. Okt.'],
])('what was lately is said to the day, what was long ago to the month: %s in %s', (day, locale, said) => {
  expect(dayOrMonth(on(day), NOW, locale)).toBe(said);
});

test.each([
  [['2026-10-02'], 'Oct 2026'],
  [['2026-10-08', '2026-05-07'], 'May and Oct 2026'],
  [['2026-10-22', '2026-10-08'], 'Oct 2026'],
  [['2026-05-07', '2025-11-06'], 'Nov 2025 and May 2026'],
  [['2026-10-08', '2026-05-07', '2026-02-05', '2026-01-08'], 'Jan – Oct 2026'],
])('the months somebody led in, each once, the oldest first, many as a span: %j', (days, said) => {
  expect(monthsOf(days.map(on), 'en-GB').replace(/\u2009/g, ' ')).toBe(said);
});
