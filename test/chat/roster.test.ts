// Asking Teams who is in a conversation, and how long its word is taken.
import { createMembership, MEMBER_FRESH_MS, STRANGER_FRESH_MS } from '../../bot/membership';
import type { ConversationAddress } from '../../bot/messenger';
import type { Member, MemberAnswer, Roster } from '../../bot/roster';
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
    const account = { userPrincipalName: 'dee@contoso.example', aadObjectId: DEE_OID.toUpperCase() };
    const body = { id: '29:dee', name: 'Dee', ...account, objectId: DEE_OID };
    bot.connector.answerWith({ status: 200, body });
    const answer = await bot.roster.member(address(bot.connector.url), DEE_OID);
    const dee = { name: 'Dee', mri: '29:dee', userPrincipalName: 'dee@contoso.example' };
    expect(answer).toEqual({ state: 'member', ...dee });
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

  it('reads many at once, each by their object id, and nobody when Teams does not say', async () => {
    const members = [
      { id: '29:dee', name: 'Dee', aadObjectId: DEE_OID.toUpperCase() },
      { id: '29:tom', name: 'Tom', aadObjectId: TOM_OID },
    ];
    bot.connector.answerWith({ status: 200, body: { members, continuationToken: 'more' } });
    const found = await bot.roster.manyMembers(address(bot.connector.url), 'first');
    expect([...found]).toEqual([
      [DEE_OID, { state: 'member', name: 'Dee', mri: '29:dee', userPrincipalName: null }],
      [TOM_OID, { state: 'member', name: 'Tom', mri: '29:tom', userPrincipalName: null }],
    ]);
    bot.connector.answerWith({ status: 429, body: { error: { code: 'TooManyRequests' } } });
    expect((await bot.roster.manyMembers(address(bot.connector.url), 'all')).size).toBe(0);
    expect(bot.connector.calls).toHaveLength(2);
  });

  it('reads a large team page by page, each with the token of the one before, and keeps what came before one failed', async () => {
    const person = (at: number) => ({ id: `29:${at}`, name: `Person ${at}`, aadObjectId: `oid-${at}` });
    const pageFrom = (start: number) => ({
      members: Array.from({ length: Math.min(500, 1200 - start) }, (_, at) => person(start + at)),
      ...(start + 500 < 1200 && { continuationToken: `after/${start + 499}=` }),
    });
    const starts: Record<string, number> = { '': 0, 'after/499=': 500, 'after/999=': 1000 };
    const tokenOf = (path: string) => /continuationToken=(.*)$/.exec(path)?.[1] ?? '';
    bot.connector.answerWith(({ path }) => {
      const start = starts[tokenOf(path)];
      return start === undefined ? { status: 400 } : { status: 200, body: pageFrom(start) };
    });
    const found = await bot.roster.manyMembers(address(bot.connector.url), 'all');
    expect([found.size, bot.connector.calls.length]).toEqual([1200, 3]);
    expect((await bot.roster.manyMembers(address(bot.connector.url), 'first')).size).toBe(500);
    bot.connector.answerWith(({ path }) =>
      tokenOf(path) === 'after/499=' ? { status: 429 } : { status: 200, body: pageFrom(0) },
    );
    expect((await bot.roster.manyMembers(address(bot.connector.url), 'all')).size).toBe(500);
    bot.connector.answerWith({ status: 200, body: { members: [person(1)], continuationToken: 'the same for ever' } });
    expect((await bot.roster.manyMembers(address(bot.connector.url), 'all')).size).toBe(1);
    expect(bot.connector.calls.length).toBe(3 + 1 + 2 + 2);
  });

  it('says when Teams may be asked again', async () => {
    bot.connector.answerWith({ status: 429, body: { error: { code: 'TooManyRequests' } } });
    const answer = await bot.roster.member(address(bot.connector.url), DEE_OID);
    expect(answer).toMatchObject({ state: 'unknown', retryAfterMs: expect.any(Number) as number });
  });

  it('does not wait for ever', async () => {
    bot.connector.answerWith('hang');
    expect(await bot.roster.member(address(bot.connector.url), DEE_OID)).toMatchObject({ state: 'unknown' });
  });
});

const nobody = () => Promise.resolve(new Map<string, Member>());

describe('membership', () => {
  const here = address('https://smba.trafficmanager.net/emea/');
  const dee: MemberAnswer = { state: 'member', name: 'Dee', mri: '29:dee', userPrincipalName: null };

  const chance = () => 0;

  function aRoster(answers: (oid: string) => Promise<MemberAnswer>, many: Roster['manyMembers'] = nobody) {
    const asked: string[] = [];
    const roster: Roster = {
      member: (_, oid) => (asked.push(oid), answers(oid)),
      manyMembers: (given, pages) => (asked.push('everybody'), many(given, pages)),
    };
    return { roster, asked };
  }

  it('is asked of Teams once in five minutes', async () => {
    let nowMs = 0;
    const { roster, asked } = aRoster(() => Promise.resolve(dee));
    const membership = createMembership({ roster, chance, now: () => nowMs });
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
    const membership = createMembership({ roster, chance, now: () => 0 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => membership.member(here, DEE_OID)));
    expect(asked).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([dee]));
  });

  it('lets somebody who was just added in within seconds', async () => {
    let nowMs = 0;
    let answer: MemberAnswer = { state: 'stranger' };
    const { roster } = aRoster(() => Promise.resolve(answer));
    const membership = createMembership({ roster, chance, now: () => nowMs });
    expect(await membership.member(here, DEE_OID)).toEqual({ state: 'stranger' });
    answer = dee;
    nowMs = STRANGER_FRESH_MS;
    expect(await membership.member(here, DEE_OID)).toEqual(dee);
  });

  it('never keeps what Teams did not say', async () => {
    const { roster, asked } = aRoster(() => Promise.resolve({ state: 'unknown', reason: 'deadlinePassed' }));
    const membership = createMembership({ roster, chance, now: () => 0 });
    await membership.member(here, DEE_OID);
    await membership.member(here, DEE_OID);
    expect(asked).toHaveLength(2);
  });

  it('keeps each tenant’s, conversation’s and person’s answer apart', async () => {
    const { roster, asked } = aRoster(() => Promise.resolve(dee));
    const membership = createMembership({ roster, chance, now: () => 0 });
    await membership.member(here, DEE_OID);
    await membership.member(here, TOM_OID);
    await membership.member({ ...here, conversationId: '19:other' }, DEE_OID);
    await membership.member({ ...here, tenantId: 'other' }, DEE_OID);
    expect(asked).toHaveLength(4);
  });

  it('is asked anew when the conversation’s people changed, even while a question is under way', async () => {
    let answerNow = (_: MemberAnswer): void => undefined;
    const { roster, asked } = aRoster(() => new Promise((resolve) => (answerNow = resolve)));
    const membership = createMembership({ roster, chance, now: () => 0 });
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
    const membership = createMembership({ roster, chance, now: () => 0, maxEntries: 3 });
    for (const oid of ['a', 'b', 'c', 'd']) await membership.member(here, oid);
    await membership.member(here, 'd');
    expect(asked).toHaveLength(4);
    await membership.member(here, 'a');
    expect(asked).toHaveLength(5);
  });

  describe('of many who arrive at once', () => {
    const oids = Array.from({ length: 100 }, (_, index) => `person-${index}`);
    const everybody = new Map(oids.map((oid) => [oid, { ...(dee as Member), name: oid }]));

    it('is asked of Teams with a few questions and one list, and everybody gets their own answer', async () => {
      const { roster, asked } = aRoster(
        (oid) => Promise.resolve(everybody.get(oid)!),
        () => Promise.resolve(everybody),
      );
      const membership = createMembership({ roster, chance, now: () => 0 });
      const answers = await Promise.all(oids.map((oid) => membership.member(here, oid)));
      expect(answers).toEqual(oids.map((oid) => everybody.get(oid)));
      expect(asked.length).toBeLessThan(14);
      expect(asked.filter((what) => what === 'everybody')).toHaveLength(1);
      await Promise.all(oids.map((oid) => membership.member(here, oid)));
      expect(asked.length).toBeLessThan(14);
    });

    it('is asked by name for whoever is not on the list', async () => {
      const { roster } = aRoster(
        () => Promise.resolve({ state: 'stranger' }),
        () => Promise.resolve(everybody),
      );
      const membership = createMembership({ roster, chance, now: () => 0 });
      const answers = await Promise.all([...oids, 'somebody-else'].map((oid) => membership.member(here, oid)));
      expect(answers.at(-1)).toEqual({ state: 'stranger' });
    });

    it('is not kept when the conversation’s people changed while the list was read', async () => {
      let listNow = (_: ReadonlyMap<string, Member>): void => undefined;
      const { roster, asked } = aRoster(
        () => Promise.resolve({ state: 'stranger' }),
        () => new Promise((resolve) => (listNow = resolve)),
      );
      let nowMs = 0;
      const membership = createMembership({ roster, chance, now: () => nowMs });
      const before = oids.map((oid) => membership.member(here, oid));
      membership.forget(here);
      listNow(everybody);
      await Promise.all(before);
      nowMs = 2000;
      const asksBefore = asked.length;
      expect(await membership.member(here, oids[50]!)).toEqual({ state: 'stranger' });
      expect(asked.length).toBe(asksBefore + 1);
    });
  });

  describe('when Teams was asked too often', () => {
    beforeEach(() => void jest.useFakeTimers());
    afterEach(() => void jest.useRealTimers());
    const tooOften: MemberAnswer = { state: 'unknown', reason: 'TooManyRequests', retryAfterMs: 1000 };

    it('waits as long as Teams says and asks again', async () => {
      const answers = [tooOften, tooOften, dee];
      const { roster, asked } = aRoster(() => Promise.resolve(answers.shift()!));
      const answer = createMembership({ roster, chance, now: () => 0 }).member(here, DEE_OID);
      await jest.advanceTimersByTimeAsync(1999);
      expect(asked).toHaveLength(2);
      await jest.advanceTimersByTimeAsync(1);
      expect(await answer).toEqual(dee);
    });

    it('does not wait longer than somebody would', async () => {
      const { roster, asked } = aRoster(() => Promise.resolve(tooOften));
      const answer = createMembership({ roster, chance, now: () => 0 }).member(here, DEE_OID);
      await jest.advanceTimersByTimeAsync(8000);
      expect(await answer).toEqual(tooOften);
      expect(asked).toHaveLength(9);
    });
  });
});
