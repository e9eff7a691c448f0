// Notes as fast as speech: who and when recognised as they are typed, by keyboard alone.
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
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await dee.panel.getByRole('timer').waitFor();
}, 120_000);

afterAll(() => journey.close());

const sees = (window: SessionWindow, text: string) => window.panel.getByText(text).first().waitFor(WITHIN_A_SECOND);
const type = (window: SessionWindow, text: string) => window.page.keyboard.type(text);
const press = (window: SessionWindow, key: string) => window.page.keyboard.press(key);

test('the first thing typed in a fresh panel is a note', async () => {
  await type(ana, 'Typed at once');
  await press(ana, 'Enter');
  await sees(dee, 'Typed at once');
});

test('“@Dee … by …” and Enter is a commitment with its owner and date, and the words are what is left', async () => {
  await type(ana, '@dee try it on staging by 12/5/2031');
  await ana.panel.getByRole('radio', { name: 'Commitment' }).and(ana.panel.locator(':checked')).waitFor();
  await ana.panel.getByRole('button', { name: 'Dee does not do it' }).waitFor();
  await ana.panel.getByText('Commitment: Dee, by Fri, Dec 5.').waitFor();
  expect(await ana.findings()).toEqual([]);
  await press(ana, 'Enter');
  await sees(dee, 'You · Fri, Dec 5');
  await dee.panel.getByText('try it on staging', { exact: true }).waitFor(WITHIN_A_SECOND);
});

test('afterwards the kind is what it was before', async () => {
  await ana.panel.getByRole('radio', { name: 'Takeaway' }).and(ana.panel.locator(':checked')).waitFor();
});

test('a chip that is taken off gives its words back', async () => {
  await type(ana, '@Dee read it by 12/5/2031');
  await ana.panel.getByRole('button', { name: 'Not by Fri, Dec 5' }).click();
  await ana.panel.getByRole('textbox', { name: 'Commitment' }).press('Enter');
  await sees(dee, 'read it by 12/5/2031');
});

test('a name that may mean two is asked about when Enter is pressed, and the answer sends the note', async () => {
  const { panel } = ana;
  await type(ana, '@Li check the plan');
  await press(ana, 'Enter');
  await panel.getByRole('group', { name: 'Which “Li”?' }).getByRole('button').first().waitFor();
  await press(ana, 'Tab');
  await press(ana, 'Enter');
  await sees(dee, 'check the plan');
  expect(await panel.getByRole('textbox').inputValue()).toBe('');
});
