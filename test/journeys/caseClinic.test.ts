// A whole case clinic with three people in the call: Ana gives the case and holds the controls, Dee helps to think, and Tom
// does the same with the keyboard alone.
import { startJourney, type Journey } from '../support/journey';
import { keysOnly, type KeysOnly } from './keysOnly';
import { hasPromised, isNextAbout, linkedCircle } from './linkedCircle';
import { openPanel, type SessionWindow } from './sessionWindow';

let journey: Journey;
let ana: SessionWindow;
let dee: SessionWindow;
let tom: SessionWindow;
let keys: KeysOnly;

beforeAll(async () => {
  journey = await startJourney({ story: false });
  const people = ['ana', 'dee', 'tom', 'fatima', 'chidi', 'meilin', 'bo'] as const;
  const about = { name: 'New managers', kind: 'tGroup', formatId: 'actionLearning', slotMinutes: 45 } as const;
  const place = await linkedCircle(journey, { ...about, people });
  const last = { here: ['chidi', 'meilin', 'bo'], owner: 'dee', formatId: 'caseClinicShort' } as const;
  await hasPromised(journey, place, { ...last, text: 'Ask for half an hour' });
  await isNextAbout(journey, place, 'ana', 'A plan that changes weekly');
  ana = await openPanel(journey, 'ana');
  dee = await openPanel(journey, 'dee');
  tom = await openPanel(journey, 'tom');
  keys = keysOnly(tom);
  // The panel still shows how the last session ended, for half an hour.
  for (const { panel } of [ana, dee, tom]) {
    await panel.getByRole('button', { name: 'More actions' }).click();
    await panel.getByRole('button', { name: 'Go to the next session' }).click();
  }
  await tom.panel.getByRole('button', { name: 'Start session' }).waitFor();
}, 120_000);

afterAll(() => journey.close());

const inStep = (name: string) =>
  Promise.all([ana, dee, tom].map(({ panel }) => panel.getByRole('heading', { name, exact: true }).waitFor()));
const turn = (window: SessionWindow, who: string) =>
  window.panel.getByRole('list', { name: 'Who speaks when' }).getByRole('listitem').filter({ hasText: who });

test('a format made for fewer is offered once it is said who came, and chosen for this session in one tap', async () => {
  await ana.panel.getByRole('button', { name: 'Change for this session only' }).click();
  await ana.panel.getByText('Fits 7 people in 45 min').waitFor();
  expect(await ana.panel.getByRole('radio', { name: 'Case clinic' }).count()).toBe(0);
  for (const away of ['Fatima', 'Chidi', 'Mei']) await ana.panel.getByRole('checkbox', { name: away }).uncheck();
  await ana.panel.getByRole('radio', { name: 'Case clinic 4–5 people', exact: true }).check();
  await ana.panel.getByRole('heading', { name: 'Ana brings a case' }).waitFor();
});

test('what then does not fit those who came cannot start, and says what does', async () => {
  await ana.panel.getByRole('checkbox', { name: 'Bo' }).uncheck();
  await ana.panel.getByText('Case clinic is for 4–5 people; you are 3.').waitFor();
  expect(await ana.panel.getByRole('button', { name: 'Start session' }).getAttribute('aria-disabled')).toBe('true');
  await ana.panel.getByText('Fits 3 people in 45 min').waitFor();
  await ana.panel.getByRole('radio', { name: /^Troika/ }).waitFor();
  await ana.panel.getByRole('checkbox', { name: 'Bo' }).check();
});

test('it opens with the roles and with what was promised last time', async () => {
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await inStep('Roles');
  await tom.panel.getByText('Ana brings the case, one of you keeps the time').waitFor();
  await dee.panel.getByRole('region', { name: 'Promised last time' }).waitFor();
});

test('the keyboard alone says ready, and with half of those present the case begins', async () => {
  await keys.press(/^I’m ready/);
  await dee.panel.getByRole('button', { name: 'I’m ready' }).click();
  await inStep('Ana tells the case');
  await tom.panel.getByText('A plan that changes weekly').waitFor();
});

test('in the stillness nobody taps ready', async () => {
  await ana.moveOn();
  await inStep('Stillness');
  expect(await dee.panel.getByRole('button', { name: 'I’m ready' }).count()).toBe(0);
  expect(await dee.panel.getByText('ready', { exact: false }).count()).toBe(0);
});

test('while the others mirror in turn, the case giver only listens', async () => {
  await ana.moveOn();
  await inStep('Mirroring');
  await ana.panel.getByRole('heading', { name: 'You only listen' }).waitFor();
  expect(await dee.panel.getByRole('heading', { name: 'You only listen' }).count()).toBe(0);
  await turn(ana, 'Dee').getByText('speaks now').waitFor();
  await turn(ana, 'Tom').getByText('is next').waitFor();
  expect(await turn(dee, 'Ana').count()).toBe(0);
});

test('the turn is passed on, taken back, and passed on by keys; everyone hears whose it is', async () => {
  await dee.panel.getByRole('button', { name: 'Pass on to Tom' }).click();
  await turn(ana, 'Dee').getByText('has spoken').waitFor();
  await tom.panel.getByText('Your turn to speak.').waitFor();
  await dee.panel.getByRole('button', { name: 'Take the turn back' }).click();
  await turn(tom, 'Dee').getByText('speaks now').waitFor();
  await dee.panel.getByRole('button', { name: 'Pass on to Tom' }).click();
  await turn(tom, 'You').getByText('speaks now').waitFor();
  await keys.press(/^Everyone has spoken/);
  await ana.panel.getByText('Everyone has had a turn.').waitFor();
});

test('what is worth keeping in the dialogue reaches everyone, typed by keys as well', async () => {
  await ana.moveOn();
  await inStep('Dialogue');
  await keys.write('Ask the team before changing the plan');
  await ana.panel.getByText('Ask the team before changing the plan').waitFor();
  await dee.write('question', 'Who decides when two teams disagree?');
  await tom.panel.getByText('Who decides when two teams disagree?').waitFor();
});

test('at the close the case giver has a turn too, and afterwards the next session is what the circle usually does', async () => {
  await ana.moveOn();
  await inStep('Closing and thanks');
  await turn(dee, 'Ana').getByText('speaks now').waitFor();
  await ana.panel.getByRole('button', { name: 'End session' }).click();
  await ana.panel.getByRole('button', { name: 'Tap again to end it' }).click();
  await dee.panel.getByRole('heading', { name: 'Dee leads next' }).waitFor({ timeout: 15_000 });
  const bo = await journey.openAs('bo', { view: 'channel' });
  await bo.app.getByRole('link', { name: 'New managers' }).first().click();
  await bo.app.getByText('Action learning').first().waitFor();
  expect((await ana.state()).notes).toEqual([
    'Who decides when two teams disagree?',
    'Ask the team before changing the plan',
  ]);
});
