import { uninstallApp } from '../../local/host/installApp';
import { channel } from '../../local/tenant/conversations';
import { startJourney, type Journey } from '../support/journey';
import { looksOfTab } from './looksOf';

/** Not Local Teams' own, under /local/api/. */
const PRODUCT_API = /^http:\/\/[^/]+\/api\//;

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ story: false });
}, 120_000);
afterAll(() => journey.close());
afterEach(() => journey.closeWindows());

test('an empty board says what a circle is, and it and the start form fit from a phone to a wide screen, in every theme', async () => {
  const ana = await journey.openAs('ana');
  await ana.app.getByRole('heading', { name: 'Learn from the people next to you' }).waitFor();
  expect(await looksOfTab(ana)).toEqual([]);
  await ana.app.getByRole('button', { name: 'Start a circle' }).click();
  await ana.app.getByRole('heading', { level: 1, name: 'Start a circle' }).waitFor();
  expect(await looksOfTab(ana)).toEqual([]);
});

test('without the server the board keeps what it knew, says so, and goes on by itself', async () => {
  const { app, page } = await journey.openAs('ana');
  await app.getByRole('heading', { name: 'Learn from the people next to you' }).waitFor();
  await page.context().route(PRODUCT_API, (route) => route.abort());
  await app.getByText('You’re offline. This shows what we knew last.').waitFor();
  await page.context().unroute(PRODUCT_API);
  await app.getByText('You’re offline.').waitFor({ state: 'detached' });
});

test('opened without the server it says so and offers another try, which works once the server is back', async () => {
  const { app, page } = await journey.openAs('ana', { tab: 'posts' });
  await page.context().route(PRODUCT_API, (route) => route.abort());
  await page.getByRole('tab', { name: 'Peer Circles' }).click();
  await app.getByRole('heading', { name: 'We can’t reach the server right now' }).waitFor();
  await page.context().unroute(PRODUCT_API);
  await app.getByRole('button', { name: 'Try again' }).click();
  await app.getByRole('heading', { name: 'Learn from the people next to you' }).waitFor();
});

test('opened outside Teams it says where it belongs', async () => {
  const context = await journey.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${journey.standIn.url}/tab/board.html`);
  await page.getByRole('heading', { name: 'Open Peer Circles in Teams' }).waitFor();
});

test('where the app was removed the tab says who can add it again', async () => {
  await uninstallApp(journey.standIn.doings, { from: 'ana', conversation: channel });
  await journey.standIn.configureTab(channel.id, {
    entityId: 'board',
    contentUrl: `${journey.standIn.url}/tab/board.html`,
  });
  const { app, violations } = await journey.openAs('ana');
  await app.getByRole('heading', { name: 'Peer Circles is not here yet' }).waitFor();
  await app.getByText(/A team owner, or whoever organises the meeting, can add Peer Circles/).waitFor();
  expect(await violations()).toEqual([]);
});
