// A whole lunch-and-learn as three people live it: Ana leads, Tom clicks, Dee uses the keyboard and nothing else. The
// clock is the test's; what is asserted is what each sees, hears and can do.
import type { CircleView } from '../../contract/views';
import { startTimedMeeting, type TimedMeeting } from '../support/timedMeeting';
import { keyboardOf, type Keyboard } from './keyboard';
import type { SessionWindow } from './sessionWindow';

let meeting: TimedMeeting;
let ana: SessionWindow;
let dee: SessionWindow;
let tom: SessionWindow;
let deesKeys: Keyboard;

beforeAll(async () => {
  meeting = await startTimedMeeting('ana', 'dee', 'tom');
  [ana, dee, tom] = await Promise.all([meeting.open('ana'), meeting.open('dee'), meeting.open('tom')]);
  deesKeys = keyboardOf(dee);
}, 120_000);

afterAll(() => meeting.close());

const button = (window: SessionWindow, name: RegExp) => window.panel.getByRole('button', { name });
const says = (window: SessionWindow, text: string) =>
  window.panel.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });
const shows = (window: SessionWindow, part: string) => window.panel.getByRole('heading', { name: part }).waitFor();

async function allIn(part: string, spoken: string): Promise<void> {
  for (const window of [ana, dee, tom]) {
    await shows(window, part);
    await says(window, spoken);
  }
  expect(await deesKeys.focused()).not.toBe('');
}

async function deeWrites(kind: 1 | 2 | 3 | 4, text: string): Promise<void> {
  await deesKeys.key(`Alt+${kind}`);
  await dee.page.keyboard.type(text);
  await deesKeys.key('Enter');
  await ana.panel.getByText(text).first().waitFor();
}

/** What the composer offers whoever is not writing. */
const offers = (window: SessionWindow, kind: string) =>
  window.panel.getByRole('radio', { name: kind, checked: true }).waitFor({ state: 'attached' });

test('part 1: two of three are ready, and the agenda moves on for all', async () => {
  await button(ana, /^Start session/).click();
  for (const window of [ana, dee, tom]) await window.panel.getByRole('timer').waitFor();
  await dee.panel.getByText('0 of 3 ready. 2 more and we move on.').waitFor();
  await deesKeys.press(/^I’m ready/);
  await ana.panel.getByText('1 of 3 ready, moves on at 2').waitFor();
  await button(tom, /^I’m ready/).click();
  await allIn('Ana shares', 'Part 2 of 6: Ana shares, 15 minutes.');
});

test('part 2: notes while Ana shares; at zero two stay two minutes, then all move on', async () => {
  await deeWrites(1, 'Look at rows removed by filter');
  await tom.write('question', 'When does a hash join spill?');
  await dee.panel.getByText('When does a hash join spill?').waitFor();
  await meeting.pass(15 * 60, 'ana');
  for (const window of [ana, dee, tom]) await says(window, 'Time’s up. Stay 2 minutes or move on?');
  await deesKeys.press(/^Stay 2 min/);
  await button(tom, /^Stay 2 min/).click();
  await shows(ana, 'Ana shares');
  await says(dee, '2 more minutes, borrowed from:');
  await meeting.pass(2 * 60, 'ana');
  await deesKeys.press(/^Move on/);
  await button(ana, /^Move on/).click();
  await allIn('Explain back', 'Part 3 of 6: Explain back');
});

test('part 3: Dee, who leads next, retells it; Ana asks somebody else, and Dee takes it back', async () => {
  await says(tom, 'Dee retells it');
  await dee.panel.getByText('You retell it').first().waitFor();
  expect(await dee.findings()).toEqual([]);
  await button(ana, /^Someone else/).click();
  await says(dee, 'Tom retells it');
  await says(tom, 'You retell it');
  await deesKeys.press(/^I’ll do it/);
  await says(ana, 'Dee retells it');
});

test('part 3: Ana hands the controls to Dee, who pauses, resumes and moves on', async () => {
  await button(ana, /^More actions/).click();
  await button(ana, /^Dee$/).click();
  await says(dee, 'You have the controls now.');
  await says(tom, 'Dee has the controls now.');
  expect(await deesKeys.focused()).not.toBe('');
  await deesKeys.press(/^Pause/);
  await says(tom, 'The clock stands still.');
  await deesKeys.press(/^Resume/);
  await says(tom, 'The clock runs again.');
  await deesKeys.press(/^Next: Questions and opinions/);
  await deesKeys.press(/Tap again/);
  await allIn('Questions and opinions', 'Part 4 of 6: Questions and opinions');
  await offers(ana, 'Question');
});

test('part 4: Dee hands on to Tom, who is gone for a minute; Dee takes over, and Ana takes the lead’s controls back', async () => {
  await deesKeys.press(/^More actions/);
  await deesKeys.press(/Tom$/);
  await says(dee, 'Tom has the controls now.');
  await tom.close();
  await ana.panel.getByRole('listitem').filter({ hasText: 'Tom Becker, lost the connection' }).waitFor();
  await meeting.pass(59, 'ana');
  expect(await button(dee, /^Take over/).count()).toBe(0);
  await meeting.pass(2, 'ana');
  await says(dee, 'Tom held the controls and lost the connection a minute ago.');
  await deesKeys.press(/^Take over the controls/);
  await says(ana, 'Dee has the controls now.');
  await button(ana, /^Take the controls/).click();
  await says(dee, 'Ana has the controls now.');
  tom = await meeting.open('tom');
  await tom.panel
    .getByText(/You joined at part 4 of 6|Questions and opinions/)
    .first()
    .waitFor();
  await ana.moveOn();
  await shows(dee, 'Takeaways');
});

test('part 5: “?” lists the keys, Escape closes it, and it can be switched off', async () => {
  // From the box, where it is a letter, to the header.
  await deesKeys.key('Alt+1', 'F6', '?');
  await shows(dee, 'Keyboard shortcuts');
  expect(await deesKeys.focused()).toBe('Keyboard shortcuts');
  expect(await dee.findings()).toEqual([]);
  await deesKeys.key('Tab', 'Tab', 'Space', 'Escape');
  await dee.panel.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor({ state: 'detached' });
  expect(await deesKeys.focused()).not.toBe('');
  await deesKeys.key('?');
  expect(await dee.panel.getByRole('heading', { name: 'Keyboard shortcuts' }).count()).toBe(0);
  await deesKeys.press(/^More actions/);
  await deesKeys.press(/^Keyboard shortcuts/);
  await shows(dee, 'Keyboard shortcuts');
  await deesKeys.key('Escape');
  await deeWrites(1, 'Filter early, then join');
  await ana.panel.getByRole('textbox', { name: 'Takeaway' }).fill('Half a thought');
  await ana.moveOn();
  await shows(dee, 'Commitments, next lead');
  await offers(dee, 'Commitment');
  await offers(ana, 'Takeaway');
});

test('part 6: who does what; the time is up, Ana ends the session, Dee leads next', async () => {
  await deeWrites(2, 'Try a partial index on orders');
  await meeting.pass(30 * 60, 'ana');
  for (const window of [dee, tom]) await says(window, 'That was the last part. Ana can end the session.');
  await button(ana, /^End session/).click();
  await button(ana, /^Tap again to end it/).click();
  for (const window of [ana, dee, tom]) await shows(window, 'Dee leads next');
});

test('every note is on the board, with who promised what', async () => {
  const { system, place } = meeting;
  const { body } = await system.as('ana').call<CircleView>('circle', place);
  expect(body.latestTakeaways.map(({ text }) => text).sort()).toEqual([
    'Filter early, then join',
    'Look at rows removed by filter',
  ]);
  expect(body.openCommitments.map(({ text, ownerName }) => [text, ownerName])).toEqual([
    ['Try a partial index on orders', 'Dee Nakamura'],
  ]);
});
