import type { Owed } from '../../domain/followUps/promise';
import { circleId, boardId, NOON, minutesAfter, secondsAfter } from '../support/builders';
import { sessionIdOf } from '../../domain/ids';
import { openTestStorage, type TestStorage } from './openTestStorage';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.proxy.close());

let count = 0;
/** Each in a conversation of its own, looked for by id because shards are shared. */
function owed(overrides: Partial<Owed<'afterSession'>> = {}): Owed {
  count += 1;
  return {
    id: `after-${circleId}-${count}`,
    kind: 'afterSession',
    dueAt: NOON,
    promisedAt: NOON,
    conversationKey: `conversation ${count}`,
    subject: { boardId, circleId, sessionId: sessionIdOf(circleId, count) },
    ...overrides,
  };
}

async function dueOf(promise: Owed, now = NOON) {
  const found = await storage.promises.due(storage.promises.shardOf(promise.conversationKey), now, 1000);
  return found.filter((due) => due.value.id === promise.id);
}

async function oneDue(promise: Owed, now = NOON) {
  const [due, ...more] = await dueOf(promise, now);
  expect(more).toEqual([]);
  if (!due) throw new Error('nothing is due');
  return due;
}

const sending = (by: string, since = NOON) => ({ status: 'sending', since, attempts: 1, by }) as const;
const sent = { status: 'sent', at: NOON, activityId: '42', attempts: 1, repeatedAfterUnknown: false } as const;

test('a promise is due at its time and not before', async () => {
  const promise = owed({ dueAt: minutesAfter(NOON, 5) });
  await storage.promises.promise(promise);
  expect(await dueOf(promise, minutesAfter(NOON, 4))).toEqual([]);
  expect((await oneDue(promise, minutesAfter(NOON, 5))).value).toEqual(promise);
});

test('what is due comes earliest first, and no more than was asked for', async () => {
  const conversationKey = 'a busy conversation';
  const late = owed({ conversationKey, dueAt: '2020-01-03T00:00:00.000Z' });
  const early = owed({ conversationKey, dueAt: '2020-01-01T00:00:00.000Z' });
  const middle = owed({ conversationKey, dueAt: '2020-01-02T00:00:00.000Z' });
  for (const promise of [late, early, middle]) await storage.promises.promise(promise);
  const shard = storage.promises.shardOf(conversationKey);
  const found = await storage.promises.due(shard, '2020-12-31T00:00:00.000Z', 2);
  expect(found.map((due) => due.value.id)).toEqual([early.id, middle.id]);
});

test('promising what is owed changes nothing, whatever time is named the second time', async () => {
  const promise = owed();
  await storage.promises.promise(promise);
  await storage.promises.promise({ ...promise, dueAt: secondsAfter(NOON, -30) });
  expect((await oneDue(promise)).value.dueAt).toBe(NOON);
});

test('promising what was postponed does not bring it forward', async () => {
  const promise = owed();
  await storage.promises.promise(promise);
  const due = await oneDue(promise);
  expect(await storage.promises.postpone(due, minutesAfter(NOON, 10), due.state)).toBe('saved');
  await storage.promises.promise(promise);
  expect(await dueOf(promise)).toEqual([]);
  expect((await oneDue(promise, minutesAfter(NOON, 10))).value.dueAt).toBe(minutesAfter(NOON, 10));
});

test('promising what is done changes nothing', async () => {
  const promise = owed();
  await storage.promises.promise(promise);
  await storage.promises.finish(await oneDue(promise), sent);
  await storage.promises.promise(promise);
  expect(await dueOf(promise)).toEqual([]);
});

test('a promise that was let go for want of its fact is owed again when the fact is attempted again', async () => {
  const promise = owed();
  await storage.promises.promise(promise);
  const dissolved = { status: 'dissolved', at: NOON, reason: 'the session was never started' } as const;
  await storage.promises.finish(await oneDue(promise), dissolved);
  const again = { ...promise, dueAt: minutesAfter(NOON, 60) };
  await Promise.all([storage.promises.promise(again), storage.direct.promises.promise(again)]);
  expect(await storage.promises.readDone(promise.conversationKey, promise.id)).toBeNull();
  expect((await oneDue(promise, again.dueAt)).value).toEqual(again);
});

test('of many that claim a promise, one has it', async () => {
  const promise = owed();
  await storage.promises.promise(promise);
  const due = await oneDue(promise);
  const claims = await Promise.all(
    Array.from({ length: 8 }, (_, index) => storage.promises.claim(due, sending(`server ${index}`))),
  );
  expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
});

test('a claimed promise comes due again when its claim counts as lost', async () => {
  const promise = owed();
  await storage.promises.promise(promise);
  await storage.promises.claim(await oneDue(promise), sending('a server that dies'));
  expect(await dueOf(promise, secondsAfter(NOON, 59))).toEqual([]);
  const lost = await oneDue(promise, secondsAfter(NOON, 60));
  expect(lost.state).toEqual(sending('a server that dies'));
  expect(lost.value.dueAt).toBe(NOON);
});

test('whoever lost a promise to another can neither finish nor postpone it', async () => {
  const promise = owed();
  await storage.promises.promise(promise);
  const slow = await storage.promises.claim(await oneDue(promise), sending('slow'));
  const taken = await storage.promises.claim(await oneDue(promise, minutesAfter(NOON, 2)), sending('quick', NOON));
  if (!slow || !taken) throw new Error('both claims were good when they were made');
  expect(await storage.promises.finish(slow, sent)).toBe('conflict');
  expect(await storage.promises.postpone(slow, minutesAfter(NOON, 9), { status: 'owed', attempts: 0 })).toBe(
    'conflict',
  );
  expect(await storage.promises.finish(taken, { ...sent, activityId: 'quick' })).toBe('saved');
  const done = await storage.promises.readDone(promise.conversationKey, promise.id);
  expect(done?.state).toEqual({ ...sent, activityId: 'quick' });
});

test('what is done is on record, and nothing is while it is owed or unheard of', async () => {
  const promise = owed();
  const read = () => storage.promises.readDone(promise.conversationKey, promise.id);
  expect(await read()).toBeNull();
  await storage.promises.promise(promise);
  expect(await read()).toBeNull();
  const claimed = await storage.promises.claim(await oneDue(promise), sending('me'));
  expect(await read()).toBeNull();
  expect(await storage.promises.finish(claimed!, sent)).toBe('saved');
  expect(await read()).toEqual({ promise, state: sent });
});

test('a post costs three writes: promised, claimed, on record', async () => {
  const promise = owed();
  storage.proxy.seen.length = 0;
  await storage.promises.promise(promise);
  const claimed = await storage.promises.claim(await oneDue(promise), sending('me'));
  await storage.promises.finish(claimed!, sent);
  expect(storage.proxy.seen.filter((request) => request.rows > 0)).toHaveLength(3);
});

describe.each(['dropAnswer', 'failAfter', 'withholdAnswer'] as const)('when the answer is lost (%s)', (fault) => {
  const lose = () => storage.proxy.spoil({ do: fault }, (request) => request.transaction);
  afterEach(() => expect(storage.proxy.waiting()).toBe(0));

  test('a promise is made once', async () => {
    const promise = owed();
    lose();
    await storage.promises.promise(promise);
    expect((await oneDue(promise)).value).toEqual(promise);
  });

  test('a claim is the claimer’s own', async () => {
    const promise = owed();
    await storage.promises.promise(promise);
    const due = await oneDue(promise);
    lose();
    const claimed = await storage.promises.claim(due, sending('me'));
    expect(claimed?.state).toEqual(sending('me'));
    expect(await storage.promises.claim(due, sending('another'))).toBeNull();
    expect(await storage.promises.finish(claimed!, sent)).toBe('saved');
  });

  test('postponing and finishing are saved', async () => {
    const promise = owed();
    await storage.promises.promise(promise);
    const due = await oneDue(promise);
    lose();
    expect(await storage.promises.postpone(due, secondsAfter(NOON, 1), due.state)).toBe('saved');
    const later = await oneDue(promise, secondsAfter(NOON, 1));
    lose();
    expect(await storage.promises.finish(later, sent)).toBe('saved');
    expect((await storage.promises.readDone(promise.conversationKey, promise.id))?.state).toEqual(sent);
    expect(await dueOf(promise, minutesAfter(NOON, 60))).toEqual([]);
  });
});
