// A coach from outside, from the invitation to the last day and after it: a guest of the meeting who is not in the channel.
// The clock is the test's.
import { startTimedMeeting, type TimedMeeting } from '../support/timedMeeting';
import type { SessionPlace } from '../support/aRunningCircle';
import { linkedCircle, startIt } from './linkedCircle';
import { looksOf, panelWidths } from './looksOf';
import { onScreen } from './onScreen';
import { wear, type SessionWindow } from './sessionWindow';
import { stageIn } from './stageWindow';

let meeting: TimedMeeting;
let ana: SessionWindow;
let vera: SessionWindow;
let first: SessionPlace;
const people = () => ana.app.getByRole('region', { name: 'People' });

beforeAll(async () => {
  meeting = await startTimedMeeting('ana', 'dee');
  const about = { name: 'Speaking up', kind: 'coaching', formatId: 'groupCoaching', slotMinutes: 60 } as const;
  const circle = await linkedCircle(meeting.system, { ...about, people: ['ana', 'dee', 'chidi'] });
  first = { ...circle, sessionId: `${circle.circleId}-1` };
  ana = await meeting.open('ana', { view: 'channel' });
  await ana.app.getByRole('link', { name: 'Speaking up' }).click();
}, 120_000);
afterAll(() => meeting.close());

test('to whoever is in the meeting and not in the circle it is a name and a kind: beside the call, before it and on the stage', async () => {
  vera = await meeting.open('vera');
  const stage = stageIn(vera);
  const details = vera.page.frameLocator('.product iframe');
  const isPrivate = { name: 'This circle is private' };
  await vera.panel.getByRole('heading', isPrivate).waitFor();
  await vera.page.getByRole('button', { name: 'Share Peer Circles to the stage' }).click();
  await stage.stage.getByRole('heading', isPrivate).waitFor();
  for (const frame of [vera.panel, stage.stage]) {
    expect(await frame.locator('body').innerText()).not.toMatch(/Ana|Dee|Chidi|Group coaching/);
  }
  expect(await vera.violationsIn('.stage iframe')).toEqual([]);
  await vera.page.getByRole('button', { name: 'Stop sharing' }).click();
  await vera.page.getByRole('button', { name: 'Details' }).click();
  await details.getByRole('heading', isPrivate).waitFor();
  expect(await details.locator('body').innerText()).not.toMatch(/Ana|Dee|Chidi|Group coaching/);
  await vera.page.getByRole('button', { name: 'Meeting', exact: true }).click();
  await vera.panel.getByRole('heading', isPrivate).waitFor();
});

test('the organiser invites a guest of the meeting, for the sessions and until the day they choose', async () => {
  await people().getByRole('button', { name: 'Invite a coach from outside' }).click();
  await people().getByRole('combobox', { name: 'Coach' }).selectOption({ label: 'Vera Lindgren' });
  await people().getByRole('checkbox', { name: 'Session 2' }).check();
  await people().getByRole('textbox', { name: 'Last day' }).or(people().getByLabel('Last day')).fill('2026-12-12');
  expect(
    await looksOf({ frame: await ana.frame(), violations: ana.violations, sizes: [{ width: 320 }, { width: 1280 }] }),
  ).toEqual([]);
  await people().getByRole('button', { name: 'Invite', exact: true }).click();
  await people().getByText('Coach from outside · until Sat, Dec 12 · sessions 1 and 2').waitFor();
});

test('the coach accepts beside the call, and reads what they see and until when', async () => {
  await onScreen(vera.panel, 'Ana Souza invites you as coach.').waitFor();
  expect(await vera.panel.locator('body').innerText()).not.toMatch(/Dee|Chidi/);
  await vera.panel.getByRole('button', { name: 'Decline' }).click();
  await onScreen(vera.panel, 'Ana Souza invites you as coach.').waitFor({ state: 'detached' });
  await wear(await vera.frame(), 'contrast');
  expect(await vera.violations(['color-contrast'])).toEqual([]);
  await vera.panel.getByRole('button', { name: 'Undo' }).click();
  await onScreen(vera.panel, 'Ana Souza invites you as coach.').waitFor();
  await vera.panel.getByRole('button', { name: 'Join' }).click();
  await onScreen(vera.panel, 'You see the sessions you coach.').waitFor();
  await onScreen(vera.panel, 'Sessions 1 and 2, until Sat, Dec 12').waitFor();
  await vera.panel.getByText('Members of the circle can start it.').waitFor();
  expect(await looksOf({ frame: await vera.frame(), violations: vera.violations, sizes: panelWidths })).toEqual([]);
});

test('in their session they sit in the ring with the others and write what they notice', async () => {
  await startIt(meeting.system, first, 'ana');
  await vera.panel.getByRole('timer').waitFor();
  await vera.write('takeaway', 'Who else could you ask?');
  await vera.panel.getByText('Who else could you ask?').first().waitFor();
  expect(await looksOf({ frame: await vera.frame(), violations: vera.violations, sizes: panelWidths })).toEqual([]);
  const details = await meeting.open('vera', { view: 'details', locale: 'de-de' });
  await onScreen(details.app, 'Du siehst die Treffen, die du begleitest.').waitFor();
  const sizes = [{ width: 320 }, { width: 1280 }];
  expect(await looksOf({ frame: await details.frame(), violations: details.violations, sizes })).toEqual([]);
  await details.close();
});

test('when their day has passed the panel closes by itself, says why, and has nothing left of the circle', async () => {
  meeting.system.clock.set('2026-12-13T00:00:00.000Z');
  await vera.panel.getByText('Your seat as coach ended on Sat, Dec 12.').waitFor();
  expect(await vera.panel.locator('body').innerText()).not.toMatch(/Dee|Who else/);
  expect(await looksOf({ frame: await vera.frame(), violations: vera.violations, sizes: panelWidths })).toEqual([]);
  await people().getByText('Coach from outside ·').waitFor({ state: 'detached' });
  await people().getByRole('button', { name: 'Invite a coach from outside' }).waitFor();
});

test('whoever is in the channel as well gives their seat up on the circle’s page, and takes that back', async () => {
  const tom = await meeting.open('tom', { view: 'channel' });
  await people().getByRole('button', { name: 'Invite a coach from outside' }).click();
  await people().getByRole('combobox', { name: 'Coach' }).selectOption({ label: 'Tom Becker' });
  await people().getByLabel('Last day').fill('2026-12-20');
  await people().getByRole('button', { name: 'Invite', exact: true }).click();
  await tom.app.getByRole('link', { name: 'Speaking up' }).last().click();
  await tom.app.getByRole('button', { name: 'Join' }).click();
  await tom.app.getByRole('button', { name: 'Give up your seat' }).click();
  await tom.app.getByRole('heading', { name: 'This circle is private' }).waitFor();
  await tom.app.getByRole('button', { name: 'Undo' }).click();
  await tom.app.getByRole('button', { name: 'Give up your seat' }).waitFor();
});
