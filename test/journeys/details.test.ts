// The meeting's own page outside the call: before, while a session runs, and after it.
import { startJourney, type Journey } from '../support/journey';
import type { PersonWindow } from '../support/personWindow';
import { looksOf } from './looksOf';
import { openPanel } from './sessionWindow';

let journey: Journey;
let ana: PersonWindow;

beforeAll(async () => {
  journey = await startJourney({ story: true });
  ana = await journey.openAs('ana', { view: 'details' });
}, 120_000);

afterAll(() => journey.close());

const minutes = ({ app }: PersonWindow) =>
  app.getByRole('list', { name: 'Agenda' }).last().getByText(/ min$/).allTextContents();

test('before the session a member prepares its agenda: a minute more for one part is taken from the longest, saved at once, undone in one tap', async () => {
  await ana.app.getByRole('heading', { name: 'Prepare this session' }).waitFor();
  expect(await minutes(ana)).toEqual(['3 min', '15 min', '5 min', '12 min', '5 min', '5 min']);
  const part = (words: string) => ana.app.getByRole('listitem').filter({ hasText: words });
  await ana.app.getByRole('button', { name: 'One minute more: Questions and opinions' }).click();
  await ana.app.getByText('Saved for this session.').waitFor();
  expect(await minutes(ana)).toEqual(['3 min', '14 min', '5 min', '13 min', '5 min', '5 min']);
  await ana.app.getByRole('button', { name: 'Undo' }).click();
  await part('Questions and opinions').getByText('12 min').waitFor();
  await ana.app.getByText('Saved for this session.').waitFor();
  await ana.page.reload();
  await part('Questions and opinions').getByText('12 min').waitFor();
  expect(await minutes(ana)).toEqual(['3 min', '15 min', '5 min', '12 min', '5 min', '5 min']);
});

test('whoever changes what somebody else has just changed is told, and sees theirs', async () => {
  const dee = await journey.openAs('dee', { view: 'details' });
  await dee.app.getByRole('heading', { name: 'Prepare this session' }).waitFor();
  // Dee's page hears of nothing for a while.
  await dee.page.route(/\/api\/boards\/[^/]+\/circles\/[^/]+$/, (route) => route.abort());
  await ana.app.getByRole('button', { name: 'One minute more: Explain back' }).click();
  await ana.app.getByText('Saved for this session.').waitFor();
  await dee.app.getByRole('button', { name: 'One minute more: Takeaways' }).click();
  await dee.app.getByText('Ana Souza has just changed this agenda').waitFor();
  await dee.page.unroute(/\/api\/boards\/[^/]+\/circles\/[^/]+$/);
  await dee.app.getByRole('list', { name: 'Agenda' }).last().getByText('6 min').waitFor();
  expect(await minutes(dee)).toEqual(await minutes(ana));
  await dee.page.context().close();
});

test('somebody outside the circle sees the agenda and cannot change it', async () => {
  const kwame = await journey.openAs('kwame', { view: 'details' });
  await kwame.app.getByText('Members of the circle can start it.').waitFor();
  expect(await kwame.app.getByRole('heading', { name: 'Prepare this session' }).count()).toBe(0);
  await kwame.page.context().close();
});

test('the session starts with the minutes that were prepared, and the page leads into it', async () => {
  const panel = await openPanel(journey, 'ana');
  await panel.panel.getByRole('button', { name: 'Start session' }).click();
  await ana.app.getByRole('timer').waitFor({ timeout: 15_000 });
  await ana.app.getByRole('heading', { name: 'Prepare this session' }).waitFor({ state: 'detached' });
  await panel.moveOn();
  await panel.moveOn();
  await ana.app.getByText('of 6 min').waitFor();
  await panel.write('takeaway', 'Explain first, then tune');
  for (let part = 3; part < 6; part += 1) await panel.moveOn();
  await panel.panel.getByRole('button', { name: 'End session' }).click();
  await panel.panel.getByRole('button', { name: 'Tap again to end it' }).click();
  await ana.app.getByRole('heading', { name: 'Dee leads next' }).waitFor({ timeout: 15_000 });
  await ana.app.getByText('Explain first, then tune').waitFor();
  const sizes = [{ width: 320 }, { width: 720 }, { width: 1200 }];
  expect(await looksOf({ ...ana, frame: await ana.frame(), sizes })).toEqual([]);
});
