import { startSystem, type System } from '../support/system';

let system: System;
let reachable = true;
beforeAll(async () => {
  system = await startSystem({
    between: (storage) => ({
      ...storage,
      reachable: () => (reachable ? storage.reachable() : Promise.reject(new Error('the storage is gone'))),
    }),
  });
});
afterAll(() => system.close());

const ask = (path: string) => fetch(system.product.url + path);

test('the process says that it lives, and that it can reach its storage', async () => {
  expect((await ask('/healthz')).status).toBe(200);
  expect((await ask('/readyz')).status).toBe(200);
});

test('a server without its storage lives but is not ready', async () => {
  reachable = false;
  const ready = await ask('/readyz');
  expect([ready.status, await ready.json()]).toEqual([503, { ok: false }]);
  expect((await ask('/healthz')).status).toBe(200);
  reachable = true;
});

test('every answer says who may frame it, and none says what it is made with', async () => {
  const { headers } = await ask('/healthz');
  expect(headers.get('content-security-policy')).toContain('frame-ancestors');
  expect(headers.get('content-security-policy')).not.toContain("'unsafe-eval'");
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('x-frame-options')).toBeNull();
});
