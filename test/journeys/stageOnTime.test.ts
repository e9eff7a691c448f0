// The stage when a part's time is up. The clock is the test's.
import { startTimedMeeting, type TimedMeeting } from '../support/timedMeeting';
import type { SessionWindow } from './sessionWindow';
import { stageIn, type StageWindow } from './stageWindow';

let meeting: TimedMeeting;
let ana: SessionWindow;
let stage: StageWindow;

beforeAll(async () => {
  meeting = await startTimedMeeting('ana', 'dee', 'tom', 'bo');
  ana = await meeting.open('ana');
  stage = stageIn(ana);
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await ana.panel.getByRole('timer').waitFor();
  await ana.panel.getByRole('button', { name: 'More actions' }).click();
  await ana.panel.getByRole('button', { name: 'Show on the stage' }).click();
  await stage.stage.getByRole('timer').waitFor();
}, 120_000);

afterAll(() => meeting.close());

test('a paused clock says so and stands still', async () => {
  await ana.panel.getByRole('button', { name: 'Pause' }).click();
  await stage.stage.getByText('paused').waitFor();
  await meeting.pass(60, 'dee');
  expect(await stage.stage.getByRole('timer').textContent()).toMatch(/^[23]:/);
  await ana.panel.getByRole('button', { name: 'Resume' }).click();
  await stage.stage.getByText('paused').waitFor({ state: 'detached' });
});

test('at zero it counts up and asks what the panel asks', async () => {
  await meeting.pass(4 * 60, 'dee');
  await stage.stage.getByRole('timer').filter({ hasText: '+' }).waitFor();
  await stage.stage.getByText('time’s up', { exact: true }).waitFor();
  const asked =
    (await ana.panel
      .getByText(/Stay 2 minutes or move on/)
      .first()
      .textContent()) ?? '';
  await stage.stage.getByText(asked, { exact: true }).waitFor();
});
