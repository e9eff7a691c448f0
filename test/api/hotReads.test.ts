import { Agent, request } from 'node:http';
import { pathOf } from '../../contract/endpoints';
import { createHotReads, type HotReads } from '../../bot/api/hotReads';
import { uninstallApp } from '../../local/host/installApp';
import { channel } from '../../local/tenant/conversations';
import { aRunningSession, captureBody, freshId, type SessionPlace } from '../support/aRunningCircle';
import { startSystem, type System } from '../support/system';

let system: System;
let answered: number;
beforeAll(async () => {
  system = await startSystem();
  const { hotReads } = system.product.parts;
  const real: HotReads['answer'] = hotReads.answer;
  hotReads.answer = (...given) => {
    const did = real(...given);
    if (did) answered += 1;
    return did;
  };
});
afterAll(() => system.close());
beforeEach(() => void (answered = 0));

const opened: { leave(): void }[] = [];
afterEach(() => opened.splice(0).forEach((stream) => stream.leave()));

interface Read {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

const agent = new Agent({ keepAlive: true });
afterAll(() => agent.destroy());

function read(url: string, token: string, method = 'GET'): Promise<Read> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers: { authorization: `Bearer ${token}` } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () => {
        const { date: _when, ...headers } = response.headers;
        resolve({ status: response.statusCode ?? 0, headers, body });
      });
    });
    asked.on('error', reject).end();
  });
}

/** A session that Ana's panel keeps read on, and Dee who has just read it. */
async function aHotSession(): Promise<{ at: SessionPlace; url: string; token: string; first: Read }> {
  const at = await aRunningSession(system, 'ana', 'dee');
  const panel = await system.as('ana').stream(at, freshId('window'));
  opened.push(panel);
  await panel.event('joined');
  const url = system.product.url + pathOf('session', at);
  const token = await system.standIn.tokenFor('dee');
  system.product.parts.hotReads.forget();
  return { at, url, token, first: await read(url, token) };
}

test('whoever reads again is answered with the very same headers and the state as it is then', async () => {
  const { at, url, token, first } = await aHotSession();
  expect(answered).toBe(0);
  expect(await read(url, token)).toEqual(first);
  expect(answered).toBe(1);
  await system.as('ana').call('command', at, captureBody('Über „Zeilen“ — 行'));
  const after = await read(url, token);
  expect(answered).toBe(2);
  expect(after.body).toContain('Über „Zeilen“ — 行');
  expect(after.headers['content-length']).toBe(String(Buffer.byteLength(after.body)));
});

test('nobody is answered because somebody else was', async () => {
  const { url, token, at } = await aHotSession();
  const outsider = await system.standIn.tokenFor('lena');
  for (const other of [outsider, `${token}x`, '']) expect((await read(url, other)).status).toBeGreaterThanOrEqual(401);
  const another = await aRunningSession(system, 'ana');
  expect((await read(system.product.url + pathOf('session', { ...at, ...another }), token)).body).not.toContain('dee');
  expect((await read(url, token, 'DELETE')).status).toBe(404);
  expect(answered).toBe(0);
});

test('what may have changed anybody’s standing is looked at again at once', async () => {
  const { url, token } = await aHotSession();
  await read(url, token);
  expect(answered).toBe(1);
  await uninstallApp(system.standIn.doings, { from: 'ana', conversation: channel });
  expect((await read(url, token)).status).toBe(409);
  expect(answered).toBe(1);
});

describe('a grant', () => {
  const path = '/api/some/session';
  const headers = { authorization: 'Bearer a' };
  const live = { state: () => ({ status: 'notStarted', lastSeq: 0 }) } as never;
  let nowMs: number;
  let fresh: boolean;
  let hot: HotReads;
  beforeEach(() => {
    nowMs = 1_000_000;
    fresh = true;
    hot = createHotReads({ isFresh: () => fresh, nowMs: () => nowMs });
  });
  const grant = (originalUrl = path, expiresAtMs = nowMs + 60_000) =>
    hot.granted({ originalUrl, path, headers }, live, expiresAtMs);
  const asks = (url = path, method = 'GET', authorization = headers.authorization) => {
    const response = { writeHead: () => undefined, end: () => undefined } as never;
    return hot.answer({ method, url, headers: { authorization } } as never, response);
  };

  test('is worth a second', () => {
    grant();
    nowMs += 999;
    expect(asks()).toBe(true);
    nowMs += 1;
    expect(asks()).toBe(false);
  });

  test('ends with the token', () => {
    grant(path, nowMs + 500);
    expect(asks()).toBe(true);
    nowMs += 500;
    expect(asks()).toBe(false);
  });

  test('is worth nothing once a clock was set back, or while the state may be old', () => {
    grant();
    fresh = false;
    expect(asks()).toBe(false);
    fresh = true;
    nowMs -= 5000;
    expect(asks()).toBe(false);
  });

  test('is for one path, one method and one token', () => {
    grant();
    expect([asks(`${path}?x`), asks(path, 'POST'), asks(path, 'GET', 'Bearer b')]).toEqual([false, false, false]);
    expect(asks()).toBe(true);
  });

  test('is not given under a path with a query', () => {
    grant(`${path}?x=1`);
    expect([asks(), asks(`${path}?x=1`)]).toEqual([false, false]);
  });
});
