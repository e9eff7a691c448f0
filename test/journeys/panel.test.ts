import { startJourney, type Journey } from '../support/journey';
import { onceStill } from '../support/onceStill';
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
}, 120_000);

afterAll(() => journey.close());

test('before the start it says who is here: their seats are lit, the others hollow', async () => {
  for (const { panel } of [ana, dee]) await panel.getByText('2 of 7 are here').waitFor();
  const seats = dee.panel.getByRole('list').getByRole('listitem');
  expect(await seats.filter({ hasText: /, here/ }).count()).toBe(2);
  expect(await seats.filter({ hasText: /not here/ }).count()).toBe(5);
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
});

test('an open commitment is done in one tap by its owner, and open again in another', async () => {
  const mine = dee.panel.getByRole('listitem').filter({ hasText: 'Try a partial index on orders' });
  await mine.getByRole('button', { name: 'Done' }).click();
  await mine.getByText('You · done').waitFor();
  await mine.getByRole('button', { name: 'Undo' }).click();
  await mine.getByRole('button', { name: 'Done' }).waitFor();
});

test('the ring is whole: its digits stand inside the clock, and nothing cuts off the lead’s halo', async () => {
  await ana.moveOn();
  await ana.panel.getByText('of 15 min').waitFor();
  const frame = await ana.frame();
  await onceStill(frame);
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

test('what people write is text and nothing else', async () => {
  await dee.write('commitment', '<b>Bold</b> https://example.com/?q=1');
  await ana.panel.getByText('<b>Bold</b> https://example.com/?q=1').first().waitFor();
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
