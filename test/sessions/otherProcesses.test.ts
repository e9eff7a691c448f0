import { watchOtherProcesses, type OtherProcesses } from '../../bot/sessions/otherProcesses';
import type { InstanceLease } from '../../bot/stores';
import { silent } from '../support/system';
import { aClock, type TestClock } from '../support/testClock';

const SECOND = 1000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

let clock: TestClock;
let rows: InstanceLease[];
let looks: number;
let storageAnswers: boolean;
let told: boolean[];
let others: OtherProcesses;
let unwatch: () => void;
beforeEach(async () => {
  clock = aClock();
  rows = [];
  looks = 0;
  storageAnswers = true;
  told = [];
  const readInstances = () => {
    looks += 1;
    return storageAnswers ? Promise.resolve(rows) : Promise.reject(new Error('the storage is away'));
  };
  others = watchOtherProcesses({ leases: { readInstances }, clock, log: silent, instanceId: 'this-one' });
  others.onChange(() => told.push(others.none()));
  says('this-one', 30 * SECOND);
  expect(others.none()).toBe(false);
  unwatch = others.watch();
  await passes(SECOND);
});
afterEach(() => unwatch());

function says(instanceId: string, forMs: number): void {
  const untilAt = new Date(clock.nowMs() + forMs).toISOString();
  rows = [...rows.filter((row) => row.instanceId !== instanceId), { instanceId, untilAt, keepsPromisesUntilAt: null }];
}

async function passes(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 250) {
    clock.advance(250);
    await jest.advanceTimersByTimeAsync(250);
  }
}

test('nobody else lives while only this process says so', () => {
  expect(others.none()).toBe(true);
  expect(told).toEqual([true]);
});

test('another that says it lives is heard of within a second, and believed as long as it said', async () => {
  says('another', 10 * SECOND);
  await passes(SECOND);
  expect(others.none()).toBe(false);
  await passes(8 * SECOND);
  expect(others.none()).toBe(false);
  await passes(2 * SECOND);
  expect(others.none()).toBe(true);
  expect(told).toEqual([true, false, true]);
});

test('another whose clock is a day behind lives as long as it renews what it says', async () => {
  const DAY = 86_400 * SECOND;
  says('a-day-behind', 30 * SECOND - DAY);
  await passes(5 * SECOND);
  says('a-day-behind', 30 * SECOND - DAY);
  await passes(SECOND);
  expect(others.none()).toBe(false);
  await passes(28 * SECOND);
  expect(others.none()).toBe(false);
  await passes(2 * SECOND);
  expect(others.none()).toBe(true);
});

test('a storage that does not answer leaves it unknown whether anybody lives', async () => {
  storageAnswers = false;
  await passes(2 * SECOND);
  expect(others.none()).toBe(true);
  await passes(2 * SECOND);
  expect(others.none()).toBe(false);
  storageAnswers = true;
  says('another', 10 * SECOND);
  await passes(SECOND);
  expect(told).toEqual([true, false]);
});

test('nobody is asked while nothing is followed', async () => {
  const watching = looks;
  await passes(10 * SECOND);
  expect(looks - watching).toBeGreaterThanOrEqual(18);
  expect(looks - watching).toBeLessThanOrEqual(20);
  unwatch();
  const before = looks;
  await passes(10 * SECOND);
  expect(looks).toBe(before);
});
