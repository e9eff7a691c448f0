import { systemClock } from '../../bot/clock';
import type { Product } from '../../bot/compose';
import { channel } from '../../local/tenant/conversations';
import { aRunningSession, captureBody, commandOf } from '../support/aRunningCircle';
import { startSystem, type System } from '../support/system';

// Whoever takes over waits for a lease to be over.
jest.setTimeout(60_000);

let system: System;
beforeAll(async () => {
  system = await startSystem();
  system.clock.set(systemClock.now());
});
afterAll(() => system.close());

const keeping = () => system.startAnother({ clock: systemClock, keepPromises: true });

/** A session that ends through this server, with these words on its card. */
async function aSessionSaying(words: string, product: Product): Promise<void> {
  const at = await aRunningSession(system, 'ana', 'dee');
  expect((await system.as('dee', product).call('command', at, captureBody(words))).status).toBe(200);
  expect((await system.as('ana', product).call('command', at, commandOf({ type: 'end' }))).status).toBe(200);
}

const card = (words: string) => system.standIn.waitForPost((post) => JSON.stringify(post).includes(words), 20_000);

function expectOneCard(words: string): void {
  const posts = system.standIn.doings.posts.in(channel.id).filter((post) => JSON.stringify(post).includes(words));
  expect(posts).toHaveLength(1);
}

test('two servers as they are shipped keep each promise once, and go on when one of them stops', async () => {
  const [one, two] = [await keeping(), await keeping()];
  await aSessionSaying('while there are two', one);
  await card('while there are two');
  await aSessionSaying('just before one stops', one);
  await Promise.all([one.stop(), aSessionSaying('while one stops', two)]);
  for (const words of ['just before one stops', 'while one stops']) await card(words);
  const three = await keeping();
  await aSessionSaying('after another came', three);
  await card('after another came');
  await two.stop();
  await aSessionSaying('when it is alone', three);
  await card('when it is alone');
  for (const words of ['while there are two', 'just before one stops', 'while one stops', 'when it is alone']) {
    expectOneCard(words);
  }
});
