// A form of the tab, in every theme: nothing is wider than the page from a phone to a wide screen, and axe finds nothing on
// either of the two. One window is resized and dressed anew.
import type { PersonWindow } from '../support/personWindow';
import { wear } from './sessionWindow';

/** One line a finding; empty when all is well. */
export async function fitsTab({ frame, setWidth, overflow, violations }: PersonWindow): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'contrast', 'default'] as const) {
    await wear(await frame(), theme);
    for (const width of [1920, 1280, 768, 320]) {
      await setWidth(width);
      const pixels = await overflow();
      if (pixels > 0) found.push(`${theme}: ${width}: ${pixels} pixels wider than its frame`);
      if (width === 768 || width === 1280) continue;
      const seen = await violations(theme === 'dark' ? undefined : ['color-contrast']);
      found.push(...seen.map((violation) => `${theme}: ${width}: ${violation}`));
    }
  }
  return found;
}
