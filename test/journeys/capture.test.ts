// Notes as fast as speech: who and when recognised as they are typed, by keyboard alone.
import { startJourney, type Journey } from '../support/journey';
import { openPanel, type SessionWindow } from './sessionWindow';

const SOON = { timeout: 5_000 };

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

const sees = (window: SessionWindow, text: string) => window.panel.getByText(text).first().waitFor(SOON);
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
  await press(ana, 'Enter');
  await sees(dee, 'You · Fri, Dec 5');
  await dee.panel.getByText('try it on staging', { exact: true }).waitFor(SOON);
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

const menuOf = (window: SessionWindow, text: string) =>
  window.panel.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: 'More about this note' });

test('one’s own note is changed in the composer, and everybody sees that it was', async () => {
  await menuOf(ana, 'check the plan').click();
  await ana.panel.getByRole('button', { name: 'Edit' }).click();
  await ana.panel.getByText('Changing your note').waitFor();
  expect(await ana.findings()).toEqual([]);
  await press(ana, 'End');
  await type(ana, ' on staging');
  await press(ana, 'Enter');
  await sees(dee, 'check the plan on staging');
  await dee.panel.getByText('edited').waitFor(SOON);
});

test('the change is undone from its strip, and done again from the next', async () => {
  await ana.panel.getByText('Note changed').first().waitFor();
  await ana.panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await dee.panel.getByText('check the plan', { exact: true }).waitFor(SOON);
  await ana.panel.getByText('Undone.').first().waitFor();
  await ana.panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await sees(dee, 'check the plan on staging');
});

test('Escape leaves a note as it was and brings back what was being written', async () => {
  await type(ana, 'Half a thought');
  await menuOf(ana, 'check the plan on staging').click();
  await ana.panel.getByRole('button', { name: 'Edit' }).click();
  await type(ana, 'nonsense');
  await press(ana, 'Escape');
  const box = ana.panel.getByRole('textbox', { name: 'Takeaway' });
  expect(await box.inputValue()).toBe('Half a thought');
  await box.fill('');
});

test('“me too” counts others by name and is taken back by the same tap', async () => {
  const note = (window: SessionWindow) => window.panel.getByRole('listitem').filter({ hasText: 'Typed at once' });
  await note(dee).getByRole('button', { name: 'Me too' }).click();
  await note(ana).getByText('Me too · 1').waitFor(SOON);
  expect(await note(ana).getByText('Me too · 1').getAttribute('title')).toBe('Dee');
  await dee.panel.getByText('You said “me too”').first().waitFor();
  await note(dee).getByRole('button', { name: 'Me too', pressed: true }).click();
  await note(ana)
    .getByText('Me too · 1')
    .waitFor({ state: 'detached', ...SOON });
});

test('Ctrl+Z in the empty composer takes back one change after another', async () => {
  await dee.write('question', 'First of two');
  await dee.write('question', 'Second of two');
  await sees(ana, 'Second of two');
  await press(dee, 'Control+z');
  await ana.panel.getByText('Second of two').waitFor({ state: 'detached', ...SOON });
  expect(await dee.panel.getByRole('textbox').inputValue()).toBe('Second of two');
  await dee.panel.getByRole('textbox').fill('');
  await press(dee, 'Control+z');
  await ana.panel.getByText('First of two').waitFor({ state: 'detached', ...SOON });
  await dee.panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await sees(ana, 'First of two');
  expect(await dee.panel.getByRole('textbox').inputValue()).toBe('');
});

test('with two there, nobody is offered to ask without a name, and reads why', async () => {
  await dee.panel.getByRole('radio', { name: 'Question' }).check({ force: true });
  const anonymous = dee.panel.getByRole('switch', { name: 'Ask anonymously' });
  await anonymous.and(dee.panel.locator('[aria-disabled=true]')).waitFor();
  await dee.panel.getByText('Only with 4 or more people here.').waitFor();
  await anonymous.click({ force: true });
  expect(await anonymous.getAttribute('aria-checked')).toBe('false');
});

test('with four there, a question goes out without its author’s name, who alone can take it back', async () => {
  const [tom, bo] = [await openPanel(journey, 'tom'), await openPanel(journey, 'bo')];
  await dee.panel.getByRole('switch', { name: 'Ask anonymously' }).click({ timeout: 20_000 });
  await dee.panel.getByRole('switch', { name: 'Shown as Anonymous', checked: true }).waitFor();
  await dee.write('question', 'Asked by nobody');
  await dee.panel.getByText('On its way, without your name.').first().waitFor();
  for (const window of [ana, tom]) {
    const asked = window.panel.getByRole('listitem').filter({ hasText: 'Asked by nobody' });
    await asked.getByText(/^Anonymous · /).waitFor({ timeout: 20_000 });
    expect(await asked.textContent()).not.toContain('Dee');
  }
  await menuOf(dee, 'Asked by nobody').waitFor();
  expect(await menuOf(tom, 'Asked by nobody').count()).toBe(0);
  await dee.panel.getByRole('switch', { name: 'Shown as Anonymous', checked: true }).waitFor();
  await menuOf(dee, 'Asked by nobody').click();
  await dee.panel.getByRole('button', { name: 'Undo this note' }).click();
  await ana.panel.getByText('Asked by nobody').waitFor({ state: 'detached', timeout: 20_000 });
  await Promise.all([tom.close(), bo.close()]);
}, 120_000);
