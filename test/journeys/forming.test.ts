// From the board to a circle that is suggested, changed with the keys alone, asked by somebody outside, accepted, and
// planned to its first session.
import { startJourney, type Journey } from '../support/journey';
import type { PersonWindow } from '../support/personWindow';
import { looksOfTab } from './looksOf';

let journey: Journey;
let tom: PersonWindow;

beforeAll(async () => {
  journey = await startJourney({ story: true });
  tom = await journey.openAs('tom');
}, 120_000);
afterAll(() => journey.close());

const heading = ({ app }: PersonWindow, name: string) => app.getByRole('heading', { name, exact: true });
const sitsOut = (name: string) => tom.app.getByRole('region', { name: 'Who sits out' }).getByText(name);

test('the board shows one of them; put away, it can be brought back, and is not there after a reload', async () => {
  const strip = tom.app.getByRole('region', { name: 'A circle that could start: Deadlocks' });
  await strip.getByText('Two want to learn Deadlocks, and Dee can share it.').waitFor();
  const putAway = strip.getByRole('button', { name: 'Put this suggestion away' });
  await putAway.click();
  await strip.waitFor({ state: 'detached' });
  await tom.app.getByRole('button', { name: 'Undo' }).click();
  await putAway.click();
  await strip.waitFor({ state: 'detached' });
  const answered = tom.page.waitForResponse((response) => response.url().endsWith('/suggestion'));
  await tom.page.reload();
  await answered;
  await tom.app.getByRole('heading', { name: 'Circles', exact: true }).waitFor();
  expect(await strip.count()).toBe(0);
});

test('the board leads to what could start, who it is for, why, and who sits out', async () => {
  await tom.app.getByRole('link', { name: 'Suggested circles' }).click();
  await heading(tom, 'Two circles that could start').waitFor();
  await tom.app.getByText('Two want to learn Deadlocks, and Dee can share it').waitFor();
  await tom.app.getByText('you have not put yourself forward').waitFor();
  await sitsOut('Chidi Okafor').waitFor();
});

test('with the keys alone somebody is moved, and back again', async () => {
  const { keyboard } = tom.page;
  await tom.app.getByRole('button', { name: 'Change Deadlocks' }).focus();
  await keyboard.press('Enter');
  await tom.app.getByRole('button', { name: 'Where Nadia Petrova could sit instead' }).focus();
  await keyboard.press('Enter');
  await tom.app.getByRole('menuitem', { name: /^Move to On-call/ }).waitFor();
  await keyboard.press('End');
  await keyboard.press('Enter');
  // Two are too few: all of them sit out.
  await heading(tom, 'One circle that could start').waitFor();
  await sitsOut('Nadia Petrova').waitFor();
  await tom.app.getByRole('button', { name: 'Undo' }).focus();
  await keyboard.press('Enter');
  await heading(tom, 'Two circles that could start').waitFor();
});

test('it fits every width in every theme, and axe finds nothing', async () => {
  expect(await looksOfTab(tom)).toEqual([]);
});

test('asked once, accepted on the board, and planned to a first session', async () => {
  await tom.app.getByRole('button', { name: 'Ask all three Deadlocks' }).click();
  const everyoneAsked = tom.app.getByText('Everyone was asked. It starts once they say yes.');
  await everyoneAsked.waitFor();
  // What was done since stays when it is taken back.
  await tom.app.getByRole('button', { name: /^Change On-call/ }).click();
  await tom.app.getByRole('textbox', { name: 'Name' }).fill('Quiet nights');
  await tom.app.getByRole('button', { name: 'Undo' }).click();
  await everyoneAsked.waitFor({ state: 'detached' });
  await heading(tom, 'Quiet nights').waitFor();
  await tom.app.getByRole('button', { name: 'Ask all three Deadlocks' }).click();
  await everyoneAsked.waitFor();
  const dee = await journey.openAs('dee');
  await dee.app.getByRole('button', { name: 'Join Deadlocks' }).click();
  await dee.app.getByRole('link', { name: 'Deadlocks' }).click();
  await dee.app.getByRole('button', { name: 'Plan', exact: true }).click();
  await dee.app.getByLabel('Time', { exact: true }).fill('09:30');
  await dee.app.getByRole('button', { name: 'Save' }).click();
  const next = dee.app.getByRole('region', { name: /^Next session/ });
  await next.getByText(/9:30/).waitFor();
  await next.getByText('Dee leads').waitFor();
});
