import type { Page } from 'playwright-core';
import { channel, meeting } from '../../local/tenant/conversations';
import { startJourney, type Journey } from '../support/journey';
import type { Theme } from '../support/personWindow';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ story: true });
}, 120_000);
afterAll(() => journey.close());
afterEach(() => journey.closeWindows());

const savedFor = (conversationId: string) => journey.standIn.doings.kept.value.tabs[conversationId];

/** The dialog's own page; the tab behind it is another. */
const dialogIn = (page: Page) => page.frameLocator('.configure iframe');

async function openChannelDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Apps in this channel' }).click();
  await page.getByRole('menuitem', { name: 'Peer Circles: settings' }).click();
}

async function openMeetingDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'App settings' }).click();
}

test('in a channel it says what it is for, whose board it shows, and Save is ready at once', async () => {
  const { page } = await journey.openAs('ana');
  await openChannelDialog(page);
  await dialogIn(page).getByText('Peer Circles keeps whose turn it is').waitFor();
  await dialogIn(page).getByText('This tab shows the board of').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.configure').waitFor({ state: 'detached' });
  expect(savedFor(channel.id)).toMatchObject({
    contentUrl: expect.stringMatching(/\/tab\/board\.html$/) as string,
    suggestedDisplayName: 'Peer Circles',
  });
});

test('in a meeting one chooses a circle, and the panel then shows it to everyone in the meeting', async () => {
  const { page } = await journey.openAs('chidi', { view: 'meeting' });
  await openMeetingDialog(page);
  const dialog = dialogIn(page);
  await dialog.getByRole('radio', { name: /Incident stories/ }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.configure').waitFor({ state: 'detached' });
  expect(savedFor(meeting.id)).toMatchObject({ contentUrl: expect.stringMatching(/\/tab\/panel\.html$/) as string });
  const dee = await journey.openAs('dee', { view: 'meeting' });
  await dee.app.getByText('Incident stories').first().waitFor();
});

test('in a meeting a new circle can be started; Save waits for its name', async () => {
  const { page } = await journey.openAs('ana', { view: 'meeting' });
  await openMeetingDialog(page);
  const dialog = dialogIn(page);
  await dialog.getByRole('radio', { name: 'Start a new circle' }).check();
  const save = page.getByRole('button', { name: 'Save' });
  expect(await save.isEnabled()).toBe(false);
  await dialog.getByLabel('Name').fill('Retry club');
  await save.click();
  await page.locator('.configure').waitFor({ state: 'detached' });
  const bo = await journey.openAs('bo', { view: 'meeting' });
  await bo.app.getByText('Retry club').first().waitFor();
});

test('somebody without a circle is told where to start one, and can look again', async () => {
  const { page } = await journey.openAs('kwame', { view: 'meeting' });
  await page.context().route('**/api/me/circles', (route) => route.fulfill({ json: { circles: [], me: {} } }));
  await openMeetingDialog(page);
  await dialogIn(page).getByText('You are not in a circle yet.').waitFor();
  await page.context().unroute('**/api/me/circles');
  await dialogIn(page).getByRole('button', { name: 'Look again' }).click();
  await dialogIn(page)
    .getByRole('radio', { name: /Incident stories/ })
    .waitFor();
});

test.each(['default', 'dark', 'contrast'] as const)('it has no accessibility violation in %s', async (theme: Theme) => {
  const { page, violationsIn } = await journey.openAs('ana', { view: 'meeting', theme });
  await openMeetingDialog(page);
  await dialogIn(page).getByRole('radio', { name: 'Start a new circle' }).check();
  expect(await violationsIn('.configure iframe')).toEqual([]);
});
