// The host page speaks to real teams-js in real Chromium as Teams does.
import { decodeJwt } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { installApp } from '../../local/host/installApp';
import { CLIENT_ID, TEAMS_APP_ID } from '../../local/tenant/app';
import { channel, meeting } from '../../local/tenant/conversations';
import { people } from '../../local/tenant/people';
import { launchBrowser, productIn, windowAs } from './support/browser';
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
  await installApp(doings, { from: 'ana', conversation: channel });
  await installApp(doings, { from: 'ana', conversation: meeting });
  await configureTab(channel.id, { entityId: 'board', contentUrl: `${url}/tab/board.html` });
  await configureTab(meeting.id, { entityId: 'panel', contentUrl: `${url}/tab/panel.html` });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await local.close();
});

const open = (person: string, search: string) => windowAs(browser, local.standIn, person, search);
const ready = (page: Page) => productIn(page).getByText('ready', { exact: true }).waitFor();
const written = async (page: Page, id: string) => (await productIn(page).locator(`#${id}`).textContent()) ?? '';

async function postCard(content: object): Promise<void> {
  const conversation = encodeURIComponent(channel.id);
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  await local.ask('POST', `v3/conversations/${conversation}/activities`, { type: 'message', attachments });
}

test('a tab is told who and where it is, and gets that person’s token', async () => {
  const page = await open('dee', '?view=channel&tab=app&sub=circle%2F7');
  await ready(page);
  expect(JSON.parse(await written(page, 'context'))).toMatchObject({
    app: { theme: 'default', locale: 'en-us', host: { name: 'Teams', clientType: 'web' } },
    page: { frameContext: 'content', subPageId: 'circle/7', id: 'board' },
    user: { id: people.dee.oid, tenant: { id: people.dee.homeTenantId } },
    channel: { id: channel.id, displayName: channel.name },
  });
  expect(decodeJwt(await written(page, 'token'))).toMatchObject({ aud: CLIENT_ID, oid: people.dee.oid, ver: '2.0' });
  expect(await page.locator('.product').getAttribute('data-app-state')).toBe('ready');
});

test('the panel knows its meeting, is dark, and may not pick people', async () => {
  const page = await open('bo', '?view=meeting');
  await ready(page);
  expect(JSON.parse(await written(page, 'context'))).toMatchObject({
    app: { theme: 'dark' },
    page: { frameContext: 'sidePanel' },
    chat: { id: meeting.id },
    meeting: { id: meeting.meetingId },
  });
  expect(JSON.parse(await written(page, 'details'))).toMatchObject({ details: { title: 'SQL circle' } });
  expect(await written(page, 'picked')).toContain('only allowed in following contexts');
  expect(await page.locator('.panel iframe').evaluate((frame) => frame.clientWidth)).toBe(280);
});

test('a change of theme reaches the page without a reload', async () => {
  const page = await open('tom', '?view=channel&tab=app');
  await ready(page);
  await page.getByLabel('Theme').selectOption('contrast');
  await productIn(page).locator('html[data-theme=contrast]').waitFor();
});

test('a phone says what it is, is as large as one, and adds no apps', async () => {
  const page = await open('dee', '?view=meeting');
  await ready(page);
  await page.getByLabel('Device').selectOption('android');
  await productIn(page).locator('#context').filter({ hasText: '"clientType":"android"' }).waitFor();
  const size = () =>
    page.locator('.panel iframe').evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
  expect(await size()).toEqual([360, 720]);
  expect(await page.getByRole('button', { name: 'App settings' }).count()).toBe(0);
});

test.each([
  ['android', 'shrinks the window', [420, 420], [720, 720]],
  ['ios', 'leaves the window and covers a part of it', [760, 460], [760, 760]],
] as const)('the keyboard of %s %s, while a field is written in', async (client, _, whileTyping, otherwise) => {
  const page = await open('dee', '?view=meeting');
  await page.getByLabel('Device').selectOption(client);
  await productIn(page).locator('#context').filter({ hasText: client }).waitFor();
  const frame = await (await page.locator('.product iframe').elementHandle())?.contentFrame();
  const seen = ([inner, visible]: readonly [number, number]) =>
    frame!.waitForFunction(([h, v]) => innerHeight === h && visualViewport!.height === v, [inner, visible] as const);
  await seen(otherwise);
  await frame!.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
  await page.getByText('On-screen keyboard').waitFor();
  await seen(whileTyping);
  await frame!.evaluate(() => document.querySelector('textarea')!.blur());
  await seen(otherwise);
});

test('an open menu leaves the page behind it in sight', async () => {
  const page = await open('dee', '?view=channel&tab=app');
  await ready(page);
  await page.getByRole('button', { name: 'New window as…' }).click();
  await page.getByRole('menuitem').first().waitFor();
  const behind = await page.locator('.product iframe').evaluate((frame) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return document.elementFromPoint(left + width / 4, top + height / 2) === frame;
  });
  expect(behind).toBe(true);
});

test('a call that no host knows is answered with the error of real hosts', async () => {
  const page = await open('tom', '?view=channel&tab=app');
  await ready(page);
  const answer = await productIn(page)
    .locator('body')
    .evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', ({ data }) => data.id === 9999 && resolve(data.args));
          parent.postMessage({ id: 9999, func: 'coffee.brew', args: [], timestamp: Date.now() }, '*');
        }),
    );
  expect(answer).toEqual([expect.objectContaining({ errorCode: 100 })]);
});

test('a page that speaks before it has initialised is not answered', async () => {
  await local.standIn.configureTab(channel.id, { entityId: 'x', contentUrl: `${local.standIn.url}/tab/hasty.html` });
  const page = await open('tom', '?view=channel&tab=posts');
  const warned = page.waitForEvent('console', (message) => message.text().includes('came before initialize'));
  await page.getByRole('tab', { name: 'Peer Circles' }).click();
  await warned;
});

test('adding the tab runs the configuration page and keeps what it saves', async () => {
  local.standIn.doings.kept.value.installed = [];
  delete local.standIn.doings.kept.value.tabs[channel.id];
  const page = await open('ana', '?view=channel');
  await page.getByRole('button', { name: 'Apps in this channel' }).click();
  await page.getByRole('menuitem', { name: 'Add Peer Circles' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('tab', { name: 'Fake circles' }).waitFor();
  await ready(page);
  expect(local.heard.map(({ activity }) => activity['type'])).toEqual(
    expect.arrayContaining(['conversationUpdate', 'installationUpdate']),
  );
  expect(local.standIn.doings.kept.value.tabs[channel.id]).toMatchObject({ suggestedDisplayName: 'Fake circles' });
});

test('a dialog hands its result back to the page that opened it', async () => {
  const page = await open('ana', '?view=channel&tab=app');
  await ready(page);
  const result = await productIn(page)
    .locator('body')
    .evaluate(
      () =>
        new Promise((resolve) => {
          const { fake } = window as unknown as { fake: { dialog: { url: { open: (...asked: unknown[]) => void } } } };
          const asked = {
            url: `${location.origin}/tab/board.html`,
            title: 'Choose',
            size: { width: 300, height: 300 },
          };
          fake.dialog.url.open(asked, resolve);
        }),
    );
  expect(result).toEqual({ err: null, result: { said: 'done' } });
});

test('a window without network loses its streams and gets them back, and others keep theirs', async () => {
  const [page, other] = await Promise.all([open('ana', '?view=channel&tab=app'), open('bo', '?view=channel&tab=app')]);
  await productIn(page).getByText('data: hello').waitFor();
  await productIn(other).getByText('data: hello').waitFor();
  await page.getByLabel('Network').click();
  await productIn(page).getByText('cut', { exact: true }).waitFor();
  expect(await productIn(other).locator('#stream').textContent()).toContain('hello');
  const reach = () =>
    productIn(page)
      .locator('body')
      .evaluate(() =>
        fetch('/tab/board.html').then(
          ({ ok }) => ok,
          () => false,
        ),
      );
  expect(await reach()).toBe(false);
  await page.getByLabel('Network').click();
  await page.getByRole('switch', { name: 'Network', checked: true }).waitFor();
  expect(await reach()).toBe(true);
});

test('a card’s button answers to the one who pressed it alone, and words in it stay words', async () => {
  const card = (text: string) => ({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }],
    actions: [{ type: 'Action.Execute', title: 'I did it', verb: 'done', data: { commitment: 'c1' } }],
  });
  local.answerWith(({ type }) => ({
    status: 200,
    ...(type === 'invoke' && {
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Done by you') },
    }),
  }));
  const [ana, bo] = await Promise.all([open('ana', '?tab=posts'), open('bo', '?tab=posts')]);
  await ana.getByText('Nothing has been posted yet').waitFor();
  await bo.getByText('Nothing has been posted yet').waitFor();
  await postCard(card('<b>**Try**</b> [it](https://example.com)'));
  await bo.getByText('<b>**Try**</b> [it](https://example.com)').waitFor();
  await ana.getByRole('button', { name: 'I did it' }).click();
  await ana.getByText('Done by you').waitFor();
  expect(await bo.getByText('Done by you').count()).toBe(0);
  expect(local.heard.at(-1)?.activity).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    from: { aadObjectId: people.ana.oid },
    value: { trigger: 'manual', action: { type: 'Action.Execute', verb: 'done', data: { commitment: 'c1' } } },
  });
});

test('a card refreshes by itself for those it names and for nobody else', async () => {
  local.answerWith(({ from }) => ({
    status: 200,
    body: {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: `For ${(from as { name: string }).name} only` }],
      },
    },
  }));
  const [ana, bo] = await Promise.all([open('ana', '?tab=posts'), open('bo', '?tab=posts')]);
  await bo.getByText('Nothing has been posted yet').waitFor();
  await postCard({
    type: 'AdaptiveCard',
    version: '1.5',
    refresh: { action: { type: 'Action.Execute', verb: 'refresh', data: {} }, userIds: [people.ana.mri] },
    body: [{ type: 'TextBlock', text: 'For everyone' }],
  });
  await ana.getByText('For Ana Souza only').waitFor();
  await bo.getByText('For everyone').waitFor();
});

test('a link on a card leads to its place in the tab', async () => {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: 'circle/42' }));
  await postCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [],
    actions: [
      {
        type: 'Action.OpenUrl',
        title: 'Open SQL circle',
        url: `https://teams.microsoft.com/l/entity/${TEAMS_APP_ID}/board?context=${context}`,
      },
    ],
  });
  const page = await open('meilin', '?tab=posts');
  await page.getByRole('link', { name: 'Open SQL circle' }).click();
  await ready(page);
  expect(JSON.parse(await written(page, 'context'))).toMatchObject({ page: { subPageId: 'circle/42' } });
});

test('whoever has the meeting open is seen there, and its start and end reach the bot', async () => {
  const [ana, dee] = await Promise.all([open('ana', '?view=meeting'), open('dee', '?view=meeting')]);
  await ana.getByRole('list', { name: 'In the meeting' }).getByText('Dee Nakamura').waitFor();
  await ana.getByRole('button', { name: 'Start meeting' }).click();
  await dee.getByText(/running since/).waitFor();
  await dee.getByRole('button', { name: 'End meeting' }).click();
  await ana.getByText('not started').waitFor();
  const events = local.heard.filter(({ activity }) => activity['type'] === 'event');
  expect(events.map(({ activity }) => activity['name'])).toEqual([
    'application/vnd.microsoft.meetingStart',
    'application/vnd.microsoft.meetingEnd',
  ]);
});

test('the bot hears what mentions it, and only that', async () => {
  const page = await open('chidi', '?tab=posts');
  await page.getByPlaceholder('Start a post').fill('help');
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: 'Post by Chidi Okafor' }).waitFor();
  await page.getByRole('button', { name: '@Peer Circles' }).click();
  await page.getByPlaceholder('Start a post').fill('just between us');
  await page.keyboard.press('Enter');
  await page.getByText('just between us').waitFor();
  const messages = local.heard.filter(({ activity }) => activity['type'] === 'message');
  expect(messages.map(({ activity }) => activity['text'])).toEqual(['<at>Peer Circles</at> help']);
});
