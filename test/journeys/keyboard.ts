// A person without a mouse: gets to a control with Tab alone, as they would, and presses it.
import type { SessionWindow } from './sessionWindow';

const MOST_TABS = 30;
const ROUNDS = 3;

export interface Keyboard {
  press(name: RegExp): Promise<void>;
  key(...keys: string[]): Promise<void>;
  /** What has the focus, by its name; empty when it is lost. */
  focused(): Promise<string>;
}

export function keyboardOf(window: SessionWindow): Keyboard {
  const { keyboard } = window.page;
  const focused = async () =>
    (await window.frame()).evaluate(() => {
      const at = document.activeElement;
      return at && at !== document.body ? (at.getAttribute('aria-label') ?? at.textContent ?? '') : '';
    });
  return {
    focused,
    async key(...keys) {
      for (const key of keys) await keyboard.press(key);
    },
    async press(name) {
      const ready = window.panel.getByRole('button', { name }).and(window.panel.locator(':not([aria-disabled=true])'));
      await ready.first().waitFor();
      const passed: string[] = [];
      // Once more round if the page changed under the keys, as one would.
      for (let rounds = 0; rounds < ROUNDS; rounds += 1) {
        // From the top: the window around the panel has controls of its own.
        await (await window.frame()).evaluate(() => document.querySelector<HTMLElement>('button')?.focus());
        for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
          const at = await focused();
          if (name.test(at)) return keyboard.press('Enter');
          passed.push(at);
          await keyboard.press('Tab');
        }
      }
      throw new Error(`Tab does not lead to ${String(name)}, only to ${passed.join(' | ')}`);
    },
  };
}
