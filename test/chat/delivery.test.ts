// What becomes of one decision to send: through the SDK's real adapter, over real HTTP.
import type { ConversationAddress, Message } from '../../bot/messenger';
import { startChatBot, type ChatBot } from './support/aChatBot';
import type { ConnectorAnswer } from './support/connectorServer';
import { BOT_APP_ID, CHANNEL, DEE, TENANT } from './support/someIds';

const message: Message = {
  card: { type: 'AdaptiveCard', version: '1.5', msteams: { width: 'Full' }, body: [] },
  summary: 'SQL circle met',
  mentions: [{ personId: DEE, mri: '29:dee', text: 'Dee' }],
};

describe('a message of our own accord', () => {
  let bot: ChatBot;
  let to: ConversationAddress;

  beforeAll(async () => {
    bot = await startChatBot({ deadlineMs: 300 });
    to = { conversationId: CHANNEL, serviceUrl: bot.connector.url, tenantId: TENANT, kind: 'channel' };
  });
  beforeEach(() => void bot.connector.calls.splice(0));
  afterAll(() => bot.close());

  const post = (answer: ConnectorAnswer) => {
    bot.connector.answerWith(answer);
    return bot.messenger.post(to, message);
  };

  it('leaves once, signed, as a card in the conversation, and is sent', async () => {
    expect(await post({ status: 201, body: { id: 'a-7' } })).toEqual({ outcome: 'sent', activityId: 'a-7' });

    expect(bot.connector.calls).toHaveLength(1);
    const [call] = bot.connector.calls;
    expect(call).toMatchObject({
      method: 'POST',
      path: `/v3/conversations/${CHANNEL}/activities`,
      authorization: 'Bearer the-bots-own',
      body: { type: 'message', summary: 'SQL circle met', from: { id: `28:${BOT_APP_ID}` } },
    });
    expect(call?.body).toMatchObject({
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            msteams: {
              width: 'Full',
              entities: [{ type: 'mention', text: '<at>Dee</at>', mentioned: { id: '29:dee', name: 'Dee' } }],
            },
          },
        },
      ],
    });
  });

  it.each<[string, ConnectorAnswer]>([
    ['408', { status: 408 }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['a reset connection', 'reset'],
    ['a hang', 'hang'],
    ['a hang in the middle of the answer', 'hangInBody'],
  ])('leaves exactly once on %s, and its fate is unknown', async (_, answer) => {
    expect(await post(answer)).toMatchObject({ outcome: 'unknown' });
    expect(bot.connector.calls).toHaveLength(1);
  });

  it('is throttled on 429 for as long as Teams says', async () => {
    const answer = await post({ status: 429, headers: { 'retry-after': '7' } });
    expect(answer).toEqual({ outcome: 'throttled', retryAfterMs: 7_000 });
    expect(bot.connector.calls).toHaveLength(1);
  });

  it('is throttled on 412, which Teams answers before it creates anything', async () => {
    expect(await post({ status: 412 })).toMatchObject({ outcome: 'throttled' });
    expect(bot.connector.calls).toHaveLength(1);
  });

  it.each([
    [403, 'ConversationBlockedByUser'],
    [403, 'BotNotInConversationRoster'],
    [403, 'BotDisabledByAdmin'],
    [403, 'MessageWritesBlocked'],
    [404, 'ConversationNotFound'],
    [413, 'MessageSizeTooBig'],
  ])('fails for good on %i %s', async (status, code) => {
    const answer = await post({ status, body: { error: { code, message: 'No.' } } });
    expect(answer).toEqual({ outcome: 'failed', reason: code });
    expect(bot.connector.calls).toHaveLength(1);
  });

  it('follows no redirect with the bot’s token', async () => {
    const elsewhere = `${bot.connector.url}elsewhere`;
    expect(await post({ status: 307, headers: { location: elsewhere } })).toMatchObject({ outcome: 'failed' });
    expect(bot.connector.calls).toHaveLength(1);
  });

  it.each([
    'https://evil.example.com/',
    'http://smba.trafficmanager.net.evil.example.com/',
    'file:///etc/hosts',
    'not a url',
  ])('never leaves for %s', async (serviceUrl) => {
    const answer = await bot.messenger.post({ ...to, serviceUrl }, message);
    expect(answer).toEqual({ outcome: 'failed', reason: 'serviceUrlNotAllowed' });
    expect(bot.connector.calls).toHaveLength(0);
  });

  it('is edited in place, once, under the id it was given', async () => {
    bot.connector.answerWith({ status: 200, body: { id: 'a-7' } });
    expect(await bot.messenger.update(to, 'a-7', message)).toEqual({ outcome: 'sent', activityId: 'a-7' });
    expect(bot.connector.calls).toHaveLength(1);
    expect(bot.connector.calls[0]).toMatchObject({
      method: 'PUT',
      path: `/v3/conversations/${CHANNEL}/activities/a-7`,
    });

    bot.connector.answerWith({ status: 502 });
    expect(await bot.messenger.update(to, 'a-7', message)).toMatchObject({ outcome: 'unknown' });
    expect(bot.connector.calls).toHaveLength(2);
  });
});

describe('a message that cannot leave', () => {
  const to = (bot: ChatBot): ConversationAddress => ({
    conversationId: CHANNEL,
    serviceUrl: bot.connector.url,
    tenantId: TENANT,
    kind: 'channel',
  });

  it('may be tried again when the bot could not sign in', async () => {
    const bot = await startChatBot({ signIn: () => Promise.reject(new Error('no')) });
    expect(await bot.messenger.post(to(bot), message)).toMatchObject({ outcome: 'throttled' });
    expect(bot.connector.calls).toHaveLength(0);
    await bot.close();
  });

  it('does not leave later when signing in took longer than the deadline', async () => {
    let signedIn = (_token: string): void => undefined;
    const bot = await startChatBot({ deadlineMs: 100, signIn: () => new Promise((resolve) => (signedIn = resolve)) });
    expect(await bot.messenger.post(to(bot), message)).toEqual({ outcome: 'unknown', reason: 'deadlinePassed' });
    signedIn('late');
    await new Promise((resolve) => setImmediate(resolve));
    await bot.close();
    expect(bot.connector.calls).toHaveLength(0);
  });

  it('may be tried again when nobody listened there', async () => {
    const bot = await startChatBot();
    await bot.connector.close();
    expect(await bot.messenger.post(to(bot), message)).toMatchObject({ outcome: 'throttled' });
    await bot.close().catch(() => undefined);
  });
});
