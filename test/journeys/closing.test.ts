import { startJourney, type Journey } from '../support/journey';
import { openPanel, type SessionWindow } from './sessionWindow';

let journey: Journey;
let ana: SessionWindow;

beforeAll(async () => {
  journey = await startJourney({ story: true });
  ana = await openPanel(journey, 'ana');
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await ana.panel.getByRole('timer').waitFor();
}, 120_000);

afterAll(() => journey.close());

const nextTime = () => ana.panel.getByRole('region', { name: 'Next time' });
let announced = '';

test('the last part says who leads next, when and about what; the parts before do not', async () => {
  for (let part = 1; part < 6; part += 1) {
    expect(await nextTime().count()).toBe(0);
    await ana.moveOn();
  }
  await nextTime().getByText('Dee leads next').waitFor();
  await nextTime().getByText('No topic yet').waitFor();
  announced = await nextTime().innerText();
  expect(announced).toMatch(/12:00/);
});

test('what was promised today is there to be read aloud, what is due first comes first', async () => {
  const promised = ana.panel.getByRole('region', { name: 'Promised today' });
  await promised.getByText('Nothing yet.').waitFor();
  await ana.write('commitment', 'Draw the plan for everyone');
  await ana.write('commitment', '@Dee try a partial index by 12/5/2031');
  await promised.getByText('Read these aloud').waitFor();
  const rows = promised.getByRole('listitem');
  await rows.nth(1).waitFor();
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringMatching(/try a partial index[^]*Dee · due .*5/),
    expect.stringMatching(/Draw the plan for everyone[^]*You/),
  ]);
});

test('what was announced is what the ended panel shows, and whoever goes on at once comes to the next session', async () => {
  const dee = await openPanel(journey, 'dee');
  await dee.panel.getByRole('timer').waitFor();
  await ana.panel.getByRole('button', { name: 'End session' }).click();
  await ana.panel.getByRole('button', { name: 'Tap again to end it' }).click();
  await dee.panel.getByRole('timer').waitFor({ state: 'detached' });
  await dee.panel.getByRole('button', { name: 'More actions' }).first().click();
  await dee.panel.getByRole('button', { name: 'Go to the next session' }).click();
  await dee.panel.getByRole('button', { name: 'Start session' }).waitFor();
  await ana.panel.getByRole('heading', { name: 'Dee leads next' }).waitFor();
  const day = /(\d{1,2}), \d{1,2}:\d{2}/.exec(announced)?.[1] ?? 'no day';
  await ana.panel.getByText(day, { exact: true }).first().waitFor();
});
