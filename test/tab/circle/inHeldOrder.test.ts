import { inHeldOrder } from '../../../tab/features/circle/inHeldOrder';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

test('what is pointed at stays where it is, whatever the votes say', () => {
  expect(inHeldOrder(rows('b', 'a', 'c'), ['a', 'b', 'c'])).toEqual(rows('a', 'b', 'c'));
});

test('what came since stands at the end, and what went leaves no gap', () => {
  expect(inHeldOrder(rows('new', 'c', 'newer', 'a'), ['a', 'b', 'c'])).toEqual(rows('a', 'c', 'new', 'newer'));
});
