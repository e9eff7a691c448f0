import type { Storage } from '../../bot/storage/openStorage';
import { aShardLeases } from '../support/followUpServer';
import { freshStorage } from '../support/freshStorage';
import { aClock, type TestClock } from '../support/testClock';

const SECOND = 1000;

let storage: Storage;
let clock: TestClock;
beforeEach(async () => {
  storage = await freshStorage();
  clock = aClock();
});

type Process = ReturnType<typeof aShardLeases>;
const running: Process[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.instances.stop()));
});

function aProcess(): Process {
  const one = aShardLeases(storage, clock);
  running.push(one);
  return one;
}

/** Time passes while these live: each says so, and looks after its shards. */
async function rounds(count: number, ...living: Process[]): Promise<(readonly number[])[]> {
  let held: (readonly number[])[] = [];
  for (let number = 0; number < count; number += 1) {
    clock.advance(4 * SECOND);
    const untilAt = new Date(clock.nowMs() + 30 * SECOND).toISOString();
    const keepsPromisesUntilAt = new Date(clock.nowMs() + 12 * SECOND).toISOString();
    for (const { instanceId } of living) await storage.leases.sayAlive({ instanceId, untilAt, keepsPromisesUntilAt });
    held = [];
    for (const one of living) held.push(await one.shards.held());
  }
  return held;
}

const sorted = (held: (readonly number[])[]) => held.flat().sort();

test('one process alone looks at every shard, and keeps doing so', async () => {
  const one = aProcess();
  expect(await one.shards.held()).toEqual([0, 1, 2, 3]);
  expect(await rounds(5, one)).toEqual([[0, 1, 2, 3]]);
});

test('a second process gets its fair share, and no shard has two', async () => {
  const [one, two] = [aProcess(), aProcess()];
  await one.shards.held();
  const held = await rounds(3, one, two);
  expect(held.map((shards) => shards.length)).toEqual([2, 2]);
  expect(sorted(held)).toEqual([0, 1, 2, 3]);
});

test('of processes that all start at once each has at most its share, and every shard is somebody’s', async () => {
  const all = [aProcess(), aProcess(), aProcess()];
  await Promise.all(all.map(({ shards }) => shards.held()));
  const held = await rounds(3, ...all);
  expect(sorted(held)).toEqual([0, 1, 2, 3]);
  expect(Math.max(...held.map((shards) => shards.length))).toBe(2);
});

test('what a process gives back when it stops is taken at once', async () => {
  const [one, two] = [aProcess(), aProcess()];
  await rounds(3, one, two);
  await one.shards.giveBack();
  await one.instances.stop();
  expect(await rounds(1, two)).toEqual([[0, 1, 2, 3]]);
});

test('what a process held when it died is taken over once its leases are over, not before', async () => {
  const [one, two] = [aProcess(), aProcess()];
  await rounds(3, one, two);
  expect((await rounds(2, two))[0]).toHaveLength(2);
  expect(await rounds(2, two)).toEqual([[0, 1, 2, 3]]);
});

test('a process that could not renew looks at nothing any more', async () => {
  const one = aProcess();
  await one.shards.held();
  const real = storage.leases.readShards;
  storage.leases.readShards = () => Promise.reject(new Error('the storage is away'));
  clock.advance(4 * SECOND);
  await expect(one.shards.held()).rejects.toThrow('away');
  storage.leases.readShards = real;
  const two = aProcess();
  clock.advance(11 * SECOND);
  const taken = await two.shards.held();
  expect(taken.length).toBeGreaterThan(0);
  const rest = await one.shards.held();
  expect(rest.filter((shard) => taken.includes(shard))).toEqual([]);
});

test('a process that keeps no promises counts for nothing', async () => {
  const untilAt = new Date(clock.nowMs() + 30 * SECOND).toISOString();
  await storage.leases.sayAlive({ instanceId: 'only-streams-here', untilAt, keepsPromisesUntilAt: null });
  expect(await aProcess().shards.held()).toEqual([0, 1, 2, 3]);
});
