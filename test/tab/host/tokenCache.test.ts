import { createTokenCache } from '../../../tab/host/tokenCache';

const jwt = (expiresAtMs: number, name: string) => `h.${btoa(JSON.stringify({ exp: expiresAtMs / 1000, name }))}.s`;

function cacheAt(startMs: number) {
  let nowMs = startMs;
  let asked = 0;
  let failing = false;
  const cache = createTokenCache(
    async () => {
      asked += 1;
      if (failing) throw new Error('no');
      return jwt(nowMs + 60 * 60_000, `token ${asked}`);
    },
    () => nowMs,
  );
  return { cache, asked: () => asked, pass: (ms: number) => (nowMs += ms), fail: (now: boolean) => (failing = now) };
}

test('a token is used until five minutes before it expires', async () => {
  const { cache, asked, pass } = cacheAt(1_800_000_000_000);
  const first = await cache.get();
  pass(54 * 60_000);
  expect(await cache.get()).toBe(first);
  pass(2 * 60_000);
  expect(await cache.get()).not.toBe(first);
  expect(asked()).toBe(2);
});

test('those who ask at the same time share one request', async () => {
  const { cache, asked } = cacheAt(1_800_000_000_000);
  const [one, two] = await Promise.all([cache.get(), cache.get()]);
  expect(one).toBe(two);
  expect(asked()).toBe(1);
});

test('a failure is not kept, and a forgotten token is asked for anew', async () => {
  const { cache, asked, fail } = cacheAt(1_800_000_000_000);
  fail(true);
  await expect(cache.get()).rejects.toThrow('no');
  fail(false);
  await cache.get();
  cache.forget();
  await cache.get();
  expect(asked()).toBe(3);
});
