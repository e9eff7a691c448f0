// The meeting's stage of the stand-in, asked by real teams-js in real Chromium, as strict as Teams is.
import type { Browser, Page } from 'playwright-core';
import { endMeeting, startMeeting } from '../../local/host/meetingDoings';
import { installApp } from '../../local/host/installApp';
import { meeting } from '../../local/tenant/conversations';
import { launchBrowser, windowAs } from './support/browser';
import { standInWithBot, type StandInWithBot } from './support/standInWithBot';

let browser: Browser;
let local: StandInWithBot;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  local = await standInWithBot();
  const { doings, url, configureTab } = local.standIn;
  await installApp(doings, { from: 'ana', conversation: meeting });
  await configureTab(meeting.id, { entityId: 'panel', contentUrl: `${url}/tab/panel.html` });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await local.close();
});

const panelOf = (page: Page) => page.frameLocator('.panel .product iframe');
const stageOf = (page: Page) => page.frameLocator('.stage .product iframe');

async function open(person: string): Promise<Page> {
  const page = await windowAs(browser, local.standIn, person, '?view=meeting');
  await panelOf(page).getByText('ready', { exact: true }).waitFor();
  return page;
}

type Call = 'shareAppContentToStage' | 'getAppContentStageSharingCapabilities' | 'getAppContentStageSharingState';

/** What teams-js hands its callback: the error, else the answer. */
const ask = (page: Page, call: Call, path?: string): Promise<unknown> =>
  panelOf(page)
    .locator('body')
    .evaluate(
      (_, [name, wanted]) =>
        new Promise((resolve) => {
          type Callback = (error: unknown, answer: unknown) => void;
          type Meeting = Record<string, (callback: Callback, url?: string) => void>;
          const url = wanted === undefined ? undefined : new URL(wanted, location.href).href;
          (window as unknown as { fake: { meeting: Meeting } }).fake.meeting[name]!(
            (error, answer) => resolve(error ?? answer),
            url,
          );
        }),
      [call, path] as const,
    );

test('a presenter’s page appears in front of everyone, told that it is on the stage', async () => {
  const [ana, dee] = await Promise.all([open('ana'), open('dee')]);
  expect(await ask(dee, 'getAppContentStageSharingCapabilities')).toEqual({ doesAppHaveSharePermission: true });
  expect(await ask(dee, 'getAppContentStageSharingState')).toEqual({ isAppSharing: false });
  expect(await ask(dee, 'shareAppContentToStage', '/tab/stage.html?circle=c1')).toBe(true);
  await stageOf(ana).getByText('ready', { exact: true }).waitFor();
  const context = JSON.parse((await stageOf(ana).locator('#context').textContent()) ?? '{}') as object;
  expect(context).toMatchObject({ page: { frameContext: 'meetingStage' }, app: { theme: 'dark' } });
  expect(await ana.locator('.stage iframe').getAttribute('src')).toContain('ana.localhost');
  expect(await ask(dee, 'getAppContentStageSharingState')).toEqual({ isAppSharing: true });
  await ana.getByText('Dee Nakamura shares').waitFor();
});

test('an attendee may not share', async () => {
  const kwame = await open('kwame');
  expect(await ask(kwame, 'shareAppContentToStage', '/tab/stage.html')).toMatchObject({ errorCode: 1000 });
  expect(await kwame.locator('.stage').count()).toBe(0);
});

test('a page that is not in the manifest’s domains is refused', async () => {
  const dee = await open('dee');
  expect(await ask(dee, 'shareAppContentToStage', 'https://elsewhere.example/')).toMatchObject({ errorCode: 4000 });
  expect(await dee.locator('.stage').count()).toBe(0);
});

test('whoever shares may stop, and the organiser; nobody else', async () => {
  const [ana, dee, tom] = await Promise.all([open('ana'), open('dee'), open('tom')]);
  await ask(dee, 'shareAppContentToStage', '/tab/stage.html');
  await tom.getByText('Dee Nakamura shares').waitFor();
  expect(await tom.getByRole('button', { name: 'Stop sharing' }).count()).toBe(0);
  const refused = await tom.evaluate(async (id) => {
    const body = JSON.stringify({ as: 'tom', contentUrl: null });
    const path = `/local/api/conversations/${encodeURIComponent(id)}/stage`;
    return (await fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body })).json();
  }, meeting.id);
  expect(refused).toEqual({ refused: 'Somebody else is sharing.' });
  await ana.getByRole('button', { name: 'Stop sharing' }).click();
  await dee.getByRole('list', { name: 'In the meeting' }).waitFor();
});

test('whoever shares and leaves takes along what they share; a second window of theirs keeps it', async () => {
  const [ana, dee, again] = await Promise.all([open('ana'), open('dee'), open('dee')]);
  await ask(dee, 'shareAppContentToStage', '/tab/stage.html');
  await ana.locator('.stage').waitFor();
  await dee.context().close();
  expect(local.standIn.doings.kept.value.stages).toHaveProperty([meeting.id]);
  await again.getByRole('button', { name: 'Channel' }).click();
  await ana.locator('.stage').waitFor({ state: 'detached' });
});

test('the meeting’s end clears the stage', async () => {
  const dee = await open('dee');
  await startMeeting(local.standIn.doings, 'ana');
  await ask(dee, 'shareAppContentToStage', '/tab/stage.html');
  await dee.locator('.stage').waitFor();
  await endMeeting(local.standIn.doings, 'ana');
  await dee.locator('.stage').waitFor({ state: 'detached' });
});
