// The meeting's stage in one person's window: what it shows, at the sizes Teams gives it. The window is sessionWindow's.
import type { Frame, FrameLocator } from 'playwright-core';
import { findingsIn, type SessionWindow } from './sessionWindow';

export interface StageWindow {
  readonly stage: FrameLocator;
  frame(): Promise<Frame>;
  setSize(size: StageSize): Promise<void>;
  violations(rules?: readonly string[]): Promise<string[]>;
  /** In each theme: what axe finds, what is too wide, and words that are cut off. Empty when all is well. */
  findings(): Promise<string[]>;
}

export interface StageSize {
  width: number;
  height: number;
}

/** Alone, with the side panel open, the least Teams promises, and a phone's. */
export const stageSizes: readonly StageSize[] = [
  { width: 994, height: 678 },
  { width: 918, height: 540 },
  { width: 472, height: 382 },
  { width: 360, height: 640 },
];

const STAGE = '.stage .product iframe';

export function stageIn({ page, violationsIn }: SessionWindow): StageWindow {
  const box = page.locator('.stage .product');
  async function frame(): Promise<Frame> {
    const inside = await (await page.locator(STAGE).elementHandle())?.contentFrame();
    if (!inside) throw new Error('there is no stage in this window');
    return inside;
  }
  return {
    stage: page.frameLocator(STAGE),
    frame,
    async setSize({ width, height }) {
      await box.evaluate(
        (element, [w, h]) => {
          element.style.width = `${w}px`;
          element.style.height = `${h}px`;
        },
        [width, height] as const,
      );
      await (
        await frame()
      ).waitForFunction((wanted) => innerWidth === wanted.width && innerHeight === wanted.height, {
        width,
        height,
      });
    },
    violations: (rules) => violationsIn(STAGE, rules),
    findings: async () => findingsIn(await frame(), () => violationsIn(STAGE)),
  };
}
