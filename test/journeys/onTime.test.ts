// A part's time is up: what everybody sees, hears and can do then. The clock is the test's.
import { startTimedMeeting, type TimedMeeting } from '../support/timedMeeting';
import { looksOf, panelWidths } from './looksOf';
import type { SessionWindow } from './sessionWindow';

let meeting: TimedMeeting;
let ana: SessionWindow;
let dee: SessionWindow;
let tom: SessionWindow;

beforeAll(async () => {
  meeting = await startTimedMeeting('ana', 'dee', 'tom', 'bo');
  [ana, dee, tom] = await Promise.all([meeting.open('ana'), meeting.open('dee'), meeting.open('tom')]);
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  for (const window of [ana, dee, tom]) await window.panel.getByRole('timer').waitFor();
}, 120_000);

afterAll(() => meeting.close());

const says = (window: SessionWindow, text: string) =>
  window.panel.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });
const answer = (window: SessionWindow, name: RegExp) => window.panel.getByRole('button', { name });

test('at five minutes, one minute and zero screen readers are told, politely and once', async () => {
  await ana.moveOn();
  await meeting.pass(10 * 60, 'dee');
  await says(dee, 'Five minutes left in this part.');
  await meeting.pass(4 * 60, 'dee');
  await says(dee, 'One minute left in this part.');
  await meeting.pass(60, 'dee');
  for (const window of [ana, dee, tom]) await says(window, 'Time’s up. Stay 2 minutes or move on?');
});

test('everyone who is here sees the vote, and the host keeps the controls', async () => {
  await dee.panel.getByRole('heading', { name: 'Time’s up' }).waitFor();
  await dee.panel.getByText('0 of 3 voted. Ana can move on.').waitFor();
  await ana.panel.getByText('0 of 3 voted. You can move on.').waitFor();
  await answer(ana, /^Next: Explain back/).waitFor();
});

test('one vote is seen by all, and whoever cast it sees it pressed', async () => {
  await answer(dee, /^Stay 2 min/).click();
  await answer(tom, /^Stay 2 min 1 of 3/).waitFor();
  await dee.panel.getByRole('button', { name: /^Stay 2 min/, pressed: true }).waitFor();
  await tom.panel.getByRole('button', { name: /^Stay 2 min/, pressed: false }).waitFor();
});

test('the majority stays two minutes, then one, and then the agenda moves on by itself', async () => {
  await answer(tom, /^Stay 2 min/).click();
  await ana.panel.getByRole('heading', { name: 'Ana shares' }).waitFor();
  expect((await ana.state()).secondsLeft).toBeGreaterThan(110);
  await meeting.pass(120, 'dee');
  await answer(dee, /^Stay 1 min/).click();
  await answer(tom, /^Stay 1 min/).click();
  await ana.panel.getByRole('heading', { name: 'Ana shares' }).waitFor();
  await meeting.pass(60, 'dee');
  await dee.panel.getByRole('heading', { name: 'Explain back' }).waitFor();
});

test('the host hands over the controls in two taps; everyone hears of it and sees who has them', async () => {
  await ana.panel.getByRole('button', { name: 'More actions' }).click();
  const people = ana.panel.getByRole('group', { name: 'Give the controls to' });
  await people.getByRole('button', { name: 'Dee', exact: true }).click();
  await answer(dee, /^Next: Questions and opinions/).waitFor();
  await says(dee, 'You have the controls now.');
  await says(tom, 'Dee has the controls now.');
  await tom.panel.getByText('Dee has the controls.', { exact: true }).waitFor();
  await tom.panel.getByRole('listitem').filter({ hasText: 'Dee Nakamura, speaks now, has the controls' }).waitFor();
  await answer(ana, /^I’m ready/).waitFor();
});

test('the lead may take them back in one', async () => {
  await answer(ana, /^Take the controls/).click();
  await answer(ana, /^Next: Questions and opinions/).waitFor();
  await says(ana, 'You have the controls now.');
  await tom.panel.getByText('Dee has the controls.', { exact: true }).waitFor({ state: 'detached' });
});

test('whoever took the controls, or handed them over, by mistake gives them back in one tap', async () => {
  await answer(ana, /^Undo$/).click();
  await answer(dee, /^Next: Questions and opinions/).waitFor();
  await says(ana, 'Dee has the controls now.');
  await answer(ana, /^Take the controls/).click();
  await answer(ana, /^Next: Questions and opinions/).waitFor();
});

test('a minute more says from which part it is borrowed', async () => {
  await answer(ana, /^\+1 min/).click();
  await says(tom, 'One more minute, borrowed from: Questions and opinions');
});

test('whoever gave it takes it back in one tap, and everyone hears of it', async () => {
  const before = (await tom.state()).secondsLeft;
  expect(await tom.panel.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await answer(ana, /^Undo$/).click();
  await says(tom, 'The extra minute was taken back.');
  expect((await tom.state()).secondsLeft).toBeLessThanOrEqual(before - 60);
});

test('the part before comes back with its clock, by Ctrl+Z where nothing is written', async () => {
  const before = (await tom.state()).secondsLeft;
  await ana.moveOn();
  await ana.panel.getByText('Next part: Questions and opinions').filter({ visible: true }).waitFor();
  await ana.panel.getByRole('textbox').press('Control+z');
  await tom.panel.getByRole('heading', { name: 'Explain back' }).waitFor();
  await says(tom, 'Back to the part before: Explain back');
  const { secondsLeft } = await tom.state();
  expect(secondsLeft).toBeLessThanOrEqual(before);
  expect(secondsLeft).toBeGreaterThan(before - 30);
  await answer(ana, /^Next: Questions and opinions/).waitFor();
});

test('whoever was away for a while is told what they missed, and puts it away', async () => {
  const url = tom.page.url();
  await tom.page.goto('about:blank');
  await ana.write('takeaway', 'Said while Tom was out');
  await meeting.pass(60, 'dee');
  await tom.page.goto(url);
  await says(tom, 'You were away. This is part 3 of 6. Explain back; 1 note meanwhile.');
  const missed = tom.panel.getByRole('heading', { name: 'While you were away 1' });
  await missed.waitFor();
  await tom.panel.getByRole('button', { name: 'Close this notice' }).click();
  await missed.waitFor({ state: 'detached' });
  await tom.panel.getByRole('listitem').filter({ hasText: 'Said while Tom was out' }).waitFor();
});

test('when the session will run over, everyone hears it and reads until when', async () => {
  for (let part = 3; part < 6; part += 1) await ana.moveOn();
  await meeting.pass(40 * 60, 'dee');
  await says(tom, 'The session will run over.');
  await tom.panel.getByText(/\d+ min over, ends 1?\d:\d\d [AP]M/).waitFor();
});

test('after the last part there is a gentle end: the host is asked, and nobody has to', async () => {
  await ana.panel.getByText('That was the last part. End the session when you are done.').first().waitFor();
  await tom.panel.getByText('That was the last part. Ana can end the session.').first().waitFor();
  await tom.panel.getByText('If nobody does, it closes by itself at').waitFor();
  expect(await looksOf({ ...ana, frame: await ana.frame(), sizes: panelWidths })).toEqual([]);
});

test('the end says what the forecast said, and how the time went', async () => {
  const over = parseInt((await tom.panel.getByText(/\d+ min over/).textContent()) ?? '', 10);
  await answer(ana, /^End session/).click();
  await answer(ana, /^Tap again to end it/).click();
  // A minute may have passed between reading it and the end.
  await tom.panel.getByText(new RegExp(`(${over}|${over + 1}) minutes later than planned`)).waitFor();
  await answer(tom, /^How the time went/).click();
  await tom.panel.getByRole('listitem').filter({ hasText: 'Ana shares' }).getByText('18 of 15 min').waitFor();
  expect(await looksOf({ ...tom, frame: await tom.frame(), sizes: panelWidths })).toEqual([]);
});
