import { AuthenticationError, CredentialUnavailableError } from '@azure/identity';
import { sessionIdOf } from '../../domain/ids';
import { openStorage } from '../../bot/storage/openStorage';
import { sessionKeys } from '../../bot/storage/keys';
import { StorageUnavailable } from '../../bot/stores';
import { aCapture, ana, as, aSession, boardId, circleId } from '../support/builders';
import { aTablePrefix, openTestStorage, type TestStorage } from './openTestStorage';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
beforeEach(() => (storage.proxy.seen.length = 0));
afterEach(() => expect(storage.proxy.waiting()).toBe(0));
afterAll(() => storage.proxy.close());

let count = 0;
const newOp = () => `operation-${(count += 1)}`;
const newSession = () => sessionIdOf(circleId, (count += 1));
function twoEvents() {
  const log = aSession().started();
  log.give(aCapture('kept'), as(ana));
  return log.events;
}
const append = (session = newSession()) => storage.sessions.append(boardId, session, twoEvents(), newOp());

test('a read that fails for a moment is read again', async () => {
  for (const fault of ['reset', 'failAfter', 'hang'] as const) {
    storage.proxy.spoil({ do: fault });
    expect(await storage.boards.readCircles(boardId)).toEqual([]);
  }
  storage.proxy.spoil({ do: 'busy' });
  expect(await storage.boards.readBoard(boardId)).toBeNull();
});

test('a write that never arrived is written', async () => {
  for (const fault of ['reset', 'hang'] as const) {
    const session = newSession();
    storage.proxy.spoil({ do: fault }, (request) => request.rows > 0);
    expect(await append(session)).toBe('saved');
    expect(await storage.sessions.read(boardId, session, 0)).toHaveLength(2);
  }
});

test.each([429, 503] as const)(
  'when the storage says it is busy (%d) and for how long, that long is waited',
  async (status) => {
    storage.proxy.spoil({ do: 'busy', status, retryAfterSeconds: 1 });
    const startedMs = performance.now();
    expect(await append()).toBe('saved');
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(990);
    expect(storage.proxy.seen).toHaveLength(2);
  },
);

test.each([401, 403] as const)(
  'a storage that does not let us in (%d) is asked again, and given up in time',
  async (status) => {
    storage.proxy.spoil({ do: 'busy', status });
    expect(await append()).toBe('saved');
    const hurried = await storage.hurried(500, 200);
    for (let requests = 0; requests < 40; requests += 1) storage.proxy.spoil({ do: 'busy', status });
    await expect(hurried.boards.readBoard(boardId)).rejects.toThrow(StorageUnavailable);
    storage.proxy.forget();
  },
);

test('a wait longer than anyone would wait is not begun', async () => {
  storage.proxy.spoil({ do: 'busy', retryAfterSeconds: 3600 });
  await expect(append()).rejects.toThrow(StorageUnavailable);
  expect(storage.proxy.seen).toHaveLength(1);
});

test('a storage that never answers is given up on in time, by reads, writes and transactions alike', async () => {
  const hurried = await storage.hurried(500, 200);
  for (let requests = 0; requests < 40; requests += 1) storage.proxy.spoil({ do: 'hang' });
  const startedMs = performance.now();
  const session = newSession();
  const calls = [
    hurried.boards.readCircles(boardId),
    hurried.boards.readBoard(boardId),
    hurried.sessions.append(boardId, session, twoEvents(), newOp()),
    hurried.sessions.append(boardId, session, twoEvents().slice(0, 1), newOp()),
    hurried.people.circlesOf(ana),
  ];
  const answers = await Promise.allSettled(calls);
  for (const answer of answers) expect(answer).toMatchObject({ reason: { name: 'StorageUnavailable' } });
  expect(performance.now() - startedMs).toBeLessThan(5_000);
  storage.proxy.forget();
});

test('an empty page with a token is not the end', async () => {
  const session = newSession();
  const log = twoEvents();
  await storage.sessions.append(boardId, session, log, newOp());
  const first = sessionKeys.event(boardId, session, 1);
  storage.proxy.spoil({ do: 'emptyPage', ...first }, (request) => request.query);
  expect(await storage.sessions.read(boardId, session, 0)).toEqual(log);
  const pages = storage.proxy.seen.filter((request) => request.query && request.table.endsWith('Sessions'));
  expect(pages).toHaveLength(2);
});

test('a slow answer within its time is an answer', async () => {
  storage.proxy.spoil({ do: 'delay', ms: 300 });
  expect(await append()).toBe('saved');
  expect(storage.proxy.seen).toHaveLength(1);
});

test('after a lost answer we look before we send again: the SDK repeats nothing behind our back', async () => {
  for (const fault of ['failAfter', 'dropAnswer'] as const) {
    storage.proxy.seen.length = 0;
    storage.proxy.spoil({ do: fault });
    expect(await append()).toBe('saved');
    expect(storage.proxy.seen.map((request) => request.method)).toEqual(['POST', 'GET']);
  }
});

test('a table that is not there is a mistake, not a moment', async () => {
  const credentials = { connectionString: storage.proxy.connectionString };
  await expect(openStorage({ ...credentials, tablePrefix: '1-not-a-name' })).rejects.not.toThrow(StorageUnavailable);
});

test.each([
  new CredentialUnavailableError('the identity service is restarting'),
  new AuthenticationError(503, 'temporarily_unavailable'),
])('an identity that cannot be had now is asked for again, and given up on in time (%s)', async (error) => {
  let asked = 0;
  const credential = {
    getToken: () => {
      asked += 1;
      return Promise.reject(error);
    },
  };
  const patience = { operationMs: 400, tryMs: 200 };
  const tablePrefix = aTablePrefix();
  await expect(openStorage({ url: 'https://127.0.0.1:1', credential, tablePrefix, patience })).rejects.toThrow(
    StorageUnavailable,
  );
  expect(asked).toBeGreaterThan(5);
});

test('whether the storage can be reached is said truthfully', async () => {
  expect(await storage.reachable()).toBe(true);
  expect(await storage.direct.reachable()).toBe(true);
  const spoilt = await openTestStorage();
  await spoilt.proxy.close();
  expect(await spoilt.reachable()).toBe(false);
});
