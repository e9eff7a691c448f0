import fc from 'fast-check';
import { createServerClock } from '../../../tab/live/serverClock';

const SERVER = Date.parse('2026-11-26T11:00:00.000Z');
const at = (ms: number) => new Date(SERVER + ms).toISOString();

function aClock(wallErrorMs = 0) {
  const device = { ms: 5_000 };
  const clock = createServerClock(
    () => device.ms,
    () => SERVER + device.ms - 5_000 + wallErrorMs,
  );
  return { device, clock };
}

test('the answer with the smallest round trip decides what time it is', () => {
  const { device, clock } = aClock();
  device.ms = 5_400;
  clock.sample(at(390), 5_000, 5_400);
  expect(clock.nowMs() - SERVER).toBe(590);
  device.ms = 5_440;
  clock.sample(at(430), 5_420, 5_440);
  device.ms = 6_000;
  clock.sample(at(990), 5_600, 6_000);
  expect(clock.nowMs() - SERVER).toBe(1_000);
});

test('a wrong device clock is believed only until the server has answered', () => {
  const { clock } = aClock(3_600_000);
  expect(clock.nowMs() - SERVER).toBe(3_600_000);
  clock.sample(at(0), 5_000, 5_000);
  expect(clock.nowMs() - SERVER).toBe(0);
});

test('time never runs backwards when a better answer says it is earlier', () => {
  const { device, clock } = aClock();
  device.ms = 6_000;
  clock.sample(at(900), 5_000, 6_000);
  const shown = clock.nowMs();
  device.ms = 6_100;
  clock.sample(at(1_040), 6_080, 6_100);
  expect(clock.nowMs()).toBe(shown);
  device.ms = 7_000;
  expect(clock.nowMs() - SERVER).toBe(1_950);
});

test('an estimate older than what the server has already seen is thrown away', () => {
  const { device, clock } = aClock();
  clock.sample(at(0), 5_000, 5_000);
  clock.atLeast(at(600_000));
  expect(clock.nowMs() - SERVER).toBe(600_000);
  clock.atLeast(at(1_000));
  device.ms = 5_500;
  expect(clock.nowMs() - SERVER).toBe(600_500);
});

test('whatever the devices think, all agree on the time that remains within a second', () => {
  const MINUTE = 60_000;
  const wrongBy = fc.constantFrom(-24 * 60 * MINUTE, -10 * MINUTE, 0, 10 * MINUTE, 24 * 60 * MINUTE);
  const delay = fc.integer({ min: 0, max: 900 });
  const device = fc.record({ wrongBy, answers: fc.array(fc.tuple(delay, delay), { minLength: 1, maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(device, { minLength: 2, maxLength: 5 }), (devices) => {
      const endsAtMs = SERVER + 10 * MINUTE;
      const remaining = devices.map(({ wrongBy: wallErrorMs, answers }) => {
        const { device: here, clock } = aClock(wallErrorMs);
        for (const [there, back] of answers) {
          const askedMs = here.ms;
          here.ms += there + back;
          clock.sample(at(askedMs + there - 5_000), askedMs, here.ms);
        }
        here.ms = 5_000 + 5 * MINUTE;
        return endsAtMs - clock.nowMs();
      });
      expect(Math.max(...remaining) - Math.min(...remaining)).toBeLessThanOrEqual(1_000);
    }),
  );
});
