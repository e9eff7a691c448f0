// Asking Teams who is in a conversation, and how long its word is taken.
import { createMembership, MEMBER_FRESH_MS, STRANGER_FRESH_MS } from '../../bot/membership';
import type { ConversationAddress } from '../../bot/messenger';
import type { MemberAnswer, Roster } from '../../bot/roster';
import { startChatBot, type ChatBot } from './support/aChatBot';
import { CHANNEL, DEE_OID, TENANT, TOM_OID } from './support/someIds';

const address = (serviceUrl: string): ConversationAddress => ({
  conversationId: CHANNEL,
  serviceUrl,
  tenantId: TENANT,
  kind: 'channel',
});

describe('the roster', () => {
  let bot: ChatBot;
  beforeAll(async () => void (bot = await startChatBot({ deadlineMs: 200 })));
  beforeEach(() => void bot.connector.calls.splice(0));
  afterAll(() => bot.close());

  it('knows a member by their object id', async () => {
    const body = { id: '29:dee', name: 'Dee', aadObjectId: DEE_OID.toUpperCase(), objectId: DEE_OID };
    bot.connector.answerWith({ status: 200, body });
    const answer = await bot.roster.member(address(bot.connector.url), DEE_OID);
    expect(answer).toEqual({ state: 'member', name: 'Dee', mri: '29:dee' });
    expect(bot.connector.calls.map(({ method, path }) => [method, path])).toEqual([
      ['GET', `/v3/conversations/${CHANNEL}/members/${DEE_OID}`],
    ]);
  });

  it('calls whom Teams does not find a stranger', async () => {
    bot.connector.answerWith({ status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } });
    expect(await bot.roster.member(address(bot.connector.url), TOM_OID)).toEqual({ state: 'stranger' });
  });

  it('takes somebody else’s entry for no answer about this person', async () => {
    bot.connector.answerWith({ status: 200, body: { id: '29:dee', name: 'Dee', aadObjectId: DEE_OID } });
    expect(await bot.roster.member(address(bot.connector.url), TOM_OID)).toEqual({ state: 'stranger' });
  });

  it.each([
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
    [500, 'ServiceError'],
  ])('does not know when Teams answers %i %s', async (status, code) => {
    bot.connector.answerWith({ status, body: { error: { code } } });
    expect(await bot.roster.member(address(bot.connector.url), DEE_OID)).toEqual({ state: 'unknown', reason: code });
    expect(bot.connector.calls).toHaveLength(1);
  });

  it('does not wait for ever', async () => {
    bot.connector.answerWith('hang');
    expect(await bot.roster.member(address(bot.connector.url), DEE_OID)).toMatchObject({ state: 'unknown' });
  });
});

describe('membership', () => {
  const here = address('https://smba.trafficmanager.net/emea/');
  const dee: MemberAnswer = { state: 'member', name: 'Dee', mri: '29:dee' };

  function aRoster(answers: (oid: string) => Promise<MemberAnswer>) {
    const asked: string[] = [];
    const roster: Roster = { member: (_, oid) => (asked.push(oid), answers(oid)) };
    return { roster, asked };
  }

  it('is asked of Teams once in five minutes', async () => {
    let nowMs = 0;
    const { roster, asked } = aRoster(() => Promise.resolve(dee));
    const membership = createMembership({ roster, now: () => nowMs });
    await membership.member(here, DEE_OID);
    nowMs = MEMBER_FRESH_MS - 1;
    expect(await membership.member(here, DEE_OID)).toEqual(dee);
    expect(asked).toHaveLength(1);
    nowMs = MEMBER_FRESH_MS;
    await membership.member(here, DEE_OID);
    expect(asked).toHaveLength(2);
  });

  it('is asked once however many ask at the same time', async () => {
    const { roster, asked } = aRoster(() => Promise.resolve(dee));
    const membership = createMembership({ roster, now: () => 0 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => membership.member(here, DEE_OID)));
    expect(asked).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([dee]));
  });

  it('lets somebody who was just added in within seconds', async () => {
    let nowMs = 0;
    let answer: MemberAnswer = { state: 'stranger' };
    const { roster } = aRoster(() => Promise.resolve(answer));
    const membership = createMembership({ roster, now: () => nowMs });
    expect(await membership.member(here, DEE_OID)).toEqual({ state: 'stranger' });
    answer = dee;
    nowMs = STRANGER_FRESH_MS;
    expect(await membership.member(here, DEE_OID)).toEqual(dee);
  });

  it('never keeps what Teams did not say', async () => {
    const { roster, asked } = aRoster(() => Promise.resolve({ state: 'unknown', reason: 'deadlinePassed' }));
    const membership = createMembership({ roster, now: () => 0 });
    await membership.member(here, DEE_OID);
    await membership.member(here, DEE_OID);
    expect(asked).toHaveLength(2);
  });

  it('keeps each tenant’s, conversation’s and person’s answer apart', async () => {
    const { roster, asked } = aRoster(() => Promise.resolve(dee));
    const membership = createMembership({ roster, now: () => 0 });
    await membership.member(here, DEE_OID);
    await membership.member(here, TOM_OID);
    await membership.member({ ...here, conversationId: '19:other' }, DEE_OID);
    await membership.member({ ...here, tenantId: 'other' }, DEE_OID);
    expect(asked).toHaveLength(4);
  });

  it('is asked anew when the conversation’s people changed, even while a question is under way', async () => {
    let answerNow = (_: MemberAnswer): void => undefined;
    const { roster, asked } = aRoster(() => new Promise((resolve) => (answerNow = resolve)));
    const membership = createMembership({ roster, now: () => 0 });
    const before = membership.member(here, DEE_OID);
    membership.forget(here);
    answerNow(dee);
    expect(await before).toEqual(dee);

    const after = membership.member(here, DEE_OID);
    answerNow({ state: 'stranger' });
    expect(await after).toEqual({ state: 'stranger' });
    expect(asked).toHaveLength(2);
  });

  it('never grows beyond its bound', async () => {
    const { roster, asked } = aRoster(() => Promise.resolve(dee));
    const membership = createMembership({ roster, now: () => 0, maxEntries: 3 });
    for (const oid of ['a', 'b', 'c', 'd']) await membership.member(here, oid);
    await membership.member(here, 'd');
    expect(asked).toHaveLength(4);
    await membership.member(here, 'a');
    expect(asked).toHaveLength(5);
  });
});
