// What happens when somebody uses a button on a card: the protocol, through the door.
import { onCardAction } from '../../bot/chat/listeners/cardAction';
import { aCardAction, anActivity } from './support/anActivity';
import { anAfterSession, aCommitment } from './support/anAfterSession';
import { aTextsFor } from './support/aCardTexts';
import { startChatBot, type ChatBot } from './support/aChatBot';
import { KeptUseCases } from './support/keptUseCases';
import { DEE } from './support/someIds';
import { TestAdapter, type InvokeResponse } from 'botbuilder';

const session = { boardId: 'board-0001', circleId: 'circle-sql', sessionId: 'circle-sql-41' };
const commitment = { ...session, commitmentId: 'capture-0017', actionId: 'done-capture-0017' };
const error = (statusCode: number, code: string) => ({
  status: statusCode,
  body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message: expect.any(String) } },
});

describe('a button on a card', () => {
  let bot: ChatBot;
  beforeAll(async () => void (bot = await startChatBot()));
  beforeEach(() => {
    bot.connector.calls.splice(0);
    bot.useCases.asked.splice(0);
    bot.useCases.done = { outcome: 'done' };
    bot.useCases.card = anAfterSession();
  });
  afterAll(() => bot.close());

  const press = (verb: string, data: Record<string, unknown>) =>
    bot.receives(aCardAction(bot.connector.url, verb, data));

  it('“I did it” marks the presser’s commitment done and shows them the card anew', async () => {
    bot.useCases.card = anAfterSession({ commitments: [aCommitment({ state: 'done' })] });
    const answer = await press('commitmentDone', commitment);
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } },
    });
    expect(answer.text).toContain('You, done');
    expect(answer.text).not.toContain('I did it');
    expect(bot.useCases.asked).toEqual([
      { useCase: 'commitmentDone', with: [expect.objectContaining({ personId: DEE }), commitment] },
      { useCase: 'afterSessionCardFor', with: [expect.objectContaining({ personId: DEE }), commitment] },
    ]);
    expect(bot.connector.calls).toEqual([]);
  });

  it('the card’s refresh shows each owner a button for what is theirs', async () => {
    const answer = await press('refreshAfterSession', session);
    expect(answer.text.match(/"type":"Action.Execute","title":"I did it"/g)).toHaveLength(1);
    expect(answer.text).toContain('You lead next');
    expect(bot.useCases.asked).toEqual([
      { useCase: 'afterSessionCardFor', with: [expect.objectContaining({ personId: DEE }), session] },
    ]);
  });

  it('is refused in the protocol when it is somebody else’s commitment', async () => {
    bot.useCases.done = { outcome: 'refused', reason: 'notYours' };
    expect(await press('commitmentDone', commitment)).toMatchObject(error(403, 'notYours'));
  });

  it('is refused when there is no such commitment', async () => {
    bot.useCases.done = { outcome: 'refused', reason: 'gone' };
    expect(await press('commitmentDone', commitment)).toMatchObject(error(404, 'gone'));
  });

  it('shows nothing to who may not see the session', async () => {
    bot.useCases.card = null;
    expect(await press('refreshAfterSession', session)).toMatchObject(error(404, 'gone'));
  });

  it('says that it did not work when it broke, and not why', async () => {
    bot.useCases.done = new Error('secret inside');
    const answer = await press('commitmentDone', commitment);
    expect(answer).toMatchObject(error(500, 'unavailable'));
    expect(answer.text + bot.logged.join()).not.toContain('secret');
  });

  it('is answered before Teams loses patience', async () => {
    const useCases = new KeptUseCases();
    useCases.done = 'hang';
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const listener = onCardAction({ useCases, textsFor: aTextsFor, log, deadlineMs: 20 });
    const responses: InvokeResponse[] = [];
    const adapter = new TestAdapter(async (context) => {
      context.onSendActivities(async (_, [sent]) => {
        responses.push(sent?.value as InvokeResponse);
        return [];
      });
      await listener(context);
    });
    await adapter.processActivity(aCardAction('https://smba.trafficmanager.net/', 'commitmentDone', commitment));
    expect(responses).toMatchObject([error(500, 'unavailable')]);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['an unknown verb', 'dropTables', commitment],
    ['no data', 'commitmentDone', {}],
    ['no commitment', 'commitmentDone', session],
    ['a list for an id', 'commitmentDone', { ...commitment, commitmentId: ['capture-0017'] }],
    ['an object for an id', 'commitmentDone', { ...commitment, boardId: { ne: '' } }],
    ['an id with a slash', 'commitmentDone', { ...commitment, circleId: 'circle/../x' }],
    ['an id that is far too long', 'commitmentDone', { ...commitment, actionId: 'a'.repeat(5_000) }],
    ['a session of another circle', 'refreshAfterSession', { ...session, sessionId: 'circle-xyz-41' }],
    ['a session that is none', 'refreshAfterSession', { ...session, sessionId: 'circle-sql' }],
  ])('is not understood with %s', async (_, verb, data) => {
    expect(await press(verb, data)).toMatchObject(error(400, 'badRequest'));
    expect(bot.useCases.asked).toEqual([]);
  });

  it.each([undefined, null, 'x', [], { action: null }, { action: { type: 'Action.Submit', verb: 'commitmentDone' } }])(
    'is not understood with the value %j',
    async (value) => {
      const invoke = anActivity(bot.connector.url, { type: 'invoke', name: 'adaptiveCard/action', value });
      expect(await bot.receives(invoke)).toMatchObject(error(400, 'badRequest'));
    },
  );

  it('works from clients that know only Action.Submit', async () => {
    const value = { ...commitment, verb: 'commitmentDone' };
    await bot.receives(anActivity(bot.connector.url, { text: undefined, value }));
    expect(bot.useCases.asked.map(({ useCase }) => useCase)).toEqual(['commitmentDone']);
    expect(bot.connector.calls).toMatchObject([{ body: { text: 'Well done. It is marked done on the board.' } }]);
  });

  it('is nobody’s without an Entra account', async () => {
    const invoke = aCardAction(bot.connector.url, 'commitmentDone', commitment);
    const answer = await bot.receives({ ...invoke, from: { id: '8:anon', name: 'Somebody' } });
    expect(answer).toMatchObject(error(403, 'forbidden'));
    expect(bot.useCases.asked).toEqual([]);
  });
});
