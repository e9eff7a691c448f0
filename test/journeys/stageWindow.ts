// The meeting's stage in one person's window: what it shows, at the sizes Teams gives it. The window is sessionWindow's.
import type { Frame, FrameLocator } from 'playwright-core';
import type { Size } from './looksOf';
import type { SessionWindow } from './sessionWindow';

export interface StageWindow {
  readonly stage: FrameLocator;
  frame(): Promise<Frame>;
  violations(rules?: readonly string[]): Promise<string[]>;
}

/** A phone's, the least Teams promises, with the side panel open, and alone. */
export const stageSizes: readonly Size[] = [
  { width: 360, height: 640 },
  { width: 472, height: 382 },
  { width: 918, height: 540 },
  { width: 994, height: 678 },
];

const STAGE = '.stage .product iframe';

export function stageIn({ page, violationsIn }: SessionWindow): StageWindow {
  async function frame(): Promise<Frame> {
    const inside = await (await page.locator(STAGE).elementHandle())?.contentFrame();
    if (!inside) throw new Error('there is no stage in this window');
    return inside;
  }
  return {
    stage: page.frameLocator(STAGE),
    frame,
    violations: (rules) => violationsIn(STAGE, rules),
  };
}
