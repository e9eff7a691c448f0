import type { CircleId } from '../../domain/ids';
import type { Conversation } from '../../bot/stores';
import { ana, boardId, circleId, dee, minutesAfter, NOON, TENANT } from '../support/builders';
import { openTestStorage, type TestStorage } from './openTestStorage';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterEach(() => expect(storage.proxy.waiting()).toBe(0));
afterAll(() => storage.proxy.close());

let count = 0;
const newOp = () => `operation-${(count += 1)}`;

function aConversation(overrides: Partial<Conversation> = {}): Conversation {
  count += 1;
  return {
    conversationId: `19:meeting_${count}/+a=b#?%@thread.tacv2`,
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    tenantId: TENANT,
    kind: 'channel',
    name: 'Data platform',
    locale: 'de',
    boardId: null,
    circleId: null,
    installedAt: NOON,
    removedAt: null,
    welcomedAt: null,
    ...overrides,
  };
}

test('somebody’s circles are theirs alone, added once however often, gone when removed', async () => {
  const other = 'another-circle' as CircleId;
  const first = { boardId, circleId, addedAt: NOON };
  for (const entry of [first, first, { boardId, circleId: other, addedAt: minutesAfter(NOON, 1) }]) {
    await storage.people.addCircle(ana, entry);
  }
  expect((await storage.people.circlesOf(ana)).map((entry) => entry.circleId).sort()).toEqual([other, circleId].sort());
  expect(await storage.people.circlesOf(dee)).toEqual([]);
  storage.proxy.spoil({ do: 'dropAnswer' }, (request) => request.rows > 0);
  await storage.people.removeCircle(ana, { boardId, circleId: other });
  await storage.people.removeCircle(ana, { boardId, circleId: other });
  expect(await storage.people.circlesOf(ana)).toEqual([first]);
});

test('a conversation is found under its Teams id, whatever characters that has, and in its own tenant only', async () => {
  const conversation = aConversation();
  expect(await storage.conversations.write(conversation, null, newOp())).toBe('saved');
  const found = await storage.conversations.read(TENANT.toUpperCase(), conversation.conversationId);
  expect(found?.value).toEqual(conversation);
  expect(await storage.conversations.read(TENANT, `${conversation.conversationId}x`)).toBeNull();
  const elsewhere = '11111111-1111-4111-8111-111111111111';
  expect(await storage.conversations.read(elsewhere, conversation.conversationId)).toBeNull();
});

test('of a tenant’s conversations a few are read, and nobody else’s', async () => {
  const tenantId = '22222222-2222-4222-8222-222222222222';
  const long = `19:${'x'.repeat(400)}@thread.tacv2`;
  for (const conversationId of [long, ...Array.from({ length: 22 }, (_, index) => `19:c${index}@thread.tacv2`)]) {
    await storage.conversations.write(aConversation({ tenantId, conversationId }), null, newOp());
  }
  const some = await storage.conversations.readSome(tenantId);
  expect(some).toHaveLength(20);
  expect(some.every((one) => one.tenantId === tenantId)).toBe(true);
  expect(await storage.conversations.readSome('33333333-3333-4333-8333-333333333333')).toEqual([]);
});

test('a conversation is inserted once and changed only by who read the latest', async () => {
  const conversation = aConversation();
  await storage.conversations.write(conversation, null, newOp());
  expect(await storage.conversations.write(conversation, null, newOp())).toBe('conflict');
  const stale = await storage.conversations.read(TENANT, conversation.conversationId);
  const welcomed = { ...conversation, welcomedAt: NOON };
  expect(await storage.conversations.write(welcomed, stale!.etag, newOp())).toBe('saved');
  expect(await storage.conversations.write({ ...conversation, boardId }, stale!.etag, newOp())).toBe('conflict');
  expect((await storage.conversations.read(TENANT, conversation.conversationId))?.value).toEqual(welcomed);
});

test.each(['dropAnswer', 'failAfter'] as const)('a lost answer (%s) is not shown as a conflict', async (fault) => {
  const conversation = aConversation();
  const lose = () => storage.proxy.spoil({ do: fault }, (request) => request.rows > 0);
  lose();
  expect(await storage.conversations.write(conversation, null, newOp())).toBe('saved');
  const { etag } = (await storage.conversations.read(TENANT, conversation.conversationId))!;
  lose();
  expect(await storage.conversations.write({ ...conversation, welcomedAt: NOON }, etag, newOp())).toBe('saved');
});
