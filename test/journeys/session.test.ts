import { channel } from '../../local/tenant/conversations';
import { startJourney, type Journey } from '../support/journey';
import { onScreen } from './onScreen';
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
}, 120_000);

afterAll(() => journey.close());

const sees = (window: SessionWindow, text: string) => window.panel.getByText(text).first().waitFor(WITHIN_A_SECOND);

test('one click starts the session for everyone who is there', async () => {
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await ana.panel.getByRole('timer').waitFor();
  await dee.panel.getByRole('timer').waitFor(WITHIN_A_SECOND);
  await dee.panel.getByText('0 of 2 ready').waitFor();
});

test('both see the same clock within a second', async () => {
  await ana.moveOn();
  await dee.panel.getByRole('heading', { name: 'Ana shares' }).waitFor();
  const [ofAna, ofDee] = await Promise.all([ana.state(), dee.state()]);
  expect(Math.abs(ofAna.secondsLeft - ofDee.secondsLeft)).toBeLessThanOrEqual(1);
  expect(ofAna.secondsLeft).toBeGreaterThan(14 * 60);
});

test('each sees what the other captures within a second', async () => {
  await dee.write('takeaway', 'Look at rows removed by filter');
  await sees(ana, 'Look at rows removed by filter');
  await ana.write('question', 'When does a hash join spill?');
  await sees(dee, 'When does a hash join spill?');
  await ana.write('thanks', '@Dee, for the staging database');
  await sees(dee, 'Dee, for the staging database');
  await sees(dee, 'Ana · thanks to you');
});

test('a commitment names who does it and by when', async () => {
  const { panel } = ana;
  await panel.getByRole('radio', { name: 'Commitment' }).check({ force: true });
  await panel.getByLabel('Who does it').selectOption({ label: 'Dee Nakamura' });
  await panel.getByLabel('Due by').fill('2031-12-05');
  await ana.write('commitment', 'Try a partial index on orders');
  await sees(dee, 'You · Fri, Dec 5');
});

test('a note can be taken back, by its toast and by Ctrl+Z in the empty composer', async () => {
  await dee.write('takeaway', 'Said too soon');
  await sees(ana, 'Said too soon');
  await dee.panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await ana.panel.getByText('Said too soon').waitFor({ state: 'detached', timeout: 1_000 });
  const composer = dee.panel.getByRole('textbox', { name: 'Takeaway' });
  await composer.fill('Said once more');
  await composer.press('Enter');
  await sees(ana, 'Said once more');
  await composer.press('Control+z');
  await ana.panel.getByText('Said once more').waitFor({ state: 'detached', timeout: 1_000 });
  await composer.fill('');
});

test('whoever comes late is caught up and sees the same as everyone', async () => {
  const tom = await openPanel(journey, 'tom');
  await tom.panel
    .getByText(/You joined at part 2 of 6\. Ana is sharing; \d notes? so far\./)
    .first()
    .waitFor();
  await tom.panel.getByRole('heading', { name: 'While you were away' }).waitFor();
  const [late, early] = await Promise.all([tom.state(), ana.state()]);
  expect(late.step).toBe(early.step);
  expect(late.notes).toEqual(early.notes);
  await tom.panel.getByRole('button', { name: 'Close this notice' }).click();
  await tom.panel.getByRole('heading', { name: 'While you were away' }).waitFor({ state: 'detached' });
  expect((await tom.state()).notes).toEqual(early.notes);
  await tom.close();
});

test('a reload arrives at the same state', async () => {
  const before = await dee.state();
  await dee.page.reload();
  await dee.panel.getByRole('timer').waitFor();
  const after = await dee.state();
  expect({ ...after, secondsLeft: 0 }).toEqual({ ...before, secondsLeft: 0 });
  expect(after.secondsLeft).toBeLessThanOrEqual(before.secondsLeft);
});

test('the agenda moves on by itself once half of those present are ready', async () => {
  const tom = await openPanel(journey, 'tom');
  await ana.panel.getByText('0 of 3 ready, moves on at 2').waitFor({ timeout: 15_000 });
  await dee.panel.getByRole('button', { name: 'I’m ready' }).click();
  await ana.panel.getByText('1 of 3 ready, moves on at 2').waitFor(WITHIN_A_SECOND);
  await tom.panel.getByRole('button', { name: 'I’m ready' }).click();
  await ana.panel.getByRole('heading', { name: 'Explain back' }).waitFor(WITHIN_A_SECOND);
  await dee.panel.getByRole('heading', { name: 'Explain back' }).waitFor(WITHIN_A_SECOND);
  await tom.close();
});

test('the host pauses the clock and gives a minute, and everyone sees it', async () => {
  await ana.panel.getByRole('button', { name: '+1 min' }).click();
  await dee.panel.getByText('of 6 min').waitFor(WITHIN_A_SECOND);
  await ana.panel.getByRole('button', { name: 'Pause' }).click();
  await dee.panel.getByText('paused').waitFor(WITHIN_A_SECOND);
  const [ofAna, ofDee] = await Promise.all([ana.state(), dee.state()]);
  expect(ofAna.secondsLeft).toBe(ofDee.secondsLeft);
  await ana.panel.getByRole('button', { name: 'Resume' }).click();
  await dee.panel.getByText('paused').waitFor({ state: 'detached' });
});

test('what is written while the network is away waits on the device and is saved afterwards', async () => {
  await dee.setOffline(true);
  await onScreen(dee.panel, 'Reconnecting…').waitFor();
  await dee.write('takeaway', 'Filter early, then join');
  await dee.panel.getByText('Waiting').waitFor();
  await dee.panel.getByText('You’re offline. 1 note is saved here and will sync.').first().waitFor({ timeout: 15_000 });
  await dee.setOffline(false);
  await dee.panel.getByText('Synced 1 note.').first().waitFor({ timeout: 15_000 });
  await sees(ana, 'Filter early, then join');
});

test('the server dies in mid-session, and the panels go on by themselves with nothing lost', async () => {
  const before = await ana.state();
  journey.killServer();
  await dee.write('takeaway', 'Written while the server was away');
  await ana.panel.getByText('Written while the server was away').waitFor({ timeout: 30_000 });
  await dee.panel.getByText('Waiting').waitFor({ state: 'detached', timeout: 30_000 });
  const [ofAna, ofDee] = await Promise.all([ana.state(), dee.state()]);
  expect(ofAna.notes).toEqual(['Written while the server was away', ...before.notes]);
  expect(ofDee.notes).toEqual(ofAna.notes);
  expect(ofAna.step).toBe(before.step);
  await ana.panel.getByRole('img', { name: 'Everything is saved' }).waitFor({ timeout: 30_000 });
});

test('after the end the ring has turned, and the channel shows the card with exactly those notes', async () => {
  const notes = (await ana.state()).notes;
  for (let part = 3; part < 6; part += 1) await ana.moveOn();
  await ana.panel.getByRole('button', { name: 'End session' }).click();
  await ana.panel.getByRole('button', { name: 'Tap again to end it' }).click();
  await dee.panel.getByRole('heading', { name: 'Dee leads next' }).waitFor({ timeout: 15_000 });

  const tom = await journey.openAs('tom', { view: 'channel', tab: 'posts' });
  await tom.page.getByText('Written while the server was away').waitFor({ timeout: 30_000 });
  const posts = journey.standIn.doings.posts.in(channel.id);
  const cards = posts.filter((post) => JSON.stringify(post).includes('Filter early, then join'));
  expect(cards).toHaveLength(1);
  const card = JSON.stringify(cards[0]);
  expect(notes.filter((note) => !card.includes(note))).toEqual([]);
  expect(['Said too soon', 'Said once more'].filter((taken) => card.includes(taken))).toEqual([]);
});

test('a note somebody only thought of later is still taken', async () => {
  await dee.panel.getByRole('button', { name: 'Add a late note' }).click();
  await dee.write('takeaway', 'Thought of on the way out');
  await ana.panel.getByText('Thought of on the way out').waitFor({ timeout: 5_000 });
});
