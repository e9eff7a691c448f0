import type { SessionEvent } from '../../domain/session/events';
import { boardIdOf, sessionIdOf, type CircleId, type SessionId } from '../../domain/ids';
import { TransactionTooLarge } from '../../bot/storage/rowWrite';
import { ana, as, aCapture, aSession, boardId, circleId, TENANT } from '../support/builders';
import { openTestStorage, type TestStorage } from './openTestStorage';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.proxy.close());

let count = 0;
const newOp = () => `operation-${(count += 1)}`;
const newSession = (): SessionId => sessionIdOf(circleId, (count += 1));

/** A believable log: started, then notes. */
function events(total: number): SessionEvent[] {
  const log = aSession().started();
  while (log.events.length < total) log.after(1).give(aCapture(`note ${log.events.length}`), as(ana));
  return log.events.slice(0, total);
}

test('a log is read back in order, whole or from where somebody stopped', async () => {
  const session = newSession();
  const log = events(30);
  expect(await storage.sessions.append(boardId, session, log.slice(0, 12), newOp())).toBe('saved');
  expect(await storage.sessions.append(boardId, session, log.slice(12), newOp())).toBe('saved');
  expect(await storage.sessions.read(boardId, session, 0)).toEqual(log);
  expect(await storage.sessions.read(boardId, session, 27)).toEqual(log.slice(27));
  expect(await storage.sessions.read(boardId, session, 30)).toEqual([]);
  expect(await storage.sessions.read(boardId, newSession(), 0)).toEqual([]);
});

test('what was decided together is one transaction, and one event is one write', async () => {
  const session = newSession();
  const log = events(99);
  storage.proxy.seen.length = 0;
  await storage.sessions.append(boardId, session, log.slice(0, 98), newOp());
  await storage.sessions.append(boardId, session, log.slice(98), newOp());
  expect(storage.proxy.seen.map((request) => request.rows)).toEqual([98, 1]);
});

test('a place that is taken is a conflict, and then nothing of the batch is written', async () => {
  const session = newSession();
  const log = events(6);
  expect(await storage.sessions.append(boardId, session, log.slice(0, 3), newOp())).toBe('saved');
  expect(await storage.sessions.append(boardId, session, log.slice(2, 5), newOp())).toBe('conflict');
  expect(await storage.sessions.append(boardId, session, log.slice(1, 2), newOp())).toBe('conflict');
  expect(await storage.sessions.read(boardId, session, 0)).toEqual(log.slice(0, 3));
});

test('two servers that append at once: one is first, and both know which', async () => {
  const session = newSession();
  const log = events(4);
  const [one, other] = await Promise.all([
    storage.sessions.append(boardId, session, log, newOp()),
    storage.direct.sessions.append(boardId, session, log.slice(0, 2), newOp()),
  ]);
  expect([one, other].sort()).toEqual(['conflict', 'saved']);
  expect(await storage.sessions.read(boardId, session, 0)).toEqual(one === 'saved' ? log : log.slice(0, 2));
});

test('a log of several pages is read whole', async () => {
  const session = newSession();
  const log = events(1250);
  for (let from = 0; from < log.length; from += 100) {
    await storage.direct.sessions.append(boardId, session, log.slice(from, from + 100), newOp());
  }
  storage.proxy.seen.length = 0;
  expect(await storage.sessions.read(boardId, session, 0)).toEqual(log);
  expect(storage.proxy.seen.length).toBeGreaterThan(1);
});

test('more than a transaction holds is refused before anything is sent', async () => {
  storage.proxy.seen.length = 0;
  const append = storage.sessions.append(boardId, newSession(), events(101), newOp());
  await expect(append).rejects.toThrow(TransactionTooLarge);
  expect(storage.proxy.seen).toEqual([]);
});

test('two boards whose circles have the same id do not see one another’s sessions', async () => {
  const session = sessionIdOf('a-guessed-circle-id' as CircleId, 1);
  expect(await storage.sessions.append(boardId, session, events(2), newOp())).toBe('saved');
  const another = boardIdOf(TENANT, 'b0a4d000000000000000000002');
  expect(await storage.sessions.read(another, session, 0)).toEqual([]);
});

describe.each(['dropAnswer', 'failAfter', 'withholdAnswer'] as const)('when the answer is lost (%s)', (fault) => {
  afterEach(() => expect(storage.proxy.waiting()).toBe(0));

  test.each([1, 5])('an append of %d is saved, once', async (size) => {
    const session = newSession();
    const log = events(size);
    storage.proxy.spoil({ do: fault }, (request) => request.rows > 0);
    expect(await storage.sessions.append(boardId, session, log, newOp())).toBe('saved');
    expect(await storage.sessions.read(boardId, session, 0)).toEqual(log);
  });
});

test('after a lost answer a conflict with another server is still a conflict', async () => {
  const session = newSession();
  const log = events(3);
  const other = () => storage.direct.sessions.append(boardId, session, log.slice(0, 1), newOp());
  storage.proxy.spoil({ do: 'reset' }, (request) => request.rows > 0);
  storage.proxy.spoil({ do: 'first', run: other }, (request) => request.rows > 0);
  expect(await storage.sessions.append(boardId, session, log, newOp())).toBe('conflict');
  expect(storage.proxy.waiting()).toBe(0);
});

test('asking again with the same operation after no answer at all is the same append', async () => {
  const session = newSession();
  const log = events(3);
  const op = newOp();
  expect(await storage.sessions.append(boardId, session, log, op)).toBe('saved');
  expect(await storage.sessions.append(boardId, session, log, op)).toBe('saved');
  expect(await storage.sessions.append(boardId, session, log, newOp())).toBe('conflict');
});

describe('a capture that is redacted', () => {
  test('loses its text and keeps its place; asking again changes nothing', async () => {
    const session = newSession();
    const log = events(4);
    await storage.sessions.append(boardId, session, log, newOp());
    for (let times = 0; times < 2; times += 1) await storage.sessions.redact(boardId, session, 3);
    const read = await storage.sessions.read(boardId, session, 0);
    expect(read.filter(({ seq }) => seq !== 3)).toEqual(log.filter(({ seq }) => seq !== 3));
    expect(read[2]).toEqual({ ...log[2], data: { ...log[2]!.data, text: '', redacted: true } });
  });

  test('leaves everything else alone, and what is not there', async () => {
    const session = newSession();
    const log = events(2);
    await storage.sessions.append(boardId, session, log, newOp());
    for (const seq of [1, 9]) await storage.sessions.redact(boardId, session, seq);
    expect(await storage.sessions.read(boardId, session, 0)).toEqual(log);
  });

  test('is still recognised by whoever lost the answer to writing it', async () => {
    const session = newSession();
    const log = events(2);
    const op = newOp();
    await storage.sessions.append(boardId, session, log.slice(1), op);
    await storage.sessions.redact(boardId, session, 2);
    expect(await storage.sessions.append(boardId, session, log.slice(1), op)).toBe('saved');
    expect(await storage.sessions.append(boardId, session, log.slice(1), newOp())).toBe('conflict');
  });
});
