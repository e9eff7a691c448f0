import { NOON, minutesAfter } from '../support/builders';
import { openTestStorage, type TestStorage } from './openTestStorage';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.proxy.close());

const later = minutesAfter(NOON, 1);

test('a process says that it lives, again and again, until it is forgotten', async () => {
  const { leases } = storage;
  await leases.sayAlive({ instanceId: 'process-one', untilAt: NOON, keepsPromisesUntilAt: later });
  await leases.sayAlive({ instanceId: 'process-two', untilAt: NOON, keepsPromisesUntilAt: null });
  await leases.sayAlive({ instanceId: 'process-one', untilAt: later, keepsPromisesUntilAt: later });
  expect(await leases.readInstances()).toEqual([
    { instanceId: 'process-one', untilAt: later, keepsPromisesUntilAt: later },
    { instanceId: 'process-two', untilAt: NOON, keepsPromisesUntilAt: null },
  ]);
  for (let times = 0; times < 2; times += 1) await leases.forgetInstance('process-one');
  expect((await leases.readInstances()).map(({ instanceId }) => instanceId)).toEqual(['process-two']);
});

test('of two who reach for a shard one gets it', async () => {
  const take = (holder: string, etag: string | null, store = storage.leases) =>
    store.writeShard({ shard: 1, holder, untilAt: later }, etag, `take-${holder}`);
  const first = await Promise.all([take('one', null), take('two', null, storage.direct.leases)]);
  expect([...first].sort()).toEqual(['conflict', 'saved']);
  const [row] = await storage.leases.readShards();
  const second = await Promise.all([take('three', row!.etag), take('four', row!.etag, storage.direct.leases)]);
  expect([...second].sort()).toEqual(['conflict', 'saved']);
  expect((await storage.leases.readShards()).map(({ value }) => value.holder)).toEqual([
    second[0] === 'saved' ? 'three' : 'four',
  ]);
});

test.each(['dropAnswer', 'failAfter', 'withholdAnswer'] as const)(
  'whoever took a shard and lost the answer (%s) still knows that it is theirs',
  async (fault) => {
    const shard = { dropAnswer: 2, failAfter: 3, withholdAnswer: 4 }[fault];
    storage.proxy.spoil({ do: fault });
    const lease = { shard, holder: 'one', untilAt: later };
    expect(await storage.leases.writeShard(lease, null, `take-${shard}`)).toBe('saved');
    const row = (await storage.leases.readShards()).find(({ value }) => value.shard === shard);
    storage.proxy.spoil({ do: fault });
    expect(await storage.leases.writeShard(lease, row!.etag, `renew-${shard}`)).toBe('saved');
  },
);

test('leases stand beside promises and are never mistaken for them', async () => {
  await storage.leases.writeShard({ shard: 0, holder: 'one', untilAt: NOON }, null, 'take-0');
  for (let shard = 0; shard < storage.promises.shards; shard += 1) {
    expect(await storage.promises.due(shard, later, 10)).toEqual([]);
  }
});
