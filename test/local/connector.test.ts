/** The connector refuses what Teams refuses, and keeps what it takes. */
import { installApp } from '../../local/host/installApp';
import { channel, chatWithBot, meeting } from '../../local/tenant/conversations';
import { people, TENANT_ID } from '../../local/tenant/people';
import { standInWithBot, type StandInWithBot } from './support/standInWithBot';

const path = (conversationId: string, rest = 'activities') =>
  `v3/conversations/${encodeURIComponent(conversationId)}/${rest}`;
const hello = { type: 'message', text: 'Hello' };
const cardMessage = (card: object) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [], ...card },
    },
  ],
});

let local: StandInWithBot;
const code = (answer: { status: number; body: object }) => {
  const { error } = answer.body as { error?: { code: string } };
  return `${answer.status} ${error?.code ?? ''}`.trim();
};

beforeEach(async () => {
  local = await standInWithBot();
  await installApp(local.standIn.doings, { from: 'ana', conversation: channel });
});
afterEach(() => local.close());

describe('who may call', () => {
  test('a person’s token is not a bot’s', async () => {
    const token = await local.standIn.tokenFor('ana', { audience: 'https://api.botframework.com' });
    expect(code(await local.ask('POST', path(channel.id), hello, token))).toBe('401 Unauthorized');
  });

  test('a made-up token is refused', async () => {
    expect(code(await local.ask('POST', path(channel.id), hello, 'e30.e30.'))).toBe('401 Unauthorized');
  });

  test('a conversation that does not exist is not found', async () => {
    expect(code(await local.ask('POST', path('19:nowhere@thread.tacv2'), hello))).toBe('404 ConversationNotFound');
  });

  test('a bot that was not added may not post', async () => {
    expect(code(await local.ask('POST', path(meeting.id), hello))).toBe('403 BotNotInConversationRoster');
    expect(code(await local.ask('POST', path(chatWithBot('bo').id), hello))).toBe('403 BotNotInConversationRoster');
  });
});

describe('what may be posted', () => {
  test.each([
    ['no type', { text: 'Hello' }],
    ['an unknown type', { type: 'shout', text: 'Hello' }],
    ['an empty message', { type: 'message', text: '' }],
    ['a text that is no text', { type: 'message', text: 5 }],
    ['a list', []],
    ['an unknown attachment', { type: 'message', attachments: [{ contentType: 'application/x-thing' }] }],
    ['a card newer than 1.5', cardMessage({ version: '1.6' })],
    ['a card without a body', cardMessage({ body: undefined })],
    ['an element nobody knows', cardMessage({ body: [{ type: 'Marquee' }] })],
    ['seven actions', cardMessage({ actions: Array.from({ length: 7 }, () => ({ type: 'Action.Execute' })) })],
    ['a link that is not https', cardMessage({ actions: [{ type: 'Action.OpenUrl', url: 'javascript:alert(1)' }] })],
    [
      'a refresh for 61 people',
      cardMessage({ refresh: { action: { type: 'Action.Execute' }, userIds: Array.from({ length: 61 }, String) } }),
    ],
    [
      'a mention whose words do not occur',
      {
        ...hello,
        entities: [{ type: 'mention', text: '<at>Ana</at>', mentioned: { id: people.ana.mri, name: 'Ana' } }],
      },
    ],
    [
      'a mention of somebody who is not here',
      {
        type: 'message',
        text: '<at>Lena</at>',
        entities: [{ type: 'mention', text: '<at>Lena</at>', mentioned: { id: people.lena.mri, name: 'Lena' } }],
      },
    ],
  ])('%s is bad syntax', async (_what, message) => {
    expect(code(await local.ask('POST', path(channel.id), message))).toBe('400 BadSyntax');
    expect(local.standIn.posts(channel.id)).toHaveLength(0);
  });

  test('what is not JSON is bad syntax', async () => {
    expect(code(await local.ask('POST', path(channel.id), '{"type":'))).toBe('400 BadSyntax');
  });

  test('a message over 100 KB is too big', async () => {
    const answer = await local.ask('POST', path(channel.id), { type: 'message', text: 'x'.repeat(52_000) });
    expect(code(answer)).toBe('413 MessageSizeTooBig');
  });

  test('a message that mentions a member is posted, edited in place, and taken back', async () => {
    const entities = [{ type: 'mention', text: '<at>Ana</at>', mentioned: { id: people.ana.mri, name: 'Ana Souza' } }];
    const { status, body } = await local.ask('POST', path(channel.id), {
      ...hello,
      text: '<at>Ana</at> leads',
      entities,
    });
    expect(status).toBe(201);
    const own = path(channel.id, `activities/${String(body['id'])}`);
    expect((await local.ask('PUT', own, hello)).status).toBe(200);
    expect(local.standIn.posts(channel.id)).toMatchObject([{ id: body['id'], edits: 1, activity: hello }]);
    expect((await local.ask('DELETE', own)).status).toBe(200);
    expect(code(await local.ask('PUT', own, hello))).toBe('404 ActivityNotFoundInConversation');
  });

  test('a thread’s address keeps the answer in the thread', async () => {
    const first = await local.ask('POST', path(channel.id), hello);
    await local.ask('POST', path(`${channel.id};messageid=${String(first.body['id'])}`), hello);
    expect(local.standIn.posts(channel.id)[1]).toMatchObject({ replyToId: first.body['id'] });
  });
});

describe('how often', () => {
  test('the eighth message within a second waits', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => local.ask('POST', path(channel.id), hello)));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused).toHaveLength(1);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(local.standIn.posts(channel.id)).toHaveLength(7);
  });
});

describe('who is here', () => {
  const member = (id: string) => path(channel.id, `members/${id}`);

  test('a member is found by object id and by the id Teams gives them', async () => {
    for (const id of [people.dee.oid, people.dee.mri])
      expect(await local.ask('GET', member(id))).toMatchObject({
        status: 200,
        body: { id: people.dee.mri, aadObjectId: people.dee.oid, name: 'Dee Nakamura', tenantId: TENANT_ID },
      });
  });

  test('a colleague who is not in the team is not found, nor is a stranger', async () => {
    for (const id of [people.lena.oid, people.ivo.oid, 'nobody'])
      expect(code(await local.ask('GET', member(id)))).toBe('404 MemberNotFoundInConversation');
  });

  test('the paged roster lists everyone once', async () => {
    const { body } = await local.ask('GET', path(channel.id, 'pagedmembers?pageSize=500'));
    expect((body['members'] as unknown[]).length).toBe(channel.members.length);
  });

  test('a meeting is known only where the app was added to it', async () => {
    const about = `v1/meetings/${encodeURIComponent(meeting.meetingId)}`;
    expect(code(await local.ask('GET', about))).toBe('403 BotNotInConversationRoster');
    await installApp(local.standIn.doings, { from: 'ana', conversation: meeting });
    expect(await local.ask('GET', about)).toMatchObject({ status: 200, body: { conversation: { id: meeting.id } } });
    const participant = await local.ask('GET', `${about}/participants/${people.ana.oid}?tenantId=${TENANT_ID}`);
    expect(participant.body).toMatchObject({ meeting: { role: 'Organizer', inMeeting: false } });
  });

  test('a chat with one person starts only if they have the app', async () => {
    const start = () =>
      local.ask('POST', 'v3/conversations', { members: [{ id: people.bo.mri }], tenantId: TENANT_ID });
    expect(code(await start())).toBe('403 BotNotInConversationRoster');
    await installApp(local.standIn.doings, { from: 'bo', conversation: chatWithBot('bo') });
    expect(await start()).toMatchObject({ status: 201, body: { id: chatWithBot('bo').id } });
  });
});

describe('faults on order', () => {
  test('a bad gateway after the fact has posted', async () => {
    local.standIn.faults.next('badGatewayAfterCommit');
    expect(code(await local.ask('POST', path(channel.id), hello))).toBe('502 BadGateway');
    expect(local.standIn.posts(channel.id)).toHaveLength(1);
  });

  test('a reset after the fact has posted, and the next call is served', async () => {
    local.standIn.faults.next('resetAfterCommit');
    await expect(local.ask('POST', path(channel.id), hello)).rejects.toThrow();
    expect((await local.ask('POST', path(channel.id), hello)).status).toBe(201);
    expect(local.standIn.sent().map(({ answered }) => answered)).toEqual(['reset', 201]);
  });

  test('throttled, failing and blocked calls post nothing', async () => {
    local.standIn.faults.next('throttled');
    local.standIn.faults.next('serverError');
    local.standIn.faults.next('blocked');
    const codes = [];
    for (let call = 0; call < 3; call++) codes.push(code(await local.ask('POST', path(channel.id), hello)));
    expect(codes).toEqual(['429 Throttled', '500 ServiceError', '403 ConversationBlockedByUser']);
    expect(local.standIn.posts(channel.id)).toHaveLength(0);
  });
});
