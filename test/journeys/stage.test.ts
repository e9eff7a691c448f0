import { startJourney, type Journey } from '../support/journey';
import { onceStill } from '../support/onceStill';
import { looksOf, panelWidths } from './looksOf';
import { openPanel, type SessionWindow } from './sessionWindow';
import { stageIn, stageSizes, type StageWindow } from './stageWindow';

let journey: Journey;
let ana: SessionWindow;
let dee: SessionWindow;
let anas: StageWindow;
let dees: StageWindow;

beforeAll(async () => {
  journey = await startJourney({ story: true });
  ana = await openPanel(journey, 'ana');
  dee = await openPanel(journey, 'dee');
  [anas, dees] = [stageIn(ana), stageIn(dee)];
  await dee.panel.getByRole('button', { name: 'Start session' }).waitFor();
}, 120_000);

afterAll(() => journey.close());

async function showOnStage({ panel }: SessionWindow): Promise<void> {
  await panel.getByRole('button', { name: 'More actions' }).click();
  await panel.getByRole('button', { name: 'Show on the stage' }).click();
}

/** At each size Teams gives it, in each theme. */
const findings = async (stage: StageWindow) => looksOf({ ...stage, frame: await stage.frame(), sizes: stageSizes });

test('an attendee is told why the stage stays closed, and can close the notice', async () => {
  const kwame = await openPanel(journey, 'kwame');
  await kwame.panel.getByRole('button', { name: 'Start session' }).waitFor();
  await showOnStage(kwame);
  await kwame.panel.getByText('only organisers and presenters of this meeting').first().waitFor();
  expect(await looksOf({ ...kwame, frame: await kwame.frame(), sizes: panelWidths })).toEqual([]);
  await kwame.panel.getByRole('button', { name: 'Close this notice' }).click();
  await kwame.panel.locator('[data-region=list]').getByText('only organisers').waitFor({ state: 'detached' });
  await kwame.close();
});

test('one tap in the panel’s menu puts the session in front of everyone, before it starts', async () => {
  await showOnStage(ana);
  await dees.stage.getByRole('heading', { name: 'Query plans that lie' }).waitFor();
  await dees.stage.getByText('Ana leads').waitFor();
  await ana.panel.getByText('Everyone in the meeting sees the session on the stage now.').waitFor();
  expect(await findings(anas)).toEqual([]);
});

test('the stage runs with the session: part, clock and notes, and it counts nobody', async () => {
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await anas.stage.getByRole('timer').waitFor();
  await ana.moveOn();
  await dees.stage.getByText('SQL circle · part 2 of 6').waitFor();
  await dees.stage.getByText('Write it down in the panel').waitFor();
  await dee.write('question', 'When does a hash join spill?');
  await anas.stage.getByText('When does a hash join spill?').waitFor();
  await dee.panel.getByRole('button', { name: 'I’m ready' }).click();
  await anas.stage.getByText('1 of 2 ready.').waitFor();
  const clock = (await anas.stage.getByRole('timer').locator('span').first().textContent()) ?? '';
  const [minutes = 0, seconds = 0] = clock.split(':').map(Number);
  expect(Math.abs(minutes * 60 + seconds - (await ana.state()).secondsLeft)).toBeLessThanOrEqual(1);
});

test('nothing on the stage can be pressed or typed into', async () => {
  expect(await anas.stage.locator('button, input, textarea, select, a, [tabindex]').count()).toBe(0);
});

test('it is whole at every size, with words that never end and a full list', async () => {
  await dee.write('commitment', `<b>${'averylongwordwithoutanyplacetobreak'.repeat(4)}</b>`);
  await ana.write(
    'takeaway',
    'Look at the rows that a filter removes before you look at the cost of anything else. '.repeat(3),
  );
  await anas.stage.getByText('Look at the rows').waitFor();
  expect(await findings(anas)).toEqual([]);
});

test('a note that was set aside leaves the stage too', async () => {
  const note = ana.panel.getByRole('listitem').filter({ hasText: '<b>averylong' });
  await note.getByRole('button', { name: 'More about this note' }).click();
  await note.getByRole('button', { name: 'Set aside' }).click();
  await dees.stage.getByText('<b>averylong').waitFor({ state: 'detached' });
});

test('whoever comes later finds it on the stage, mirrored where it is read from right to left', async () => {
  const tom = await openPanel(journey, 'tom', { locale: 'qps-plocm' });
  const toms = stageIn(tom);
  await toms.stage.getByText('Look at the rows').waitFor();
  expect(await findings(toms)).toEqual([]);
  await onceStill(await toms.frame());
  const [ring, words] = [toms.stage.getByRole('timer'), toms.stage.getByRole('heading').first()];
  expect((await ring.boundingBox())!.x).toBeGreaterThan((await words.boundingBox())!.x);
  await tom.close();
});

test('a screen reader hears of the next part from the stage', async () => {
  await ana.moveOn();
  await dees.stage.getByRole('status').filter({ hasText: 'Part 3 of 6: Explain back' }).waitFor();
});

test('while the network is away it says so, and the clock goes on', async () => {
  // A theme is fetched when it is first worn.
  expect(await findings(dees)).toEqual([]);
  await dee.setOffline(true);
  await dees.stage.getByText('Reconnecting…').waitFor();
  const before = await dees.stage.getByRole('timer').textContent();
  await dees.stage
    .getByRole('timer')
    .filter({ hasNotText: before ?? '' })
    .waitFor();
  await dees.stage.getByText('The clock goes on').waitFor({ timeout: 20_000 });
  expect(await findings(dees)).toEqual([]);
  await dee.setOffline(false);
  await dees.stage.getByText('The clock goes on').waitFor({ state: 'detached', timeout: 20_000 });
});

test('after the end it says who leads next and what was kept', async () => {
  for (let part = 3; part < 6; part += 1) await ana.moveOn();
  await ana.panel.getByRole('button', { name: 'End session' }).click();
  await ana.panel.getByRole('button', { name: 'Tap again to end it' }).click();
  await dees.stage.getByRole('heading', { name: 'Dee leads next' }).waitFor({ timeout: 15_000 });
  await dees.stage.getByText('1 takeaway and 1 question').waitFor();
  expect(await findings(dees)).toEqual([]);
});

test('Teams’ own way of sharing, without our address, shows the same stage', async () => {
  await ana.page.getByRole('button', { name: 'Stop sharing' }).click();
  await ana.page.getByRole('button', { name: 'Share Peer Circles to the stage' }).click();
  await dees.stage.getByRole('heading', { name: 'Dee leads next' }).waitFor();
});
