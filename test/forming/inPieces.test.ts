import { createInPieces } from '../../bot/forming/inPieces';
import { suggesting } from '../../domain/forming/suggestCircles';
import { strangers } from '../domain/forming/rounds';
import { someCandidates } from '../domain/forming/someCandidates';
import { NOON } from '../support/builders';

const forming = (count: number) => {
  const people = someCandidates(count, 3, { families: 2 });
  return suggesting({ kind: 'peers', wanted: 4, people, known: strangers, kept: [], seed: 1, now: NOON });
};

test('others get their turn again and again while circles are suggested for many', async () => {
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  await createInPieces(() => performance.now())(forming(600));
  clearInterval(others);
  expect(turns).toBeGreaterThan(10);
});

test('one is done after the other, and one that fails is in nobody’s way', async () => {
  const inPieces = createInPieces(() => performance.now());
  const order: string[] = [];
  function* work(name: string, fails = false) {
    order.push(`${name} begins`);
    yield;
    if (fails) throw new Error(name);
    order.push(`${name} ends`);
    return name;
  }
  const [first, failed, last] = await Promise.allSettled([
    inPieces(work('first')),
    inPieces(work('second', true)),
    inPieces(work('third')),
  ]);
  expect([first.status, failed.status, last.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'third begins', 'third ends']);
});
