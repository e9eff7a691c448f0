import { startJourney, type Journey } from '../support/journey';
import { onScreen } from './onScreen';
import { openPanel, type SessionWindow } from './sessionWindow';

/** Half of the clock's line lies within its circle, on either side. */
const STROKE = 5;

let journey: Journey;
let ana: SessionWindow;
let dee: SessionWindow;

beforeAll(async () => {
  journey = await startJourney({ story: true });
  ana = await openPanel(journey, 'ana');
  dee = await openPanel(journey, 'dee');
  await dee.panel.getByRole('button', { name: 'Start session' }).waitFor();
}, 120_000);

afterAll(() => journey.close());

test('before the start everyone can use the panel, in every theme and at 280 pixels', async () => {
  expect(await ana.findings()).toEqual([]);
});

test('over last time’s commitments, host and participant alike', async () => {
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await dee.panel.getByRole('region', { name: 'Promised last time' }).waitFor();
  expect(await ana.findings()).toEqual([]);
  expect(await dee.findings()).toEqual([]);
});

test('an open commitment is done in one tap by its owner, and open again in another', async () => {
  const mine = dee.panel.getByRole('listitem').filter({ hasText: 'Try a partial index on orders' });
  await mine.getByRole('button', { name: 'Done' }).click();
  await mine.getByText('You · done').waitFor();
  await mine.getByRole('button', { name: 'Undo' }).click();
  await mine.getByRole('button', { name: 'Done' }).waitFor();
});

test('while somebody shares, with long words, an open agenda and an open menu', async () => {
  await ana.moveOn();
  await dee.write('commitment', `<b>${'averylongwordwithoutanyplacetobreak'.repeat(4)}</b> https://example.com/?q=1`);
  await ana.panel.getByText('https://example.com/?q=1').first().waitFor();
  await ana.panel.getByRole('button', { name: 'Part 2 of 6' }).click();
  await ana.panel.getByRole('button', { name: 'More about this note' }).first().click();
  expect(await ana.findings()).toEqual([]);
  expect(await dee.findings()).toEqual([]);
});

test('the ring is whole: its digits stand inside the clock, and nothing cuts off the lead’s halo', async () => {
  await ana.panel.getByText('of 15 min').waitFor();
  const frame = await ana.frame();
  const { digits, clock, halo, top } = await frame.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    const seat = document.querySelector('[data-region=list] li[style*=outline]')!;
    const { outlineOffset, outlineWidth } = getComputedStyle(seat);
    const { scrollTop } = document.querySelector('[data-region=list]')!;
    return {
      digits: box('[role=timer] > span').width,
      clock: box('[data-region=list] circle').width,
      halo: seat.getBoundingClientRect().top - parseFloat(outlineOffset) - parseFloat(outlineWidth) + scrollTop,
      top: box('[data-region=list]').top,
    };
  });
  expect(digits).toBeLessThan(clock - STROKE);
  expect(halo).toBeGreaterThanOrEqual(top);
});

test.each([
  ['240 pixels', { panelWidth: 240 }],
  ['320 pixels', { panelWidth: 320 }],
  ['longer words read from right to left', { locale: 'qps-plocm' }],
  ['German', { locale: 'de-de', panelWidth: 240 }],
] as const)('nothing is wider than the panel with %s', async (_, place) => {
  const tom = await openPanel(journey, 'tom', place);
  await tom.panel.getByRole('timer').waitFor();
  expect(await tom.overflow()).toBe(0);
  await tom.page.setViewportSize({ width: 1280, height: 640 });
  expect(await tom.overflow()).toBe(0);
  await tom.close();
});

test('what people write is text and nothing else', async () => {
  await ana.panel.getByText('<b>averylongword').first().waitFor();
});

test('F6 leads from region to region, Alt and a number choose the kind of note', async () => {
  const composer = dee.panel.getByRole('textbox', { name: 'Commitment' });
  await composer.focus();
  await dee.page.keyboard.press('Alt+3');
  await dee.panel.getByRole('radio', { name: 'Question', checked: true }).waitFor();
  await dee.page.keyboard.press('F6');
  await dee.page.keyboard.press('F6');
  await dee.panel.locator('[data-region=list] :focus').waitFor();
  await dee.page.keyboard.press('F6');
  await dee.panel.getByRole('textbox', { name: 'Question' }).and(dee.panel.locator(':focus')).waitFor();
});

test('the host sets a note aside for everyone, and puts it back', async () => {
  await dee.write('question', 'Not for this session?');
  await ana.panel.getByText('Not for this session?').waitFor();
  const note = ana.panel.getByRole('listitem').filter({ hasText: 'Not for this session?' });
  await note.getByRole('button', { name: 'More about this note' }).click();
  await note.getByRole('button', { name: 'Set aside' }).click();
  await dee.panel.getByText('Not for this session?').waitFor({ state: 'detached' });
  await ana.panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await dee.panel.getByText('Not for this session?').waitFor();
});

test('when the network is away, and after the end', async () => {
  await dee.setOffline(true);
  await onScreen(dee.panel, 'Reconnecting…').waitFor();
  expect(await dee.findings()).toEqual([]);
  await dee.setOffline(false);
  for (let part = 2; part < 6; part += 1) await ana.moveOn();
  await ana.panel.getByRole('button', { name: 'End session' }).click();
  await ana.panel.getByRole('button', { name: 'Tap again to end it' }).click();
  await ana.panel.getByRole('heading', { name: 'Dee leads next' }).waitFor({ timeout: 15_000 });
  expect(await ana.findings()).toEqual([]);
});
