import { endpoints, type EndpointName } from '../../contract/endpoints';
import { refusals } from '../../domain/refusal';
import { problemCodes } from '../../contract/problem';
import { channel } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import type { Answered } from '../support/apiClient';
import { startSystem, type System } from '../support/system';
import { endpointCases, type Asked } from './endpointCases';
import { buildWorld, type EndpointWorld } from './endpointWorld';
import { malformedFrom } from './malformed';

let system: System;
let world: EndpointWorld;
beforeAll(async () => {
  system = await startSystem({ limits: { commandsPerSecond: 10_000, commandsAtOnce: 10_000 } });
  world = await buildWorld(system);
});
afterAll(() => system.close());

const names = Object.keys(endpoints) as EndpointName[];
const withBody = names.filter((name) => endpointCases[name].happy(anyWorld()).body !== undefined);
const NULLABLE = [
  'seen.startsAt',
  'startsAt',
  'circleId',
  'topicId',
  'command.ownerId',
  'command.dueOn',
  'words',
  'secret',
  'seen.topicId',
  'seen.stepMinutes',
  'wanted.topicId',
  'wanted.stepMinutes',
  'intoId',
  'answerId',
  'closing',
  'closing.answerId',
  'home',
  ...['seen', 'wanted'].flatMap((words) =>
    ['role', 'roleFamily', 'level', 'team', 'managerId', 'timeZone', 'facing', 'pauseUntil'].map(
      (name) => `${words}.${name}`,
    ),
  ),
];
const knownCodes: readonly string[] = [...problemCodes, ...refusals];

/** Enough of a world to see which routes take a body. */
function anyWorld(): EndpointWorld {
  const place = { boardId: 'board', circleId: 'circle', sessionId: 'circle-1' };
  return {
    boardId: 'board',
    circle: place,
    full: place,
    alone: place,
    private: place,
    suggested: place,
    coached: place,
    topicId: 't',
    changeId: 'c',
    running: place,
    upcoming: place,
    commitment: { ...place, commitmentId: 'c' },
    takeaway: { ...place, captureId: 'n' },
    takeawayAt: '2026-11-26T11:10:00.000Z',
    question: { ...place, captureId: 'q' },
    note: { ...place, captureId: 'n' },
    over: place,
  };
}

async function ask(name: EndpointName, { as = 'ana', params, query, body }: Asked, raw?: string): Promise<Answered> {
  const client = system.as(as);
  if (query === undefined) return client.call(name, params, body, raw === undefined ? {} : { raw });
  const stream = await client.stream(params ?? {}, 'a-window-of-anas');
  if (stream.status === 200) {
    await stream.message('hello');
    stream.leave();
    return { status: 200, body: {}, text: '', headers: stream.headers };
  }
  const { method, path } = endpoints[name];
  const filled = path.replace(/:([A-Za-z]+)/g, (_, key: string) => params?.[key] ?? '');
  return client.fetch(filled + query, { method });
}

function expectProblem({ status, body, text, headers }: Answered, code: string): void {
  expect(body).toEqual({ code, message: expect.any(String) as string, correlationId: expect.any(String) as string });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(headers.get('content-type')).toContain('application/json');
  expect(text).not.toMatch(/\bat .*\.[cm]?[jt]s:\d+|node_modules|Error:/);
}

test('every route has its handler and its case', async () => {
  expect(names.sort()).toEqual(Object.keys(endpointCases).sort());
  for (const name of names) {
    const asked = endpointCases[name].happy(world);
    const answered = await system.as('ana').call(name, { ...asked.params }, undefined, { authorization: '' });
    expect([name, answered.status]).toEqual([name, 401]);
  }
});

describe.each(names)('%s', (name) => {
  const { happy, stranger, refused } = endpointCases[name];

  test('answers whoever may ask', async () => {
    const { answers, ...asked } = happy(world);
    const answered = await ask(name, asked);
    expect(answered.text).not.toContain('correlationId');
    expect(answered.status).toBe(200);
    expect(answered.body).toMatchObject(answers);
    expect(answered.headers.get('cache-control')).toContain('no-store');
  });

  if (stranger) {
    test(`tells somebody from outside the channel nothing: ${stranger}`, async () => {
      expectProblem(await ask(name, { ...happy(world), as: 'lena' }), stranger);
    });
  } else {
    test('answers everybody of the company', async () => {
      expect((await ask(name, { ...happy(world), as: 'lena' })).status).toBe(200);
    });
  }

  if (refused) {
    test('refuses with a reason', async () => {
      const { code, ...asked } = refused(world);
      expectProblem(await ask(name, asked), code);
    });
  }

  const bad: [string, (as: PersonKey) => Promise<string>][] = [
    ['from another company', () => system.standIn.tokenFor('ivo')],
    ['expired', (as) => system.standIn.tokenFor(as, { expiresInSeconds: -600 })],
    ['for another audience', (as) => system.standIn.tokenFor(as, { audience: 'https://graph.microsoft.com' })],
    ['unsigned', (as) => system.standIn.tokenFor(as, { unsigned: true })],
  ];
  test.each(bad)('refuses a token %s', async (_, token) => {
    const { as = 'ana', params, body } = happy(world);
    const authorization = `Bearer ${await token(as)}`;
    expectProblem(await system.as(as).call(name, params, body, { authorization }), 'unauthenticated');
  });
});

describe.each(withBody)('%s, malformed', (name) => {
  test('is a bad request, whatever is wrong with it', async () => {
    const asked = endpointCases[name].happy(world);
    const endless = endpointCases[name].endlessText;
    const wrong = malformedFrom(asked.body as Record<string, unknown>, NULLABLE);
    expect(wrong.length).toBeGreaterThan(10);
    for (const { what, raw } of wrong) {
      const answered = await ask(name, asked, raw);
      const code = endless?.at.some((at) => what === `${at} too long`) ? endless.code : 'badRequest';
      expect([what, answered.body['code']]).toEqual([what, code]);
      expectProblem(answered, code);
      if (code === 'badRequest') expect(answered.status).toBe(400);
    }
  });

  test('is a bad request when it is no JSON, and too large beyond 64 KiB', async () => {
    const { as = 'ana', params, body } = endpointCases[name].happy(world);
    const plain = await system.as(as).call(name, params, body, { headers: { 'content-type': 'text/plain' } });
    expectProblem(plain, 'badRequest');
    const huge = await system.as(as).call(name, params, { ...(body as object), more: 'x'.repeat(70_000) });
    expect(huge.status).toBe(413);
    expectProblem(huge, 'bodyTooLarge');
  });
});

describe('odd addresses', () => {
  const odd = [
    '%00',
    '..%2f..%2fapi',
    "a'b or 1 eq 1",
    '🙂🙂🙂🙂🙂🙂🙂🙂',
    'x'.repeat(500),
    '%E0%A4%A',
    '__proto__',
    'a~b~c~d~e',
    ' ',
  ];
  const places = [
    (id: string) => `/api/boards/${id}`,
    (id: string) => `/api/boards/${world.boardId}/circles/${id}`,
    (id: string) => `/api/boards/${world.boardId}/circles/${world.circle.circleId}/sessions/${id}`,
    (id: string) => `/api/boards/${world.boardId}/circles/${world.circle.circleId}/topics/${id}/vote`,
    (id: string) => `/api/boards/${world.boardId}/circles/${world.circle.circleId}/commitments/${id}`,
  ];

  test.each(odd)('an id like %j is nothing we have', async (id) => {
    for (const place of places) {
      const path = place(id.includes('%') ? id : encodeURIComponent(id));
      const method = path.endsWith('/vote') || path.includes('/commitments/') ? 'PUT' : 'GET';
      const body = path.endsWith('/vote') ? { voting: true } : { done: true };
      const answered = await system.as('ana').fetch(path, {
        method,
        ...(method === 'PUT' && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      expect([path, knownCodes.includes(String(answered.body['code']))]).toEqual([path, true]);
      expect([400, 404]).toContain(answered.status);
    }
  });

  test.each(['-01', '-1e0', '-0', '-2', '-999999999', '--1', '-NaN', '-Infinity', ''])(
    'a session that was never planned (%s) is unknown',
    async (end) => {
      const params = { ...world.running, sessionId: `${world.running.circleId}${end}` };
      const answered = await system.as('ana').call('session', params);
      expect(answered.body['code']).toBe('sessionUnknown');
    },
  );

  test('a session is not found under another circle', async () => {
    const params = { ...world.circle, sessionId: world.running.sessionId };
    expectProblem(await system.as('ana').call('session', params), 'sessionUnknown');
  });

  test('a circle nobody made is unknown to those who could have been its members', async () => {
    const params = { ...world.circle, circleId: 'circle-nobody-made', topicId: world.topicId };
    expectProblem(await system.as('ana').call('vote', params, { voting: true }), 'circleUnknown');
    expectProblem(await system.as('lena').call('vote', params, { voting: true }), 'notFound');
  });

  test.each([
    '?connection=short',
    '?connection=',
    '?connection=a&connection=b',
    '',
    '?connection=a-window-of-anas&after=-1',
    '?connection=a-window-of-anas&after=1&after=2',
    '?connection=a-window-of-anas&after=NaN',
    '?connection=a-window-of-anas&watching=1',
    '?watching=0',
    '?watching=1&watching=1',
    '?watching=1&after=-1',
  ])('a stream asked for with %j is a bad request', async (query) => {
    const { boardId, circleId, sessionId } = world.running;
    const path = `/api/boards/${boardId}/circles/${circleId}/sessions/${sessionId}/stream${query}`;
    expectProblem(await system.as('ana').fetch(path), 'badRequest');
  });
});

describe('problems', () => {
  test.each([
    ['de', 'Diesen Kreis'],
    ['de-AT, en;q=0.5', 'Diesen Kreis'],
    ['fr, en;q=0.5', 'This circle is not there any more.'],
    ['*, ;;q=9, %00%ff', 'This circle is not there any more.'],
  ])('are told in the language somebody prefers (%s)', async (language, sentence) => {
    const params = { ...world.circle, circleId: 'circle-nobody-made' };
    const headers = { 'accept-language': language };
    const { body } = await system.as('ana').call('circle', params, undefined, { headers });
    expect(body['message']).toContain(sentence);
  });

  test('each has a correlation id of its own', async () => {
    const first = await system.as('ana').call('board', { boardId: 'nothing' });
    const second = await system.as('ana').call('board', { boardId: 'nothing' });
    expect(first.body['correlationId']).not.toBe(second.body['correlationId']);
  });

  test.each(['Basic YTpi', 'Bearer', 'Bearer ', 'Bearer a.b.c', `Bearer ${'x'.repeat(8000)}`, 'junk'])(
    'an authorization like %j is nobody’s',
    async (authorization) => {
      expectProblem(await system.as('ana').call('time', {}, undefined, { authorization }), 'unauthenticated');
    },
  );

  test('a route that is not there is not found', async () => {
    expectProblem(await system.as('ana').fetch('/api/nothing/here'), 'notFound');
    expectProblem(await system.as('ana').fetch('/api/time', { method: 'DELETE' }), 'notFound');
  });
});

test('a channel cannot be pointed at another board: only meetings are linked', async () => {
  const link = { conversationId: channel.id, ...world.circle };
  expectProblem(await system.as('ana').call('linkMeeting', {}, link), 'badRequest');
});
