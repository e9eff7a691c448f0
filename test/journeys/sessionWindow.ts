// One person's side panel in the meeting: what they see there and what they do. The window itself is personWindow's.
import type { Frame, FrameLocator } from 'playwright-core';
import type { CaptureKind } from '../../domain/session/capture';
import type { PersonKey } from '../../local/tenant/people';
import type { Journey } from '../support/journey';
import { onceStill } from '../support/onceStill';
import type { PersonWindow, WindowPlace } from '../support/personWindow';

const kindNames: Record<CaptureKind, string> = {
  takeaway: 'Takeaway',
  commitment: 'Commitment',
  question: 'Question',
  thanks: 'Thanks',
};

/** Fluent's first background in each theme: how one sees from outside that the theme has changed. */
const backgrounds = { default: '#ffffff', dark: '#292929', contrast: '#000000' };

export interface PanelState {
  step: string;
  secondsLeft: number;
  notes: string[];
}

export interface SessionWindow extends PersonWindow {
  readonly panel: FrameLocator;
  write(kind: CaptureKind, text: string): Promise<void>;
  /** Presses Next, and once more where it asks. */
  moveOn(): Promise<void>;
  state(): Promise<PanelState>;
  setOffline(isOffline: boolean): Promise<void>;
  /** In each theme: what axe finds, and whether anything is wider than the panel. Empty when all is well. */
  findings(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openPanel(
  journey: Pick<Journey, 'openAs'>,
  person: PersonKey,
  place?: WindowPlace,
): Promise<SessionWindow> {
  const window = await journey.openAs(person, { view: 'meeting', ...place });
  const { page, app: panel } = window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const heading = panel.getByRole('heading', { level: 2 }).first();
  const again = panel.getByRole('button', { name: /Tap again/ });
  return {
    ...window,
    panel,
    overflow: async () => tooWide(await window.frame()),
    async write(kind, text) {
      const note = panel.getByRole('textbox', { name: kindNames[kind] });
      await panel.getByRole('radio', { name: kindNames[kind] }).check({ force: true });
      await note.fill(text);
      await note.press('Enter');
    },
    async moveOn() {
      const moved = heading.filter({ hasNotText: (await heading.textContent()) ?? '' });
      await panel.getByRole('button', { name: /^Next/ }).click();
      await again.or(moved).waitFor();
      if (await again.isVisible()) await again.click();
      await moved.waitFor();
    },
    state: async () => readState(await window.frame()),
    setOffline: (isOffline) => page.context().setOffline(isOffline),
    findings: async () => findingsIn(await window.frame(), window.violations),
    close: () => page.context().close(),
  };
}

/** In each theme: what axe finds in a page of the product, and by how much anything is wider than it. */
async function findingsIn(frame: Frame, violations: () => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    await wear(frame, theme);
    found.push(...(await violations()).map((violation) => `${theme}: ${violation}`));
    const pixels = await tooWide(frame);
    if (pixels > 0) found.push(`${theme}: ${pixels} pixels wider than its frame`);
  }
  return found;
}

/** Teams is never light in a meeting, but the panel is also a meeting's tab; so the page is told by itself. */
export async function wear(frame: Frame, theme: keyof typeof backgrounds): Promise<void> {
  await frame.parentFrame()?.evaluate((name) => {
    const pages = document.querySelectorAll('iframe');
    for (const page of pages) page.contentWindow?.postMessage({ func: 'themeChange', args: [name] }, '*');
  }, theme);
  await frame.waitForFunction((colour) => {
    const dressed = document.querySelector('.fui-FluentProvider');
    return dressed && getComputedStyle(dressed).getPropertyValue('--colorNeutralBackground1') === colour;
  }, backgrounds[theme]);
  await onceStill(frame);
}

/** The scrolling list hides what is too wide for it, so it is measured by itself. */
async function tooWide(frame: Frame): Promise<number> {
  await onceStill(frame);
  return frame.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('[data-region]')];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
}

function readState(frame: Frame): Promise<PanelState> {
  return frame.evaluate(() => {
    const clock = document.querySelector('[role=timer] > span')?.textContent ?? '';
    const [minutes = 0, seconds = 0] = clock.split(':').map(Number);
    const notes = [...document.querySelectorAll('section li')];
    return {
      step: document.querySelector('h2')?.textContent ?? '',
      secondsLeft: minutes * 60 + seconds,
      notes: notes.map((note) => note.querySelector('bdi')?.textContent ?? ''),
    };
  });
}
