// What the bot hears and what it says to it: activities through the door, answers at the connector.
import { aMessageToTheBot, anActivity } from './support/anActivity';
import { startChatBot, type ChatBot } from './support/aChatBot';
import { BOT_APP_ID, CHANNEL, DEE, TENANT } from './support/someIds';
import type { BoardId, CircleId } from '../../domain/ids';

describe('the bot', () => {
  let bot: ChatBot;
  beforeAll(async () => void (bot = await startChatBot()));
  beforeEach(() => {
    bot.connector.calls.splice(0);
    bot.useCases.asked.splice(0);
    bot.useCases.firstTime = true;
    bot.useCases.next = [];
  });
  afterAll(() => bot.close());

  const said = () => bot.connector.calls.map(({ body }) => JSON.stringify(body));
  const here = () => ({ conversationId: CHANNEL, serviceUrl: bot.connector.url, tenantId: TENANT, kind: 'channel' });
  const botAccount = { id: `28:${BOT_APP_ID}` };

  describe('when the app is added', () => {
    const added = (fields: Record<string, unknown> = {}) =>
      anActivity(bot.connector.url, {
        type: 'conversationUpdate',
        text: undefined,
        membersAdded: [botAccount],
        conversation: { id: '19:team@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: TENANT },
        channelData: {
          tenant: { id: TENANT },
          team: { id: '19:team@thread.tacv2', name: 'Data' },
          settings: { selectedChannel: { id: CHANNEL, name: 'sql-guild' } },
        },
        ...fields,
      });

    it('remembers the channel that was chosen and welcomes there once', async () => {
      expect(await bot.receives(added())).toMatchObject({ status: 200 });
      expect(bot.useCases.asked).toEqual([
        {
          useCase: 'installed',
          with: [
            here(),
            {
              teamId: '19:team@thread.tacv2',
              teamName: 'Data',
              channelName: 'sql-guild',
              locale: 'en-GB',
              by: expect.objectContaining({ personId: DEE, mri: '29:dee', name: 'Dee' }),
            },
          ],
        },
      ]);
      expect(bot.connector.calls.map(({ path }) => path)).toEqual([`/v3/conversations/${CHANNEL}/activities`]);
      expect(said()[0]).toContain('Peer Circles is here');

      bot.useCases.firstTime = false;
      await bot.receives(added({ type: 'installationUpdate', action: 'add', membersAdded: undefined }));
      expect(bot.useCases.asked).toHaveLength(2);
      expect(bot.connector.calls).toHaveLength(1);
    });

    it('welcomes a person in their own language', async () => {
      const conversation = { id: 'a:chat', conversationType: 'personal', tenantId: TENANT };
      await bot.receives(added({ conversation, channelData: { tenant: { id: TENANT } }, locale: 'de-DE' }));
      expect(bot.useCases.asked[0]?.with[0]).toMatchObject({ kind: 'personal', conversationId: 'a:chat' });
      expect(said()[0]).toContain('Peer Circles ist da');
    });
  });

  it.each([
    { type: 'conversationUpdate', membersRemoved: [botAccount] },
    { type: 'installationUpdate', action: 'remove' },
  ])('forgets the place and says nothing when it is taken away (%j)', async (fields) => {
    await bot.receives(anActivity(bot.connector.url, { text: undefined, ...fields }));
    expect(bot.useCases.asked).toEqual([{ useCase: 'uninstalled', with: [here()] }]);
    expect(bot.connector.calls).toEqual([]);
  });

  it('asks anew who is a member when people come or go', async () => {
    await bot.receives(anActivity(bot.connector.url, { type: 'conversationUpdate', membersAdded: [{ id: '29:new' }] }));
    expect(bot.useCases.asked).toEqual([{ useCase: 'membersChanged', with: [here()] }]);
    expect(bot.connector.calls).toEqual([]);
  });

  it.each(['help', 'Help', 'HELP!', 'hi', 'Hello', 'hello.', '', 'Hilfe'])(
    'answers “%s” with what it can do',
    async (text) => {
      await bot.receives(aMessageToTheBot(bot.connector.url, text));
      expect(bot.connector.calls).toHaveLength(1);
      expect(said()[0]).toContain('What I can do');
    },
  );

  it('answers in the thread it was asked in', async () => {
    await bot.receives(aMessageToTheBot(bot.connector.url, 'help'));
    expect(bot.connector.calls[0]?.path).toBe(
      `/v3/conversations/${CHANNEL};messageid=1700000000000/activities/1700000000001`,
    );
  });

  it('helps with anything else, without repeating it', async () => {
    await bot.receives(aMessageToTheBot(bot.connector.url, 'delete [everything](https://evil.example.com)'));
    expect(said()[0]).toContain('I don’t know that one yet');
    expect(said()[0]).not.toContain('evil');
  });

  it('says who leads next and when', async () => {
    bot.useCases.next = [
      {
        boardId: 'board-0001' as BoardId,
        circleId: 'circle-sql' as CircleId,
        circleName: 'SQL circle',
        leadName: 'Tom',
        youLead: false,
        topic: 'Deadlocks',
        startsAt: '2026-12-10T11:00:00.000Z',
        zone: 'Europe/Amsterdam',
      },
    ];
    await bot.receives(aMessageToTheBot(bot.connector.url, 'Next?'));
    expect(bot.useCases.asked).toEqual([
      { useCase: 'nextSessions', with: [here(), expect.objectContaining({ personId: DEE })] },
    ]);
    expect(said()[0]).toMatch(
      /SQL circle.*Tom leads: Deadlocks.*\{\{DATE\(2026-12-10T11:00:00Z, SHORT\)\}\}.*12:00 in Amsterdam/,
    );
  });

  it.each([
    ['who knows Deadlocks?', 'whoKnows', ['Deadlocks']],
    ['WHO KNOWS about SKIP LOCKED', 'whoKnows', ['SKIP LOCKED']],
    ['Wer kennt sich mit Deadlocks aus?', 'whoKnows', ['Deadlocks']],
    ['Topics', 'openTopics', []],
    ['takeaways', 'takeaways', ['']],
    ['Takeaways about indexes', 'takeaways', ['indexes']],
    ['my commitments', 'ownCommitments', []],
  ])('hears “%s”', async (text, useCase, about) => {
    await bot.receives(aMessageToTheBot(bot.connector.url, text));
    const person = expect.objectContaining({ personId: DEE }) as unknown;
    expect(bot.useCases.asked).toEqual([{ useCase, with: [here(), person, ...about] }]);
    expect(bot.connector.calls).toHaveLength(1);
  });

  it('asks what about when somebody only says “who knows”, and reads nothing', async () => {
    await bot.receives(aMessageToTheBot(bot.connector.url, 'who knows'));
    expect(bot.useCases.asked).toEqual([]);
    expect(said()[0]).toContain('Say what about');
  });

  it('says whom to turn to, and why', async () => {
    const at = ['2026-11-12T11:00:00.000Z'];
    const lines = [
      { kind: 'led', title: 'Deadlocks', at } as const,
      { kind: 'thanked', by: ['Bo', 'Ana'], at: at[0]! } as const,
    ];
    bot.useCases.knowing = [{ name: 'Tom', because: { subject: 'deadlocks', title: 'Deadlocks', helped: 2, lines } }];
    await bot.receives(aMessageToTheBot(bot.connector.url, 'who knows deadlocks'));
    expect(said()[0]).toMatch(/Tom.*Led “Deadlocks”.*Thanked by Bo and Ana/);
    expect(decodeURIComponent(decodeURIComponent(said()[0]!))).toContain('people/deadlocks');
  });

  it.each([
    ['meetingStart', 'meetingStarted', { StartTime: '2026-11-26T11:00:00.4Z' }, '2026-11-26T11:00:00.400Z'],
    ['meetingEnd', 'meetingEnded', { EndTime: '2026-11-26T11:44:00Z' }, '2026-11-26T11:44:00.000Z'],
  ])('tells that a meeting began or ended (%s)', async (event, useCase, value, at) => {
    const chat = '19:meeting_abc@thread.v2';
    await bot.receives(
      anActivity(bot.connector.url, {
        type: 'event',
        name: `application/vnd.microsoft.${event}`,
        text: undefined,
        conversation: { id: chat, conversationType: 'groupChat', isGroup: true, tenantId: TENANT },
        channelData: { tenant: { id: TENANT }, meeting: { id: 'meeting-1' } },
        value: { Id: 'other', MeetingType: 'Scheduled', ...value },
      }),
    );
    const place = { ...here(), conversationId: chat, kind: 'meetingChat' };
    expect(bot.useCases.asked).toEqual([{ useCase, with: [place, 'meeting-1', at] }]);
    expect(bot.connector.calls).toEqual([]);
  });

  it('hears reactions and edits without a word', async () => {
    const reaction = { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], text: undefined };
    expect(await bot.receives(anActivity(bot.connector.url, reaction))).toMatchObject({ status: 200 });
    expect(await bot.receives(anActivity(bot.connector.url, { type: 'messageUpdate' }))).toMatchObject({ status: 200 });
    expect(bot.connector.calls).toEqual([]);
  });

  it('says nothing when it breaks, and logs no words', async () => {
    bot.connector.answerWith({ status: 502 });
    expect(await bot.receives(aMessageToTheBot(bot.connector.url, 'help'))).toMatchObject({ status: 200 });
    bot.connector.answerWith({ status: 201, body: { id: 'activity-1' } });
    expect(bot.connector.calls).toHaveLength(1);
    expect(bot.logged.at(-1)).toContain('a turn failed');
    expect(bot.logged.join()).not.toContain('Dee');
  });
});
