// Notes in a case clinic: silent parts take none and lose none, and whoever gives the case lets out what they choose.
import { startJourney, type Journey } from '../support/journey';
import { linkedCircle, startIt } from './linkedCircle';
import { openPanel, type SessionWindow } from './sessionWindow';

let journey: Journey;
let ana: SessionWindow;
let dee: SessionWindow;

beforeAll(async () => {
  journey = await startJourney({ story: false });
  const people = ['ana', 'dee', 'tom'] as const;
  const about = { name: 'New managers', kind: 'tGroup', formatId: 'caseClinicShort', slotMinutes: 30 } as const;
  await startIt(journey, await linkedCircle(journey, { ...about, people }), 'ana');
  ana = await openPanel(journey, 'ana');
  dee = await openPanel(journey, 'dee');
  await Promise.all([ana, dee].map(({ panel }) => panel.getByRole('timer').waitFor()));
}, 120_000);

afterAll(() => journey.close());

const noteIn = (window: SessionWindow, text: string) =>
  window.panel.getByRole('listitem').filter({ hasText: text }).first();

test('the case giver lets one of their own notes leave the circle, and takes it back', async () => {
  await ana.write('takeaway', 'Ask for the decision first');
  const note = noteIn(ana, 'Ask for the decision first');
  await note.getByRole('button', { name: 'More about this note' }).click();
  await ana.panel.getByRole('button', { name: 'May be shared outside' }).click();
  await noteIn(dee, 'Ask for the decision first').getByText('may be shared').waitFor();
  expect(await ana.findings()).toEqual([]);
  await ana.panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await noteIn(dee, 'Ask for the decision first').getByText('may be shared').waitFor({ state: 'detached' });
}, 60_000);

test('nobody else is asked about it', async () => {
  await dee.write('takeaway', 'Not mine to share');
  await noteIn(dee, 'Not mine to share').getByRole('button', { name: 'More about this note' }).click();
  expect(await dee.panel.getByRole('button', { name: 'May be shared outside' }).count()).toBe(0);
  await dee.page.keyboard.press('Escape');
});

test('in a silent part the composer says why it takes nothing, keeps what is typed, and takes it afterwards', async () => {
  while (!(await ana.state()).step.includes('Stillness')) await ana.moveOn();
  await dee.panel.getByText('This part is silent.', { exact: false }).first().waitFor();
  await dee.write('takeaway', 'Thought in silence');
  expect(await dee.panel.getByRole('textbox').inputValue()).toBe('Thought in silence');
  expect(await dee.findings()).toEqual([]);
  await ana.moveOn();
  await dee.panel.getByRole('heading', { name: 'Mirroring' }).waitFor();
  await dee.panel.getByRole('textbox').press('Enter');
  await noteIn(ana, 'Thought in silence').waitFor();
}, 90_000);
