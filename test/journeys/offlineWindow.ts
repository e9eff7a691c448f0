// One person's device for the offline journeys: several windows that share what it keeps, one network switch for all of
// them, a clock that may be wrong; and the journey of a device that goes away and comes back, of any length.
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { PersonKey } from '../../local/tenant/people';
import type { Journey } from '../support/journey';
import { onScreen } from './onScreen';

export interface DeviceWindow {
  readonly page: Page;
  readonly panel: FrameLocator;
  write(text: string): Promise<void>;
  /** The words of all notes, newest first. */
  notes(): Promise<string[]>;
  waiting(): Promise<number>;
  secondsLeft(): Promise<number>;
  close(): Promise<void>;
}

export interface Device {
  readonly context: BrowserContext;
  open(): Promise<DeviceWindow>;
  setOffline(isOffline: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface DeviceLooks {
  /** By how much this device's clock is wrong. */
  clockErrorMs?: number;
}

export async function openDevice(
  journey: Journey,
  person: PersonKey,
  { clockErrorMs = 0 }: DeviceLooks = {},
): Promise<Device> {
  const context = await journey.browser.newContext({
    viewport: { width: 1600, height: 1000 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(setClockWrong, clockErrorMs);
  const address = `${journey.standIn.url.replace('localhost', `${person}.localhost`)}/local/?view=meeting&tab=app`;
  return {
    context,
    async open() {
      const page = await context.newPage();
      await page.goto(address);
      return windowOf(page);
    },
    setOffline: (isOffline) => context.setOffline(isOffline),
    close: () => context.close(),
  };
}

function windowOf(page: Page): DeviceWindow {
  const panel = page.frameLocator('.product iframe');
  return {
    page,
    panel,
    async write(text) {
      const note = panel.getByRole('textbox', { name: 'Takeaway' });
      await note.fill(text);
      await note.press('Enter');
      await panel.locator('section li').filter({ hasText: text }).waitFor();
    },
    notes: () => panel.locator('section li bdi').allTextContents(),
    waiting: () => panel.locator('section li').filter({ hasText: 'Waiting' }).count(),
    async secondsLeft() {
      const clock = await panel.locator('[role=timer] > span').first().textContent();
      const [minutes = 0, seconds = 0] = (clock ?? '').split(':').map(Number);
      return minutes * 60 + seconds;
    },
    close: () => page.close(),
  };
}

/** Runs in the page, before anything else of it. */
function setClockWrong(errorMs: number): void {
  if (errorMs === 0) return;
  const RealDate = Date;
  class WrongDate extends RealDate {
    constructor(...given: []) {
      if (given.length === 0) super(RealDate.now() + errorMs);
      else super(...given);
    }
    static override now(): number {
      return RealDate.now() + errorMs;
    }
  }
  globalThis.Date = WrongDate as DateConstructor;
}

/** Whoever was away this long first sees what they missed by itself. */
const CAUGHT_UP_MS = 30_000;

export interface Away {
  away: DeviceWindow;
  device: Device;
  other: DeviceWindow;
  awayMs: number;
}

export interface AwayAndBack {
  /** From the cut until the window said so. */
  noticedAfterMs: number;
  /** What the window that was away wrote, in that order. */
  written: string[];
  writtenMeanwhile: string[];
  /** What each of the two shows in the end, newest first. */
  shownAway: string[];
  shownOther: string[];
}

/** Notes before, during and after a cut of `awayMs`, in a window that is away and one that is not. */
export async function goAwayAndComeBack({ away, device, other, awayMs }: Away): Promise<AwayAndBack> {
  const written = ['Before the cut', 'First while away', 'Second while away', 'Late while away', 'After the cut'];
  const writtenMeanwhile = ['Meanwhile, one', 'Meanwhile, two'];
  await away.write(written[0]!);
  await other.panel.getByText(written[0]!).waitFor();
  const cutAtMs = performance.now();
  await device.setOffline(true);
  await onScreen(away.panel, 'Reconnecting…').waitFor();
  const noticedAfterMs = performance.now() - cutAtMs;
  await away.write(written[1]!);
  await other.write(writtenMeanwhile[0]!);
  await away.write(written[2]!);
  await other.write(writtenMeanwhile[1]!);
  // How long the network is gone is what this journey is about; nothing happens that could be awaited.
  await away.page.waitForTimeout(Math.max(0, awayMs - (performance.now() - cutAtMs)));
  await away.write(written[3]!);
  await device.setOffline(false);
  await away.write(written[4]!);
  await away.panel
    .getByText(/^Synced [34] notes\.$/)
    .first()
    .waitFor();
  await away.panel.getByText('Waiting').first().waitFor({ state: 'detached' });
  for (const text of writtenMeanwhile) await away.panel.getByText(text).waitFor();
  if (awayMs >= CAUGHT_UP_MS) {
    await away.panel.getByRole('heading', { name: /^While you were away/ }).waitFor();
    await away.panel.getByRole('button', { name: 'Close this notice' }).click();
  }
  await other.panel.getByText(written[4]!).waitFor();
  return {
    noticedAfterMs,
    written,
    writtenMeanwhile,
    shownAway: await away.notes(),
    shownOther: await other.notes(),
  };
}
