import type { Answer } from '../../../tab/api/request';
import { createFreshView } from '../../../tab/features/fresh/freshView';

interface Votes {
  votes: number;
}

const ok = (votes: number): Answer<Votes> => ({ ok: true, value: { votes } });
const offline: Answer<Votes> = { ok: false, problem: { code: 'offline' } };

/** A server whose answers wait until a test gives them. */
function aView() {
  const waiting: ((answer: Answer<Votes>) => void)[] = [];
  const timers: (() => void)[] = [];
  const seen: (number | null)[] = [];
  const view = createFreshView<Votes>({
    read: () => new Promise((resolve) => waiting.push(resolve)),
    same: (a, b) => a.votes === b.votes,
    everyMs: 3000,
    later: (run) => {
      timers.push(run);
      return () => void timers.splice(timers.indexOf(run) >>> 0, 1);
    },
  });
  view.subscribe(() => seen.push(view.get().value?.votes ?? null));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    view,
    seen,
    timers,
    async answer(answer: Answer<Votes>) {
      waiting.shift()!(answer);
      await settled();
    },
    async tick() {
      timers.shift()!();
      await settled();
    },
  };
}

const add = (value: Votes): Votes => ({ votes: value.votes + 1 });

test('it reads at once and again after each answer, and tells nobody when nothing changed', async () => {
  const { view, seen, answer, tick } = aView();
  view.start();
  await answer(ok(1));
  await tick();
  await answer(ok(1));
  await tick();
  await answer(ok(2));
  expect(seen).toEqual([1, 2]);
});

test('a change shows before the server has answered, and its answer replaces it', async () => {
  const { view, seen, answer } = aView();
  view.start();
  await answer(ok(5));
  let tell: (answer: Answer<Votes>) => void = () => {};
  const changed = view.change(add, () => new Promise((resolve) => (tell = resolve)));
  expect(view.get().value).toEqual({ votes: 6 });
  tell(ok(7));
  await changed;
  expect(seen).toEqual([5, 6, 7]);
});

test('a refused change is taken back', async () => {
  const { view, seen, answer } = aView();
  view.start();
  await answer(ok(5));
  await view.change(add, async () => offline);
  expect(seen).toEqual([5, 6, 5]);
});

test('a reading that began before a change ended never undoes it on screen', async () => {
  const { view, answer, tick } = aView();
  view.start();
  await answer(ok(5));
  await tick();
  await view.change(add, async () => ok(6));
  await answer(ok(5));
  expect(view.get().value).toEqual({ votes: 6 });
});

test('without the server the last known stays, and says so until it is back', async () => {
  const { view, answer, tick } = aView();
  view.start();
  await answer(ok(5));
  await tick();
  await answer(offline);
  expect(view.get()).toEqual({ value: { votes: 5 }, problem: { code: 'offline' } });
  await tick();
  await answer(ok(5));
  expect(view.get()).toEqual({ value: { votes: 5 }, problem: null });
});

test('once stopped it reads no more', async () => {
  const { view, answer, timers } = aView();
  view.start();
  view.stop();
  await answer(ok(5));
  expect(timers).toEqual([]);
});
