import type { CommandId } from '../../../domain/ids';
import type { Delivery, Sending } from '../../../tab/live/delivery';
import { createTaps } from '../../../tab/live/taps';
import { manualTimers } from './manualTimers';

const accepted: Delivery = { ok: true, value: { seq: 9, serverNow: '2026-11-26T11:00:00.000Z' } };

function someTaps(answers: Delivery[]) {
  const timers = manualTimers();
  const sent: Sending[] = [];
  const told: string[] = [];
  let ids = 0;
  const taps = createTaps(
    {
      deliver(tap) {
        sent.push(tap);
        return Promise.resolve(answers.shift() ?? accepted);
      },
      timers,
      random: () => 0,
      newId: () => `tap-${(ids += 1)}` as CommandId,
    },
    {
      changed: () => {},
      accepted: ({ type }) => told.push(`accepted ${type}`),
      refused: ({ type }, code) => told.push(`refused ${type}: ${code}`),
      givenUp: ({ type }) => told.push(`given up ${type}`),
      unreachable: () => {},
    },
  );
  return { taps, timers, sent, told };
}

test('a tap whose outcome is unknown is asked again with the same id', async () => {
  const { taps, timers, sent, told } = someTaps([
    { ok: false, code: 'offline' },
    { ok: false, code: 'tooFast' },
  ]);
  taps.add({ type: 'pause' });
  await timers.pass(5_000);
  expect(sent.map(({ commandId }) => commandId)).toEqual(['tap-1', 'tap-1', 'tap-1']);
  expect(told).toEqual(['accepted pause']);
});

test('a tap is dropped when its moment has passed, and those behind it with theirs', async () => {
  const { taps, timers, sent, told } = someTaps(Array(40).fill({ ok: false, code: 'offline' }));
  taps.add({ type: 'pause' });
  taps.add({ type: 'resume' });
  await timers.pass(30_000);
  expect(told).toEqual(['given up pause', 'given up resume']);
  expect(new Set(sent.map(({ command }) => command.type))).toEqual(new Set(['pause']));
  expect(taps.waiting()).toEqual([]);
});

test('a refused tap is told once', async () => {
  const { taps, timers, told } = someTaps([{ ok: false, code: 'notTheHost' }]);
  taps.add({ type: 'pause' });
  await timers.pass(30_000);
  expect(told).toEqual(['refused pause: notTheHost']);
});
