import { startJourney, type Journey } from '../support/journey';
import { openPanel } from './sessionWindow';

const WORD = 'x'.repeat(1_000);
const COMMITMENT = 'Turn a slow report into a view';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ story: true });
  const ana = await openPanel(journey, 'ana');
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await ana.panel.getByRole('timer').waitFor();
  await ana.write('takeaway', WORD);
  await ana.panel.getByRole('radio', { name: 'Commitment' }).check({ force: true });
  await ana.panel.getByLabel('Who does it').selectOption({ label: 'Dee Nakamura' });
  await ana.write('commitment', COMMITMENT);
  await ana.panel.getByText(COMMITMENT).first().waitFor();
  const end = ana.panel.getByRole('button', { name: 'End session' });
  for (let part = 1; part < 6; part += 1) await ana.moveOn();
  await end.click();
  await ana.panel.getByRole('button', { name: 'Tap again to end it' }).click();
  await ana.panel.getByRole('heading', { name: 'Dee leads next' }).waitFor();
  await ana.close();
}, 180_000);
afterAll(() => journey.close());
afterEach(() => journey.closeWindows());

test('whoever committed presses “I did it” on the card, and card and circle page show it done', async () => {
  const tom = await journey.openAs('tom');
  await tom.app.getByRole('heading', { level: 3 }).getByText('SQL circle').click();
  const owed = tom.app.getByRole('region', { name: 'Open commitments' }).getByText(COMMITMENT);
  await owed.waitFor();

  const { page } = await journey.openAs('dee', { tab: 'posts' });
  const card = page.getByRole('article').filter({ hasText: COMMITMENT }).locator('.card');
  await card.getByRole('button', { name: 'I did it' }).click();
  await card.getByText('You, done').waitFor();
  expect(await card.getByRole('button', { name: 'I did it' }).count()).toBe(0);
  await owed.waitFor({ state: 'detached' });

  const others = await journey.openAs('tom', { tab: 'posts' });
  const seen = others.page.getByRole('article').filter({ hasText: COMMITMENT }).locator('.card');
  await seen.getByText('Dee Nakamura, done').waitFor();
});

test('a very long word is folded in the card and four lines high on the circle page until somebody asks for more', async () => {
  const { page } = await journey.openAs('tom', { tab: 'posts' });
  const card = page.getByRole('article').filter({ hasText: COMMITMENT }).locator('.card');
  await card.waitFor();
  const hidden = await card.evaluate((element) =>
    Math.max(
      ...[element, ...element.querySelectorAll<HTMLElement>('*')].map((box) => box.scrollWidth - box.clientWidth),
    ),
  );
  expect(hidden).toBeLessThanOrEqual(1);

  const { app } = await journey.openAs('dee');
  await app.getByRole('heading', { level: 3 }).getByText('SQL circle').click();
  const takeaways = app.getByRole('region', { name: 'Latest takeaways' });
  const words = takeaways.locator('[id^=takeaway-]:not([id$=-more])').filter({ hasText: WORD });
  const height = () => words.evaluate((element) => element.clientHeight);
  const more = takeaways.getByRole('button', { name: /^More/ });
  await more.waitFor();
  expect(await height()).toBe(80);
  await more.click();
  expect(await height()).toBeGreaterThan(80);
  await takeaways.getByRole('button', { name: /^Less/ }).click();
  expect(await height()).toBe(80);
});
