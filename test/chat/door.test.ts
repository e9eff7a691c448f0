// Who gets past the door of POST /api/messages: over real HTTP, with real tokens.
import { anActivity } from './support/anActivity';
import { startChatBot, type ChatBot } from './support/aChatBot';
import { OTHER_TENANT, TENANT } from './support/someIds';

describe('the door of POST /api/messages', () => {
  let bot: ChatBot;
  beforeAll(async () => void (bot = await startChatBot({ deadlineMs: 500 })));
  beforeEach(() => void (bot.useCases.asked.splice(0), bot.connector.calls.splice(0)));
  afterAll(() => bot.close());

  const anUpdate = (fields: Record<string, unknown> = {}) =>
    anActivity(bot.connector.url, {
      type: 'conversationUpdate',
      text: undefined,
      membersRemoved: [{ id: '29:x' }],
      ...fields,
    });

  const expectRefused = (answer: { status: number; body: unknown }, status: number, code: string) => {
    expect(answer).toMatchObject({
      status,
      body: { code, message: expect.any(String), correlationId: 'correlation-1' },
    });
    expect(bot.useCases.asked).toEqual([]);
    expect(bot.connector.calls).toEqual([]);
  };

  it('lets in what the channel signed for this bot', async () => {
    expect(await bot.receives(anUpdate())).toMatchObject({ status: 200 });
    expect(bot.useCases.asked).toHaveLength(1);
  });

  it.each<[string, () => Promise<string | null>]>([
    ['without a token', () => Promise.resolve(null)],
    ['with an empty token', () => Promise.resolve('Bearer ')],
    ['with another scheme', async () => `Basic ${await bot.issuer.token()}`],
  ])('refuses a request %s', async (_, authorization) => {
    expectRefused(await bot.receives(anUpdate(), await authorization()), 401, 'tokenMissing');
  });

  const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
  const anHourAgo = () => Math.floor(Date.now() / 1000) - 3600;
  const unsigned = () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: 'https://api.botframework.com', serviceurl: bot.connector.url, exp: inAnHour() };
    return Promise.resolve(`${part({ alg: 'none', kid: 'key-1' })}.${part(claims)}.`);
  };

  it.each<[string, () => Promise<string>]>([
    ['unsigned', unsigned],
    ['signed with a shared secret', () => bot.issuer.tokenWithSharedSecret()],
    ['for another audience', () => bot.issuer.token({ aud: '99999999-0000-4000-8000-000000000000' })],
    [
      'signed by Entra for this very bot',
      () => bot.issuer.token({ iss: `https://sts.windows.net/${OTHER_TENANT}/`, tid: OTHER_TENANT, ver: '1.0' }),
    ],
    ['of no issuer', () => bot.issuer.token({ iss: undefined })],
    ['expired', () => bot.issuer.token({ exp: anHourAgo() })],
    ['without an end', () => bot.issuer.token({ exp: undefined })],
    ['not yet valid', () => bot.issuer.token({ nbf: inAnHour() })],
    ['for another service URL', () => bot.issuer.token({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
    ['without a service URL', () => bot.issuer.token({ serviceurl: undefined })],
    ['with a key nobody published', () => bot.issuer.token({}, { kid: 'key-of-mine' })],
    ['that is garbage', () => Promise.resolve('a.b.c')],
    ['that is far too long', () => bot.issuer.token({ x: 'x'.repeat(8_000) })],
  ])('refuses a token %s', async (_, token) => {
    expectRefused(await bot.receives(anUpdate(), `Bearer ${await token()}`), 401, 'tokenRefused');
  });

  it('forgives a clock that is a few minutes off', async () => {
    const token = await bot.issuer.token({ exp: Math.floor(Date.now() / 1000) - 200 });
    expect(await bot.receives(anUpdate(), `Bearer ${token}`)).toMatchObject({ status: 200 });
  });

  it.each<[string, unknown]>([
    ['{}', {}],
    ['nothing', ''],
    ['garbage', '{"type": "mess'],
    ['an array', []],
    ['a string', '"message"'],
    ['null', 'null'],
  ])('refuses %s as no activity', async (_, body) => {
    expectRefused(await bot.receives(body), 400, 'bodyMalformed');
  });

  it.each<[string, Record<string, unknown>]>([
    ['no type', { type: undefined }],
    ['a type that is a list', { type: ['message'] }],
    ['no channel', { channelId: undefined }],
    ['a channel that is a number', { channelId: 7 }],
    ['no service URL', { serviceUrl: undefined }],
    ['a service URL that is an object', { serviceUrl: {} }],
    ['no sender', { from: undefined }],
    ['no recipient', { recipient: null }],
    ['no conversation', { conversation: 'x' }],
    ['text that is a list', { text: ['help'] }],
    ['members that are no list', { membersAdded: { id: '29:x' } }],
    ['a timestamp that is a number', { timestamp: 7 }],
  ])('refuses an activity with %s', async (_, fields) => {
    expectRefused(await bot.receives(anUpdate(fields)), 400, 'bodyMalformed');
  });

  it.each(['AseChannel', 'emulator', 'webchat', 'MSTEAMS'])('refuses the channel %s', async (channelId) => {
    expectRefused(await bot.receives(anUpdate({ channelId })), 400, 'channelUnknown');
  });

  it('refuses a signed service URL that is not one of Teams', async () => {
    const serviceUrl = 'https://evil.example.com/';
    const token = await bot.issuer.token({ serviceurl: serviceUrl });
    expectRefused(await bot.receives(anUpdate({ serviceUrl }), `Bearer ${token}`), 403, 'serviceUrlNotAllowed');
  });

  it.each<[string, Record<string, unknown>]>([
    ['another tenant', { channelData: { tenant: { id: OTHER_TENANT } }, conversation: { id: '19:x@thread.tacv2' } }],
    [
      'two tenants',
      { channelData: { tenant: { id: TENANT } }, conversation: { id: '19:x@t', tenantId: OTHER_TENANT } },
    ],
    ['no tenant', { channelData: {}, conversation: { id: '19:x@thread.tacv2' } }],
  ])('refuses a conversation of %s', async (_, fields) => {
    expectRefused(await bot.receives(anUpdate(fields)), 403, 'tenantNotAllowed');
  });

  it('refuses a body over 256 KiB', async () => {
    expectRefused(await bot.receives(anUpdate({ text: 'x'.repeat(300_000) })), 413, 'bodyTooLarge');
  });

  it('says nothing of its inside and logs nobody’s words', async () => {
    const answer = await bot.receives(anActivity(bot.connector.url, { text: 'my secret', channelId: 'AseChannel' }));
    expect(answer.text).not.toMatch(/at .*\.(ts|js)|secret/);
    expect(bot.logged.join('\n')).not.toMatch(/secret|Dee/);
  });
});

describe('the channel’s keys', () => {
  it('are read again when a new one signs, and not for every unknown one', async () => {
    let nowMs = Date.now();
    const bot = await startChatBot({ now: () => nowMs });
    const update = anActivity(bot.connector.url, { type: 'conversationUpdate', text: undefined });
    expect(await bot.receives(update)).toMatchObject({ status: 200 });
    expect(bot.issuer.fetches()).toBe(1);

    for (const kid of ['x1', 'x2', 'x3']) {
      const token = await bot.issuer.token({}, { kid });
      expect(await bot.receives(update, `Bearer ${token}`)).toMatchObject({ status: 401 });
    }
    expect(bot.issuer.fetches()).toBe(1);

    await bot.issuer.rotate('key-2', true);
    expect(await bot.receives(update)).toMatchObject({ status: 401 });
    nowMs += 5 * 60_000;
    expect(await bot.receives(update)).toMatchObject({ status: 200 });
    expect(bot.issuer.fetches()).toBe(2);
    await bot.close();
  });

  it('that cannot be read cost the request a deadline and the server nothing', async () => {
    let nowMs = Date.now();
    const bot = await startChatBot({ deadlineMs: 100, now: () => nowMs });
    const update = anActivity(bot.connector.url, { type: 'conversationUpdate', text: undefined });
    bot.issuer.breakDown('hang');
    expect(await bot.receives(update)).toMatchObject({ status: 503, body: { code: 'keysUnavailable' } });
    bot.issuer.breakDown('well');
    nowMs += 10_000;
    expect(await bot.receives(update)).toMatchObject({ status: 200 });
    await bot.close();
  });
});
