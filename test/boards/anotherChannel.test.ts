import type { ConversationView } from '../../contract/views';
import { uninstallApp } from '../../local/host/installApp';
import { channel, sideChannel } from '../../local/tenant/conversations';
import { TENANT_ID, type PersonKey } from '../../local/tenant/people';
import { startSystem, type System } from '../support/system';

const running: System[] = [];
async function start(): Promise<System> {
  const started = await startSystem();
  running.push(started);
  return started;
}

let system: System;
beforeAll(async () => {
  system = await start();
});
afterAll(() => Promise.all(running.map((one) => one.close())));

const open = (who: PersonKey, conversationId: string) =>
  system.as(who).call<ConversationView>('openConversation', {}, { conversationId });

test('every channel of a team that has the app has a board of its own, whichever one Teams told us of', async () => {
  const told = await open('ana', channel.id);
  const met = await open('ana', `${sideChannel.id};messageid=17`);
  expect([told.status, met.status]).toEqual([200, 200]);
  expect(met.body.boardId).not.toBe(told.body.boardId);
  expect((await open('dee', sideChannel.id)).body.boardId).toBe(met.body.boardId);
});

test('many who open such a channel at once meet it once', async () => {
  const another = await start();
  const opened = await Promise.all(
    (['dee', 'tom', 'bo'] as const).map((who) =>
      another.as(who).call<ConversationView>('openConversation', {}, { conversationId: sideChannel.id }),
    ),
  );
  expect(new Set(opened.map(({ body }) => body.boardId)).size).toBe(1);
});

test('whoever is not in such a channel is not let in, and what is no channel of the team is not met', async () => {
  expect((await open('lena', sideChannel.id)).body).toMatchObject({ code: 'notAllowed' });
  for (const unknown of ['19:nowhere@thread.tacv2', '19:some-chat@thread.v2', "19:x' or 1 eq 1@thread.tacv2"]) {
    expect((await open('ana', unknown)).body).toMatchObject({ code: 'appNotInstalled' });
  }
});

test('once the app is taken from the team, such a channel says so too', async () => {
  const left = await start();
  const inside = () =>
    left.as('ana').call<ConversationView>('openConversation', {}, { conversationId: sideChannel.id });
  const { boardId } = (await inside()).body;
  await uninstallApp(left.standIn.doings, { from: 'ana', conversation: channel });
  left.product.parts.open.membership.forget({ conversationId: sideChannel.id, tenantId: TENANT_ID });
  expect((await inside()).body).toMatchObject({ code: 'appNotInstalled' });
  expect((await left.as('ana').call('board', { boardId })).body).toMatchObject({ code: 'appNotInstalled' });
});

test('where the app never was, no channel is met', async () => {
  const empty = await start();
  await uninstallApp(empty.standIn.doings, { from: 'ana', conversation: channel });
  const answered = await empty.as('ana').call('openConversation', {}, { conversationId: sideChannel.id });
  expect(answered.body).toMatchObject({ code: 'appNotInstalled' });
});
