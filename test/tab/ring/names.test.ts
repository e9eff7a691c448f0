import { hueOf } from '../../../tab/ring/hueOf';
import { initialsOf } from '../../../tab/ring/initialsOf';
import { shortNames } from '../../../tab/ring/shortNames';

test.each([
  ['Ana Souza', 'AS'],
  ['Fatima El Idrissi', 'FI'],
  ['Mei-Lin Huang', 'MH'],
  ['Prince', 'P'],
  ['Ruth Adler (Guest)', 'RA'],
  ['  élodie   ångström ', 'ÉÅ'],
  ['陳 美玲', '陳美'],
  ['🌍 Okafor', 'O'],
  ['', ''],
])('the initials of “%s” are “%s”', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('people are called by their first name, or by more of it when two share one', () => {
  const names = (...all: string[]) => [...shortNames(all.map((name, index) => ({ id: String(index), name }))).values()];
  expect(names('Ana Souza', 'Bo Lindqvist')).toEqual(['Ana', 'Bo']);
  expect(names('Ana Souza', 'Ana Petrova', 'Bo Lindqvist')).toEqual(['Ana S.', 'Ana P.', 'Bo']);
  expect(names('Ana Souza', 'Ana Silva')).toEqual(['Ana Souza', 'Ana Silva']);
  expect(names('Ana', 'Ana Silva')).toEqual(['Ana', 'Ana S.']);
});

test('a person has the same colour everywhere', () => {
  expect(hueOf('tenant.ana')).toEqual(hueOf('tenant.ana'));
  const colours = new Set(Array.from({ length: 40 }, (_, index) => hueOf(`tenant.person-${index}`).background));
  expect(colours.size).toBeGreaterThan(10);
});
