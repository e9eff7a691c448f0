// Every other format moves on by one step in the browser; lean coffee with its topics and dots.
import type { FormatId } from '../../domain/formats';
import { freshId } from '../support/aRunningCircle';
import { startJourney, type Journey } from '../support/journey';
import { meetingCircle, type MeetingCircle } from './meetingCircle';
import { openPanel, type SessionWindow } from './sessionWindow';

let journey: Journey;
let circle: MeetingCircle;
let ana: SessionWindow;
let dee: SessionWindow;

beforeAll(async () => {
  journey = await startJourney({ story: true });
  circle = meetingCircle(journey);
  ana = await openPanel(journey, 'ana');
  dee = await openPanel(journey, 'dee');
}, 120_000);

afterAll(() => journey.close());

async function startIn(formatId: FormatId, people: number): Promise<void> {
  await circle.start(formatId, people);
  await Promise.all([ana, dee].map(({ page }) => page.reload()));
  await Promise.all([ana, dee].map(({ panel }) => panel.getByRole('timer').waitFor()));
}

/** Ends it; what comes next is there once it is settled. */
async function end(): Promise<void> {
  const { place } = await circle.now();
  await circle.api.call('command', place, { commandId: freshId('end'), command: { type: 'end' } });
  await ana.panel.getByRole('heading', { name: /leads next/ }).waitFor({ timeout: 15_000 });
}

const heading = (window: SessionWindow, name: string | RegExp) => window.panel.getByRole('heading', { name }).waitFor();

test.each([
  ['snackAndShare', 4, 'Last time’s commitments', / shares$/],
  ['caseClinicShort', 4, / tells the case$/, 'Clarifying questions'],
  ['troika', 3, / reflects$/, / asks$/],
  ['actionLearning', 5, / presents$/, 'Clarifying questions'],
  ['mentoringMeeting', 2, 'Last actions', 'Discussion'],
  ['groupCoaching', 5, 'Aim and confidentiality', 'Check-in'],
] as const)('%s moves on, for everyone', async (formatId, people, first, second) => {
  await startIn(formatId, people);
  await heading(dee, first);
  await ana.moveOn();
  await heading(dee, second);
  await end();
});

test('in lean coffee topics are pitched, dots placed and taken back, and the most wanted is talked about first', async () => {
  await startIn('leanCoffee', 5);
  await heading(dee, 'Pitch topics');
  await dee.panel.getByRole('textbox', { name: 'What should we talk about?' }).fill('Why our backups are slow');
  await dee.panel.getByRole('button', { name: 'Add' }).click();
  await ana.panel.getByText('Why our backups are slow').waitFor();

  await ana.moveOn();
  await heading(dee, 'Three dots each');
  const place = dee.panel.getByRole('button', { name: 'Place a dot on “Why our backups are slow”' });
  for (const left of ['2 dots left', '1 dot left', '0 dots left']) {
    await place.click();
    await dee.panel.getByText(left).waitFor();
  }
  expect(await place.getAttribute('aria-disabled')).toBe('true');
  await dee.panel.getByRole('button', { name: 'Take a dot back from “Why our backups are slow”' }).click();
  await dee.panel.getByText('1 dot left').waitFor();

  await ana.moveOn();
  await heading(dee, 'Topic 1');
  await dee.panel.getByText('Why our backups are slow').first().waitFor();
  await dee.panel.getByRole('heading', { name: 'Topics to come' }).waitFor();
  await ana.moveOn();
  await heading(dee, 'Topic 2');
});
