// Who is ticked before anybody has chosen.
import { expectedHere } from '../../domain/circle/expectedHere';
import { person } from '../support/builders';

const seven = [1, 2, 3, 4, 5, 6, 7].map(person);
const clinic = { formatId: 'caseClinic', slotMinutes: 70 } as const;

test('everybody, where the format fits everybody or nobody knows who is here', () => {
  expect(expectedHere(seven, seven.slice(0, 4), { formatId: 'lunchAndLearn', slotMinutes: 45 }, 0)).toEqual(seven);
  expect(expectedHere(seven, null, clinic, 0)).toEqual(seven);
});

test('where it is too small for all and fits those who are here, they, in the order in which they lead', () => {
  expect(expectedHere(seven, [person(6), person(99), ...seven.slice(0, 3)], clinic, 0)).toEqual([
    ...seven.slice(0, 3),
    person(6),
  ]);
});

test('everybody, where it fits those who are here no better', () => {
  expect(expectedHere(seven, seven.slice(0, 3), clinic, 0)).toEqual(seven);
  expect(expectedHere(seven, seven.slice(0, 6), clinic, 0)).toEqual(seven);
});
