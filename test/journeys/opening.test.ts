import { startJourney, type Journey } from '../support/journey';
import { openPanel, type SessionWindow } from './sessionWindow';

const WITHIN_A_SECOND = { timeout: 1_000 };

let journey: Journey;
let ana: SessionWindow;
let dee: SessionWindow;

beforeAll(async () => {
  journey = await startJourney({ story: true });
  ana = await openPanel(journey, 'ana');
  dee = await openPanel(journey, 'dee');
  await dee.panel.getByRole('button', { name: 'Start session' }).waitFor();
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  for (const { panel } of [ana, dee]) await panel.getByRole('region', { name: 'Promised last time' }).waitFor();
}, 120_000);

afterAll(() => journey.close());

const INDEX = 'Try a partial index on orders';
const RETRY = 'Write up the retry query';
const EXPLAIN = 'Show the team EXPLAIN (BUFFERS)';

const owed = ({ panel }: SessionWindow, text: string) =>
  panel.getByRole('region', { name: 'Promised last time' }).getByRole('listitem').filter({ hasText: text });
const button = (window: SessionWindow, text: string, name: string) =>
  owed(window, text).getByRole('button', { name, exact: true });
const reads = (window: SessionWindow, text: string, words: string, patience = {}) =>
  owed(window, text).getByText(words).waitFor(patience);

test('the session opens with everything that is owed, in one order for all', async () => {
  for (const { panel } of [ana, dee]) {
    const rows = panel.getByRole('region', { name: 'Promised last time' }).getByRole('listitem');
    expect(await rows.locator('bdi').allInnerTexts()).toEqual([INDEX, EXPLAIN, RETRY]);
  }
});

test('whoever holds the controls decides on each, the others on their own, and read who decides', async () => {
  for (const text of [INDEX, EXPLAIN, RETRY]) expect(await button(ana, text, 'Keep').count()).toBe(1);
  expect(await button(dee, INDEX, 'Done').count()).toBe(1);
  expect(await button(dee, RETRY, 'Done').count()).toBe(0);
  await dee.panel.getByText('The owner or Ana decides on each.').waitFor();
});

test('done in one tap, seen by all within a second, and undone in one tap', async () => {
  await button(dee, INDEX, 'Done').click();
  await reads(dee, INDEX, 'You · done');
  await reads(ana, INDEX, 'Dee · done', WITHIN_A_SECOND);
  await button(dee, INDEX, `Undo: ${INDEX}`).click();
  await reads(ana, INDEX, 'Dee · due');
  await button(dee, INDEX, 'Done').waitFor();
});

test('kept in one tap: it stays open and everybody sees that it was looked at', async () => {
  await button(ana, RETRY, 'Keep').click();
  await reads(ana, RETRY, '· kept');
  await reads(dee, RETRY, '· kept');
  await button(ana, RETRY, `Undo: ${RETRY}`).click();
  await button(ana, RETRY, 'Keep').click();
  await reads(dee, RETRY, '· kept');
});

test('handed to somebody else in two taps; it is theirs at once, and can be taken back', async () => {
  await button(dee, INDEX, 'Hand over').click();
  await owed(dee, INDEX).getByRole('group', { name: 'Who takes it on?' }).getByRole('button', { name: 'Tom' }).click();
  await reads(ana, INDEX, '· from Dee');
  await reads(dee, INDEX, '· from You');
  await button(dee, INDEX, `Undo: ${INDEX}`).click();
  await button(dee, INDEX, 'Done').waitFor();
  await button(ana, INDEX, 'Hand over').click();
  await owed(ana, INDEX).getByRole('button', { name: 'Tom' }).click();
  await reads(dee, INDEX, 'Tom · due');
});

test('by keyboard alone, with focus never lost', async () => {
  const focused = () => ana.panel.locator(':focus');
  await button(ana, EXPLAIN, 'Hand over').focus();
  await ana.page.keyboard.press('Enter');
  await focused().and(owed(ana, EXPLAIN).getByRole('group').getByRole('button').first()).waitFor();
  await ana.page.keyboard.press('Escape');
  await focused()
    .and(button(ana, EXPLAIN, 'Hand over'))
    .waitFor();
  await button(ana, EXPLAIN, 'Done').focus();
  await ana.page.keyboard.press('Enter');
  await focused()
    .and(button(ana, EXPLAIN, `Undo: ${EXPLAIN}`))
    .waitFor();
  await ana.page.keyboard.press('Enter');
  await focused()
    .and(button(ana, EXPLAIN, 'Done'))
    .waitFor();
  await ana.page.keyboard.press('Enter');
  await reads(dee, EXPLAIN, 'Tom · done');
});

test('what somebody else decided is spoken to screen readers', async () => {
  await dee.panel
    .getByRole('status')
    .filter({ hasText: `Done: ${EXPLAIN}` })
    .first()
    .waitFor();
});

test('a reload and a latecomer see the same, closed ones in their place', async () => {
  const tom = await openPanel(journey, 'tom');
  await dee.page.reload();
  for (const window of [tom, dee]) {
    await owed(window, INDEX).getByText('· from Dee').or(owed(window, INDEX).getByText('· from You')).waitFor();
    await owed(window, EXPLAIN).getByText('· done').waitFor();
    await owed(window, RETRY).getByText('· kept').waitFor();
  }
  // It is Tom's now: he may give it back.
  await button(tom, INDEX, `Undo: ${INDEX}`).waitFor();
  await tom.close();
});

test('in every theme, with one decided and the choice of people open', async () => {
  await button(ana, EXPLAIN, `Undo: ${EXPLAIN}`).click();
  await button(ana, EXPLAIN, 'Hand over').click();
  expect(await ana.findings()).toEqual([]);
});

test('without a connection nothing can be decided, and the panel says so', async () => {
  await ana.setOffline(true);
  await ana.panel.getByText('You can decide on these once you’re connected again.').waitFor();
  expect(await button(ana, RETRY, `Undo: ${RETRY}`).getAttribute('aria-disabled')).toBe('true');
  await ana.setOffline(false);
  await ana.panel.getByText('You can decide on these once you’re connected again.').waitFor({ state: 'detached' });
});
