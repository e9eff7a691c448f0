// From a question in somebody's head to a chat with whoever can answer it, in two steps; and what one decides oneself about
// being found.
import { startJourney, type Journey } from '../support/journey';
import type { PersonWindow } from '../support/personWindow';
import { looksOfTab } from './looksOf';

let journey: Journey;
let tom: PersonWindow;

beforeAll(async () => {
  journey = await startJourney({ story: true });
  tom = await journey.openAs('tom');
}, 120_000);
afterAll(() => journey.close());

const search = ({ app }: PersonWindow) => app.getByRole('searchbox');
const heading = ({ app }: PersonWindow, name: string) => app.getByRole('heading', { name, exact: true });
const focused = async (window: PersonWindow) =>
  (await window.frame()).evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName);

test('from the board to People, where one can type at once; who there is, is there already, with why', async () => {
  await tom.app.getByRole('link', { name: 'People' }).click();
  await heading(tom, 'Who to turn to').waitFor();
  await tom.app.getByText('5 people to turn to').waitFor();
  await tom.app.getByRole('link', { name: 'Bo Lindqvist' }).waitFor();
  await tom.app.locator('input:focus').waitFor();
  expect(await tom.app.getByRole('link', { name: 'People' }).getAttribute('aria-current')).toBe('page');
});

test('found and asked in two steps: words and Enter, then Ask, and the chat is open', async () => {
  await tom.page.keyboard.type('hash joins');
  await tom.page.keyboard.press('Enter');
  await tom.app.getByText('1 person has helped with hash joins').waitFor();
  await tom.app.getByText('Led “Hash joins that spill”').waitFor();
  await tom.app.getByRole('button', { name: 'Ask Bo' }).click();
  await tom.page.getByRole('main', { name: 'Chat with Bo Lindqvist' }).waitFor();
});

test('back from the chat the search is still there, and so it is after a reload', async () => {
  await tom.page.goBack();
  await tom.app.getByText('1 person has helped with hash joins').waitFor();
  await (await tom.frame()).evaluate(() => location.reload());
  await tom.app.getByText('1 person has helped with hash joins').waitFor();
  expect(await search(tom).inputValue()).toBe('hash joins');
});

test('it fits every width in every theme, and axe finds nothing', async () => {
  expect(await looksOfTab(tom)).toEqual([]);
});

test('with the keys alone: a name leads to the person, the way back to what was found, and Enter asks', async () => {
  const dee = await journey.openAs('dee', { subPageId: 'people/hash%20joins', locale: 'qps-plocm' });
  await dee.app.getByRole('link', { name: 'Bo Lindqvist' }).waitFor();
  await search(dee).focus();
  const { keyboard } = dee.page;
  await keyboard.press('Tab');
  expect(await focused(dee)).toContain('Bo Lindqvist');
  await keyboard.press('Enter');
  await heading(dee, 'Bo Lindqvist').and(dee.app.locator(':focus')).waitFor();
  expect(await looksOfTab(dee)).toEqual([]);
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await dee.app.getByRole('link', { name: 'Bo Lindqvist' }).waitFor();
  await search(dee).focus();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await dee.page.getByRole('main', { name: 'Chat with Bo Lindqvist' }).waitFor();
});

test('an answer that comes late does not take the place of what was looked for since', async () => {
  let answerLate = () => {};
  await tom.page.route('**/find', async (route) => {
    if (route.request().postData()?.includes('certificate')) await new Promise<void>((go) => (answerLate = go));
    await route.continue();
  });
  await search(tom).fill('certificate');
  const late = tom.page.waitForRequest((request) => request.postData()?.includes('certificate') ?? false);
  await search(tom).press('Enter');
  await late;
  // What was found stays meanwhile.
  await tom.app.getByRole('button', { name: 'Ask Bo' }).waitFor();
  await search(tom).fill('statistics');
  await tom.app.getByText('1 person has helped with statistics').waitFor();
  const arrived = tom.page.waitForResponse(
    (response) => response.request().postData()?.includes('certificate') ?? false,
  );
  answerLate();
  await (await arrived).finished();
  await tom.page.unroute('**/find');
  await tom.app.getByText('1 person has helped with statistics').waitFor();
  expect(await tom.app.getByRole('button', { name: 'Ask Kwame' }).count()).toBe(0);
});

test('where nobody and nothing is found, it says so and leads on to a circle', async () => {
  await search(tom).fill('zymurgy');
  await heading(tom, 'Nothing found for “zymurgy”').waitFor();
  await search(tom).fill('hash joins');
  await tom.app.getByRole('button', { name: 'Ask Bo' }).waitFor();
});

test('what one hides of oneself nobody else is shown, until one shows it again', async () => {
  const bo = await journey.openAs('bo', { subPageId: 'people' });
  await bo.app.getByRole('link', { name: 'Bo Lindqvist' }).click();
  await bo.app.getByRole('button', { name: 'Hide “Hash joins that spill”' }).click();
  await heading(bo, 'Hidden').waitFor();
  await bo.app.getByText('You are not shown for “Hash joins that spill” any more.').waitFor();
  await search(tom).fill('hash join');
  await tom.app.getByText(/^Nobody has helped with hash join/).waitFor();
  await bo.app.getByRole('button', { name: 'Undo' }).click();
  await heading(bo, 'Hidden').waitFor({ state: 'detached' });
  await search(tom).fill('hash joins');
  await tom.app.getByRole('button', { name: 'Ask Bo' }).waitFor();
});

test('a circle’s page says who to turn to there, and asks about anything else', async () => {
  await tom.app.getByRole('link', { name: 'Board' }).click();
  await tom.app.getByRole('link', { name: 'SQL circle' }).first().click();
  const card = tom.app.getByRole('region', { name: 'Who to turn to' });
  await card.getByRole('link', { name: 'Statistics and why they age' }).waitFor();
  await card.getByRole('link', { name: 'Mei-Lin' }).waitFor();
  await card.getByRole('searchbox').fill('certificate');
  await card.getByRole('searchbox').press('Enter');
  await tom.app.getByRole('button', { name: 'Ask Kwame' }).waitFor();
});

test('when nobody fits, a circle is asked, in the words that found nobody', async () => {
  await tom.app.getByRole('button', { name: 'Ask a circle' }).click();
  await tom.app.getByRole('link', { name: 'SQL circle' }).and(tom.app.locator(':focus')).waitFor();
  await tom.page.keyboard.press('Enter');
  await heading(tom, 'SQL circle').waitFor();
  const asking = tom.app.getByRole('textbox', { name: 'Your question to the circle' });
  await asking.and(tom.app.locator(':focus')).waitFor();
  expect(await asking.inputValue()).toBe('certificate');
  await tom.page.keyboard.press('Escape');
  await tom.app.getByRole('button', { name: 'Ask the circle' }).and(tom.app.locator(':focus')).waitFor();
});
