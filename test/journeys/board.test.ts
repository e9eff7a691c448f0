import { startJourney, type Journey } from '../support/journey';
import { looksOfTab } from './looksOf';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ story: true });
}, 120_000);
afterAll(() => journey.close());
afterEach(() => journey.closeWindows());

test('the board shows everyone the same circles: whose turn, what about, what is owed', async () => {
  for (const person of ['ana', 'nadia'] as const) {
    const { app } = await journey.openAs(person);
    const card = app.getByRole('listitem').filter({ has: app.getByRole('heading', { name: 'SQL circle' }) });
    await card.getByText('Ana leads “Query plans that lie”').waitFor();
    await card.getByText('Window functions without tears').waitFor();
    await card.getByText(/3 open commitments, next due/).waitFor();
    await app.getByRole('heading', { name: 'Next across circles' }).waitFor();
    expect(await card.getByRole('list', { name: 'In the order they lead' }).getByRole('listitem').count()).toBe(7);
  }
});

test('joining is one click on the card, shows to others without a reload, and can be undone', async () => {
  const nadia = await journey.openAs('nadia');
  const chidi = await journey.openAs('chidi');
  const seats = (app: typeof chidi.app) =>
    app
      .getByRole('listitem')
      .filter({ has: app.getByRole('heading', { name: 'Incident stories' }) })
      .getByRole('list', { name: 'In the order they lead' });
  await chidi.app.getByRole('heading', { level: 3, name: 'Incident stories' }).waitFor();
  expect(await seats(chidi.app).getByText('Nadia Petrova').count()).toBe(0);
  await nadia.app.getByRole('button', { name: 'Join Incident stories' }).click();
  await seats(chidi.app).getByText('Nadia Petrova').waitFor({ state: 'attached' });
  await nadia.app.getByRole('button', { name: 'Undo' }).click();
  await nadia.app.getByText('Undone.').waitFor();
  await seats(chidi.app).getByText('Nadia Petrova').waitFor({ state: 'detached' });
});

test('one’s own circles are a list behind the board: when they meet, and whose turn it is', async () => {
  const { app, setWidth, violations, overflow } = await journey.openAs('ana', { theme: 'dark' });
  await app.getByRole('link', { name: 'My circles' }).click();
  const mine = app.getByRole('listitem').filter({ has: app.getByRole('link', { name: 'SQL circle' }) });
  await mine.getByText('Your turn to lead').waitFor();
  expect(await violations()).toEqual([]);
  await setWidth(320);
  expect(await overflow()).toBe(0);
  await mine.getByRole('link').click();
  await app.getByRole('heading', { level: 1, name: 'SQL circle' }).waitFor();
  const nobody = await journey.openAs('nadia');
  await nobody.app.getByRole('link', { name: 'My circles' }).click();
  await nobody.app.getByText('You do not sit in a circle yet.', { exact: false }).waitFor();
});

test('a circle is started with a name and one click, and is on everybody’s board', async () => {
  const { app, page } = await journey.openAs('omar');
  await app.getByRole('button', { name: 'Start a circle' }).click();
  await app.getByRole('button', { name: 'Start the circle' }).click();
  await app.getByText('Give the circle a name.').waitFor();
  await app.getByLabel('Name').fill('Kafka <b>without</b> tears');
  await page.keyboard.press('Enter');
  await app.getByRole('heading', { level: 1, name: 'Kafka <b>without</b> tears' }).waitFor();
  await app.getByText(/1 person, every other \w+day/).waitFor();
  await app.getByRole('link', { name: 'Board' }).click();
  await app.getByRole('heading', { level: 3, name: 'Kafka <b>without</b> tears' }).waitFor();
  const other = await journey.openAs('ana');
  await other.app.getByRole('heading', { level: 3, name: 'Kafka <b>without</b> tears' }).waitFor();
});

test('a deep link leads straight to a circle, and the browser’s back button to where one was', async () => {
  const ana = await journey.openAs('ana');
  await ana.app.getByRole('link', { name: 'SQL circle' }).last().click();
  await ana.app.getByRole('heading', { level: 1, name: 'SQL circle' }).waitFor();
  const hash = await ana.app.locator('html').evaluate(() => location.hash);
  await ana.app.locator('html').evaluate(() => history.back());
  await ana.app.getByRole('heading', { name: 'Next across circles' }).waitFor();
  const linked = await journey.openAs('ana', { subPageId: hash.replace('#/', '') });
  await linked.app.getByRole('heading', { level: 1, name: 'SQL circle' }).waitFor();
});

test('the theme changes while the board is open', async () => {
  const { app, frame, setTheme } = await journey.openAs('ana');
  await app.getByRole('heading', { name: 'Circles', exact: true }).waitFor();
  const isDrawnOn = async (colour: string) => {
    const inside = await frame();
    await inside.waitForFunction(
      (wanted) => getComputedStyle(document.querySelector('main')!.parentElement!).backgroundColor === wanted,
      colour,
    );
  };
  await isDrawnOn('rgb(245, 245, 245)');
  await setTheme('contrast');
  await isDrawnOn('rgb(0, 0, 0)');
});

test.each(['en-us', 'de-de', 'qps-plocm'] as const)('in %s nothing is wider than a phone', async (locale) => {
  const { app, setWidth, overflow } = await journey.openAs('nadia', { locale });
  await setWidth(320);
  await app.getByRole('heading', { level: 3 }).first().waitFor();
  expect(await overflow()).toBe(0);
});

test('the board is whole from a phone to a wide screen, in every theme', async () => {
  const nadia = await journey.openAs('nadia');
  await nadia.app.getByRole('heading', { level: 3 }).first().waitFor();
  expect(await looksOfTab(nadia)).toEqual([]);
});
