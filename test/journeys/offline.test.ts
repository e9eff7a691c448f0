import { startJourney, type Journey } from '../support/journey';
import { goAwayAndComeBack, openDevice, type Device, type DeviceWindow } from './offlineWindow';
import { onScreen } from './onScreen';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

let journey: Journey;
let anas: Device;
let dees: Device;
let ana: DeviceWindow;
let dee: DeviceWindow;

beforeAll(async () => {
  journey = await startJourney({ story: true });
  anas = await openDevice(journey, 'ana');
  dees = await openDevice(journey, 'dee');
  ana = await anas.open();
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await ana.panel.getByRole('timer').waitFor();
  dee = await dees.open();
  await dee.panel.getByRole('timer').waitFor();
}, 120_000);

afterAll(() => journey.close());

/** The product's page, for what is asked of the database its origin has on this device. */
const pageOf = async ({ page }: DeviceWindow) => {
  const handle = await page.locator('.product iframe').first().elementHandle();
  return (await handle?.contentFrame())!;
};

/** How many notes the device still keeps, whoever's they are. */
const keptOnDevice = async (window: DeviceWindow) =>
  (await pageOf(window)).evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('peer-circles');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('notes').objectStore('notes').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

/** Makes every waiting note on this device somebody else's. */
const signInAsSomebodyElse = async (window: DeviceWindow) =>
  (await pageOf(window)).evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('peer-circles');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('notes', 'readwrite');
          transaction.objectStore('notes').openCursor().onsuccess = function () {
            if (!this.result) return;
            this.result.update({ ...this.result.value, personId: 'another-tenant.another-person' });
            this.result.continue();
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

const synced = (window: DeviceWindow) =>
  window.panel
    .getByText(/^Synced \d+ notes?\.$/)
    .first()
    .waitFor();
const cutIsSeen = (window: DeviceWindow) => onScreen(window.panel, 'Reconnecting…').waitFor();
const ours = (notes: string[], marks: string[]) => notes.filter((note) => marks.includes(note)).toReversed();

async function moveOn({ panel }: DeviceWindow): Promise<void> {
  const heading = panel.getByRole('heading', { level: 2 }).first();
  const moved = heading.filter({ hasNotText: (await heading.textContent()) ?? '' });
  const again = panel.getByRole('button', { name: /Tap again/ });
  await panel.getByRole('button', { name: /^Next/ }).click();
  await again.or(moved).waitFor();
  if (await again.isVisible()) await again.click();
  await moved.waitFor();
}

test('what is written before, during and after a cut arrives once and in order, and the cut is seen', async () => {
  const told = await goAwayAndComeBack({ away: dee, device: dees, other: ana, awayMs: 6_000 });
  expect(ours(told.shownOther, told.written)).toEqual(told.written);
  expect(ours(told.shownOther, told.writtenMeanwhile)).toEqual(told.writtenMeanwhile);
  expect(told.shownAway).toEqual(told.shownOther);
  expect(await keptOnDevice(dee)).toBe(0);
});

// Within how many seconds is a rule of the live session's own tests, where time is an argument; how long a browser took
// is a figure of the soak.
test('a network that answers nothing without breaking is seen too, and its return is said', async () => {
  await onScreen(dee.panel, /^Synced/).waitFor({ state: 'detached' });
  await dees.context.route('**/api/**', () => {});
  await cutIsSeen(dee);
  await dees.context.unroute('**/api/**');
  await onScreen(dee.panel, 'Reconnecting…').waitFor({ state: 'detached', timeout: 30_000 });
  await dee.panel.getByText('Connected again.').waitFor({ state: 'attached' });
});

test('two windows of one person show the same waiting notes, and their removal', async () => {
  const second = await dees.open();
  await second.panel.getByRole('timer').waitFor();
  await dees.setOffline(true);
  await Promise.all([cutIsSeen(dee), cutIsSeen(second)]);
  await dee.write('Written in the first window');
  await second.panel.getByText('Written in the first window').waitFor();
  await second.write('Written in the second window');
  await dee.panel.getByText('Written in the second window').waitFor();
  expect([await dee.waiting(), await second.waiting()]).toEqual([2, 2]);
  await dees.setOffline(false);
  await Promise.all([synced(dee), synced(second)]);
  const texts = ['Written in the first window', 'Written in the second window'];
  await ana.panel.getByText(texts[1]!).waitFor();
  expect(ours(await ana.notes(), texts)).toEqual(texts);
  expect([await dee.waiting(), await second.waiting()]).toEqual([0, 0]);
  await second.close();
});

test('a window that is closed while it is offline sends its notes when it is opened again', async () => {
  await dees.setOffline(true);
  await dee.write('Written just before closing');
  await dee.write('And one more');
  await dee.close();
  await dees.setOffline(false);
  dee = await dees.open();
  await ana.panel.getByText('And one more').waitFor();
  const texts = ['Written just before closing', 'And one more'];
  expect(ours(await ana.notes(), texts)).toEqual(texts);
  await dee.panel.getByText('And one more').waitFor();
  expect(await dee.waiting()).toBe(0);
  expect(await keptOnDevice(dee)).toBe(0);
});

test('what a closed window leaves behind is sent by the one that is still open', async () => {
  const second = await dees.open();
  await second.panel.getByRole('timer').waitFor();
  await dees.setOffline(true);
  await dee.write('Left behind');
  await dee.write('Left behind, too');
  await second.panel.getByText('Left behind, too').waitFor();
  await dee.close();
  await second.write('Written afterwards');
  dee = second;
  await dees.setOffline(false);
  const texts = ['Left behind', 'Left behind, too', 'Written afterwards'];
  await ana.panel.getByText(texts[2]!).waitFor();
  expect(ours(await ana.notes(), texts)).toEqual(texts);
});

test('opened again while the server is out of reach, the window says that notes wait', async () => {
  await dees.setOffline(true);
  await dee.write('Kept over two openings');
  await dee.close();
  await dees.setOffline(false);
  await dees.context.route('**/commands', (route) => route.abort());
  dee = await dees.open();
  await dee.panel.getByText('Kept over two openings').waitFor();
  expect(await dee.waiting()).toBe(1);
  await dees.context.unroute('**/commands');
  await synced(dee);
  await ana.panel.getByText('Kept over two openings').waitFor();
});

test.each([
  ['ten minutes behind', -10 * MINUTE_MS],
  ['ten minutes ahead', 10 * MINUTE_MS],
  ['a day behind', -DAY_MS],
  ['a day ahead', DAY_MS],
])('a device whose clock is %s shows the same time left within a second', async (_name, clockErrorMs) => {
  const wrong = await openDevice(journey, 'tom', { clockErrorMs });
  const tom = await wrong.open();
  await tom.panel.getByRole('timer').waitFor();
  await tom.write(`Noted with a wrong clock, ${clockErrorMs}`);
  await ana.panel.getByText(`Noted with a wrong clock, ${clockErrorMs}`).waitFor();
  const [ofTom, ofAna] = await Promise.all([tom.secondsLeft(), ana.secondsLeft()]);
  expect(Math.abs(ofTom - ofAna)).toBeLessThanOrEqual(1);
  await wrong.close();
});

test('notes that waited while the session ended go to it, even from the next session’s window', async () => {
  await dees.setOffline(true);
  await dee.write('Written before I knew that it was over');
  await dee.close();
  for (let part = 1; part < 6; part += 1) await moveOn(ana);
  await ana.panel.getByRole('button', { name: 'End session' }).click();
  await ana.panel.getByRole('button', { name: 'Tap again to end it' }).click();
  await ana.panel.getByRole('heading', { name: /leads next$/ }).waitFor();
  await ana.close();
  ana = await anas.open();
  await ana.panel.getByRole('button', { name: 'More actions' }).first().click();
  await ana.panel.getByRole('button', { name: 'Go to the next session' }).click();
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await ana.panel.getByRole('timer').waitFor();
  await dees.setOffline(false);
  dee = await dees.open();
  await synced(dee);
  expect(await keptOnDevice(dee)).toBe(0);
  expect(await dee.notes()).not.toContain('Written before I knew that it was over');
});

test('whoever signs in next on the same device neither sees nor sends what somebody else left there', async () => {
  await dees.setOffline(true);
  await dee.write('Only mine to send');
  await cutIsSeen(dee);
  await signInAsSomebodyElse(dee);
  await dee.close();
  await dees.setOffline(false);
  dee = await dees.open();
  await dee.panel.getByRole('timer').waitFor();
  await dee.write('Sent by the next person');
  await ana.panel.getByText('Sent by the next person').waitFor();
  expect([...(await ana.notes()), ...(await dee.notes())]).not.toContain('Only mine to send');
  await dee.panel.getByText('Waiting').waitFor({ state: 'detached' });
  expect(await keptOnDevice(dee)).toBe(1);
});
