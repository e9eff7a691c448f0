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
