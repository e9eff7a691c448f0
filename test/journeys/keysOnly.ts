// A person who has no mouse: Tab to what is wanted, then Enter or Space, as anybody with a keyboard alone does.
import type { SessionWindow } from './sessionWindow';

const TABS_MAX = 40;

export interface KeysOnly {
  /** Goes to what has this name and presses Enter on it. Throws when the Tab key never gets there. */
  press(name: RegExp): Promise<void>;
  /** Writes a note of the kind chosen already. */
  write(text: string): Promise<void>;
}

export function keysOnly(window: SessionWindow): KeysOnly {
  const { page, panel } = window;
  return {
    async press(name) {
      const wanted = panel.getByRole('button', { name }).and(panel.locator(':focus'));
      for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
        await page.keyboard.press('Tab');
        if ((await wanted.count()) > 0) return page.keyboard.press('Enter');
      }
      throw new Error(`no Tab leads to ${String(name)}`);
    },
    async write(text) {
      for (let regions = 0; regions < 4; regions += 1) {
        if ((await panel.locator('textarea:focus').count()) > 0) break;
        await page.keyboard.press('F6');
      }
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
  };
}
