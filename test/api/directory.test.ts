// Role, level, team and manager from the company's directory: read in the name of whoever calls, fixed where it says
// something, and never in anybody's way when it cannot be asked.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDirectory, type Directory } from '../../bot/directory/directory';
import { factsFrom } from '../../bot/directory/factsFrom';
import type { CircleView, ConversationView, ProfileView } from '../../contract/views';
import type { Circle } from '../../domain/circle/circle';
import { unsaid, type ProfileWords } from '../../domain/profile/profile';
import { channel } from '../../local/tenant/conversations';
import { TENANT_ID, type PersonKey } from '../../local/tenant/people';
import { circleBody } from '../support/aRunningCircle';
import { idOf, silent, startSystem, type System } from '../support/system';

const DAY_MS = 24 * 60 * 60_000;

let system: System;
let boardId: string;
let ask: Directory['ask'];
beforeEach(async () => {
  system = await startSystem({ directory: true });
  const opened = await system.as('ana').call<ConversationView>('openConversation', {}, { conversationId: channel.id });
  boardId = opened.body.boardId;
  ask = system.product.parts.directory!.ask;
});
afterEach(() => system.close());

const profile = async (who: PersonKey) => (await system.as(who).call<ProfileView>('profile', { boardId })).body;
const say = async (who: PersonKey, said: Partial<ProfileWords>) => {
  const { words: seen } = await profile(who);
  return system.as(who).call<ProfileView>('saveProfile', { boardId }, { seen, wanted: { ...seen, ...said } });
};

test('what it says is there before anybody typed anything, and is fixed', async () => {
  expect(await profile('ana')).toMatchObject({
    words: {
      role: 'Data engineer',
      roleFamily: 'engineering',
      level: 3,
      team: 'Payments',
      managerId: idOf('priya'),
    },
    sources: {
      role: 'directory',
      roleFamily: 'directory',
      level: 'directory',
      team: 'directory',
      managerId: 'directory',
    },
    people: [{ id: idOf('priya'), name: 'Priya Raman' }],
    isSaved: false,
  });
  expect((await say('ana', { level: 4 })).body).toMatchObject({ code: 'factFromDirectory' });
  const saved = await say('ana', { facing: 'A migration' });
  expect([saved.body.words.facing, saved.body.isSaved]).toEqual(['A migration', true]);
});

test('whom it does not know states everything themselves', async () => {
  expect(await profile('ruth')).toMatchObject({ words: unsaid, sources: { level: 'stated', managerId: 'stated' } });
  expect((await say('ruth', { level: 5 })).status).toBe(200);
  expect((await profile('dee')).sources).toMatchObject({ level: 'directory', managerId: 'stated' });
});

test('the gates go by it, at a door nobody prepared, and do not call it stated', async () => {
  const wanted = circleBody();
  expect((await system.as('ana').call<CircleView>('startCircle', { boardId }, wanted)).status).toBe(200);
  const place = { boardId, circleId: wanted.circleId };
  const priya = await system.as('priya').call('joinCircle', place);
  expect(priya.body).toMatchObject({
    code: 'managerInside',
    message: 'A manager and their report never sit in the same circle, so that everyone can speak freely.',
  });
  expect((await system.as('dee').call('joinCircle', place)).status).toBe(200);
});

test('without consent people state it all, and what they state is theirs', async () => {
  system.standIn.consent.granted = false;
  expect(await profile('tom')).toMatchObject({ words: unsaid, sources: { level: 'stated' } });
  expect((await say('tom', { level: 6 })).status).toBe(200);
  system.standIn.consent.granted = true;
  system.clock.advance(DAY_MS - 60_000);
  expect((await profile('tom')).words.level).toBe(6);
  system.clock.advance(120_000);
  expect(await profile('tom')).toMatchObject({ words: { level: 3 }, sources: { level: 'directory' } });
});

test('what changes there reaches the circles one sits in: nobody has to leave, and the page says that it no longer fits', async () => {
  const wanted = circleBody();
  await system.as('ana').call('startCircle', { boardId }, wanted);
  const place = { boardId, circleId: wanted.circleId };
  await system.as('dee').call('joinCircle', place);
  const fits = async () => (await system.as('ana').call<CircleView>('circle', place)).body.fits;
  expect(await fits()).toBe(true);
  system.product.parts.directory!.ask = async (token, tenantId) => {
    const answer = await ask(token, tenantId);
    if (answer.state !== 'known') return answer;
    return { state: 'known', says: { ...answer.says, facts: { ...answer.says.facts, level: 7 } } };
  };
  expect((await say('dee', { facing: 'A new job' })).status).toBe(200);
  const { circle } = (await system.storage.boards.readDetails(boardId as never, wanted.circleId as never))!.value;
  expect((circle as Circle).doors?.[idOf('dee')]?.level).toBe(7);
  expect(await fits()).toBe(false);
});

describe('a directory that misbehaves', () => {
  let odd: Server;
  let answer: (path: string) => { status: number; body: unknown } | null;
  let asked = 0;
  beforeEach(async () => {
    asked = 0;
    odd = createServer((request, response) => {
      asked += 1;
      const said = answer(request.url ?? '');
      if (!said) return void request.socket.destroy();
      response.writeHead(said.status, { 'content-type': 'application/json' }).end(JSON.stringify(said.body));
    });
    await new Promise<void>((resolve) => odd.listen(0, resolve));
  });
  afterEach(() => odd.close());

  function oddDirectory(): Directory {
    const url = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`;
    const settings = { clientSecret: 'x', graphUrl: url, levelAttribute: 'extensionAttribute1', familyAttribute: null };
    const rest = { clientId: 'y', assertion: () => Promise.reject(new Error('none')), log: silent };
    return createDirectory({ settings, authority: url, ...rest, nowMs: () => 0 });
  }
  const token = { status: 200, body: { access_token: 't' } };
  const graph = (status: number, body: unknown) => (path: string) =>
    path.includes('/token') ? token : { status, body };

  test.each<[string, typeof answer, string]>([
    ['no consent', () => ({ status: 400, body: { error: 'invalid_grant', error_codes: [65001] } }), 'noConsent'],
    [
      'a token that is too old',
      () => ({ status: 400, body: { error: 'invalid_grant', error_codes: [500133] } }),
      'refused',
    ],
    ['a refusal without a number', () => ({ status: 400, body: { error: 'invalid_grant' } }), 'refused'],
    [
      'a secret that ran out',
      () => ({ status: 401, body: { error: 'invalid_client', error_codes: [7000222] } }),
      'unreachable',
    ],
    ['too many questions to Entra', () => ({ status: 429, body: {} }), 'unreachable'],
    ['an answer that is none', () => ({ status: 200, body: { access_token: 7 } }), 'unreachable'],
    ['a connection that breaks', () => null, 'unreachable'],
    ['a permission that was taken away', graph(403, {}), 'noConsent'],
    ['a token Graph does not take', graph(401, {}), 'unreachable'],
    ['too many questions to Graph', graph(429, {}), 'unreachable'],
    ['a Graph that is down', graph(503, {}), 'unreachable'],
    ['a job title that is no text', graph(200, { jobTitle: 7, id: 'x' }), 'unreachable'],
  ])('%s: %#', async (_, says, state) => {
    answer = says;
    expect(await oddDirectory().ask('token', TENANT_ID)).toEqual({ state });
  });

  test('that does not take somebody’s token leaves what was known, and asks for the next one at once', async () => {
    await profile('ana');
    answer = () => ({ status: 400, body: { error: 'invalid_grant', error_codes: [500133] } });
    system.product.parts.directory!.ask = oddDirectory().ask;
    expect(await say('ana', { level: 8 })).toMatchObject({ status: 409, body: { code: 'factFromDirectory' } });
    expect((await profile('ana')).sources.level).toBe('directory');
    const before = asked;
    await profile('dee');
    expect(asked).toBe(before + 1);
  });

  test('that cannot be asked is left alone for a while, and what was known stays, and saving works', async () => {
    await profile('ana');
    answer = () => ({ status: 503, body: {} });
    system.product.parts.directory!.ask = oddDirectory().ask;
    system.clock.advance(2 * DAY_MS);
    expect((await profile('ana')).words.level).toBe(3);
    const before = asked;
    const saved = await say('ana', { facing: 'Still here' });
    expect([saved.status, saved.body.sources.level, asked]).toEqual([200, 'directory', before]);
  });
});

test('a level or a family it says in words nobody knows is not said at all', () => {
  const facts = (level: string | null, family: string | null) =>
    factsFrom({ jobTitle: 'x'.repeat(300), department: ' ', level, family, manager: null }, TENANT_ID).facts;
  expect(facts('L4', 'Entwicklung')).toMatchObject({
    level: 4,
    roleFamily: 'engineering',
    team: null,
    managerId: null,
  });
  expect(facts('Level 8', 'customer  SERVICE')).toMatchObject({ level: 8, roleFamily: 'customerService' });
  expect(facts('Senior', 'Wizardry')).toMatchObject({ level: null, roleFamily: null });
  expect(facts('L9', null)).toMatchObject({ level: null, roleFamily: null });
  expect(facts('12', null).role).toHaveLength(80);
});
