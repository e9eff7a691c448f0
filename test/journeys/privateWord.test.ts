import type { Locator } from 'playwright-core';
import type { PanelCommand } from '../../domain/session/commands';
import type { RunningSession } from '../../domain/session/state';
import { commandOf } from '../support/aRunningCircle';
import { startJourney, type Journey } from '../support/journey';
import type { PersonWindow } from '../support/personWindow';
import { meetingCircle } from './meetingCircle';
import { looksOf, panelWidths } from './looksOf';
import { openPanel, type SessionWindow } from './sessionWindow';

let journey: Journey;
let ana: SessionWindow;
let dee: SessionWindow;
let tom: SessionWindow;
let bo: SessionWindow;

beforeAll(async () => {
  journey = await startJourney({ story: true });
  ana = await openPanel(journey, 'ana');
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  dee = await openPanel(journey, 'dee');
  tom = await openPanel(journey, 'tom');
  bo = await openPanel(journey, 'bo');
  await ana.panel.getByText(/of 4 ready/).waitFor();
  await ana.panel.getByRole('button', { name: 'More actions' }).click();
  await ana.panel.getByRole('button', { name: 'End session' }).click();
  await ana.panel.getByRole('button', { name: 'Tap again to end it' }).click();
  await dee.panel.getByRole('heading', { name: 'For Ana, in private' }).waitFor();
}, 120_000);

afterAll(() => journey.close());

async function expectValue(box: Locator, value: string): Promise<void> {
  await box.waitFor();
  expect(await box.inputValue()).toBe(value);
}

async function openCircle(person: 'ana' | 'dee' | 'fatima', name = 'SQL circle'): Promise<PersonWindow> {
  const window = await journey.openAs(person);
  await window.app.getByRole('heading', { level: 3 }).getByText(name).click();
  await window.app.getByRole('heading', { level: 1, name }).waitFor();
  return window;
}

const word = ({ app }: PersonWindow) => app.getByRole('region', { name: 'For Ana, in private' });
const theirWords = ({ app }: PersonWindow) => app.getByRole('region', { name: 'For you, in private' });

test('everyone who was there may write to the lead in private; the lead has a place to read', async () => {
  for (const window of [dee, tom, bo]) await word(window).getByText('Only Ana sees this.').waitFor();
  await theirWords(ana).getByText('Nothing yet.').waitFor();
});

test('nothing can be sent before something is said', async () => {
  const send = word(dee).getByRole('button', { name: 'Send' });
  expect(await send.getAttribute('aria-disabled')).toBe('true');
});

test('what helped, one suggestion and thanks reach the lead, and stand after a reload, to be changed', async () => {
  await word(dee).getByRole('textbox', { name: 'What helped?' }).fill('The <b>live</b> query');
  await word(dee).getByRole('textbox', { name: 'One thing to try next time' }).fill('Slower at the end');
  // Unsent, it outlives the window.
  await dee.page.reload();
  await expectValue(word(dee).getByRole('textbox', { name: 'What helped?' }), 'The <b>live</b> query');
  await word(dee).getByRole('button', { name: 'Thanks' }).click();
  await word(dee).getByRole('button', { name: 'Send' }).click();
  await word(dee).getByRole('button', { name: 'Take back' }).waitFor();
  await word(dee).getByText('Shown with your name').waitFor();
  expect(await (await dee.frame()).evaluate(() => JSON.stringify(localStorage))).not.toContain('Slower at the end');
  await dee.panel
    .locator(':focus')
    .and(word(dee).getByRole('button', { name: 'Change' }))
    .waitFor();
  await dee.page.reload();
  await word(dee).getByText('Slower at the end').waitFor();
  await word(dee).getByRole('button', { name: 'Change' }).click();
  await word(dee).getByRole('textbox', { name: 'One thing to try next time' }).fill('A pause before the end');
  await word(dee).getByRole('button', { name: 'Send' }).click();
  await theirWords(ana).getByText('A pause before the end').waitFor({ timeout: 15_000 });
  await theirWords(ana).getByText('The <b>live</b> query').waitFor();
  await theirWords(ana).getByText('Dee Nakamura').waitFor();
});

test('among four it may be anonymous, by a switch that stays; its author finds it again and takes it back', async () => {
  const hides = word(tom).getByRole('switch');
  await hides.click();
  await word(tom).getByText('Shown as Anonymous').waitFor();
  await word(tom).getByRole('textbox', { name: 'What helped?' }).fill('That you asked us first');
  await word(tom).getByRole('button', { name: 'Send' }).click();
  await word(tom).getByRole('button', { name: 'Take back' }).waitFor();
  await theirWords(ana).getByText('That you asked us first').waitFor({ timeout: 15_000 });
  await theirWords(ana).getByRole('listitem').filter({ hasText: 'asked us first' }).getByText('Anonymous').waitFor();
  await tom.page.reload();
  await word(tom).getByText('That you asked us first').waitFor();
  await word(tom).getByRole('button', { name: 'Take back' }).click();
  const helped = word(tom).getByRole('textbox', { name: 'What helped?' });
  expect(await helped.inputValue()).toBe('That you asked us first');
  await theirWords(ana).getByText('That you asked us first').waitFor({ state: 'detached', timeout: 15_000 });
});

test('on the circle’s page the same, for the lead and for whoever was there', async () => {
  const anas = await openCircle('ana');
  await theirWords(anas).getByText('A pause before the end').waitFor();
  const dees = await openCircle('dee');
  await word(dees).getByText('A pause before the end').waitFor();
  const fatimas = await openCircle('fatima');
  await fatimas.app.getByRole('heading', { name: 'Latest takeaways' }).waitFor();
  expect(await fatimas.app.getByText('in private').count()).toBe(0);
  for (const window of [anas, dees]) {
    expect(await window.violations()).toEqual([]);
    await window.setWidth(320);
    expect(await window.overflow()).toBe(0);
  }
});

test('a network that is gone loses nothing of what was written', async () => {
  await word(bo).getByRole('textbox', { name: 'What helped?' }).fill('The pictures');
  await bo.setOffline(true);
  await word(bo).getByRole('button', { name: 'Send' }).click();
  await word(bo).getByText('It’s still here, try again.').waitFor();
  expect(await word(bo).getByRole('textbox', { name: 'What helped?' }).inputValue()).toBe('The pictures');
  await bo.setOffline(false);
  await word(bo).getByRole('button', { name: 'Send' }).click();
  await word(bo).getByRole('button', { name: 'Take back' }).waitFor();
});

test('where several led in turn, one tap says whom it is for; each reads their own, and may write to the others', async () => {
  const circle = meetingCircle(journey);
  const place = await circle.start('troika', 3);
  await Promise.all([ana, dee, bo].map(({ page }) => page.reload()));
  await Promise.all([ana, dee, bo].map(({ panel }) => panel.getByRole('timer').waitFor()));
  const { body } = await circle.api.call<{ state: RunningSession }>('session', place);
  const tap = (command: PanelCommand) => circle.api.call('command', place, commandOf({ ...command }));
  const lastRound = body.state.steps.findIndex(({ round }) => round === 3);
  for (let step = 0; step < lastRound; step += 1) await tap({ type: 'next', fromStep: step });
  await tap({ type: 'end' });

  const forWhom = ({ app }: PersonWindow) => app.getByRole('group', { name: 'Write in private to' });
  await forWhom(bo).getByRole('radio', { name: 'Dee' }).waitFor({ state: 'attached' });
  expect(await forWhom(bo).getByRole('radio', { checked: true }).count()).toBe(0);
  await forWhom(bo).getByRole('radio', { name: 'Dee' }).check();
  const forDee = bo.panel.getByRole('region', { name: 'For Dee, in private' });
  await forDee.getByRole('textbox', { name: 'What helped?' }).fill('That you let us guess');
  await forDee.getByRole('button', { name: 'Send' }).click();
  await forDee.getByRole('button', { name: 'Take back' }).waitFor();
  await forWhom(bo).getByRole('radio', { name: 'Ana' }).check();
  expect(await word(bo).getByRole('textbox', { name: 'What helped?' }).inputValue()).toBe('');
  await theirWords(ana).getByText('Nothing yet.').waitFor();
  expect(await ana.panel.getByText('That you let us guess').count()).toBe(0);
  const dees = await openCircle('dee', 'New managers');
  await theirWords(dees).getByText('That you let us guess').waitFor();
  await forWhom(dees).getByRole('radio', { name: 'Ana' }).check();
  await word(dees).getByText('Only Ana sees this.').waitFor();
});

// Right to left too: everyState.
test('at every width and in every theme, whoever reads and whoever chooses', async () => {
  for (const window of [dee, bo]) {
    expect(await looksOf({ ...window, frame: await window.frame(), sizes: panelWidths })).toEqual([]);
  }
});
