// A sentence that everybody sees, not only said to screen readers, where it stays for a while after it is over.
import type { FrameLocator, Locator } from 'playwright-core';

export const onScreen = (panel: FrameLocator, sentence: string | RegExp): Locator =>
  panel.getByText(sentence).and(panel.locator(':not([role=status] *)')).first();
