// How a page of the product looks right now: at every width and in every theme nothing is wider than its frame, no
// button, label or field cuts off its words, and axe finds nothing. One window is resized and dressed anew, never reloaded.
import type { Frame } from 'playwright-core';
import { onceStill } from '../support/onceStill';
import type { PersonWindow } from '../support/personWindow';
import { wear } from './sessionWindow';

/** From the narrowest that anybody can make the panel to the widest; 280 is what Teams opens it with. */
export const panelWidths: readonly Size[] = [{ width: 240 }, { width: 320 }, { width: 280 }];

const themes = ['dark', 'default', 'contrast'] as const;

export interface LooksParts {
  frame: Frame;
  violations(rules?: readonly string[]): Promise<string[]>;
  /** The last of them stays. */
  sizes: readonly Size[];
  /** The least that a finger's target measures. */
  target?: number;
}

/** A height that is left out stays as it is. */
export interface Size {
  width: number;
  height?: number | undefined;
}

/** One line a finding; empty when all is well. */
export async function looksOf({ frame, violations, sizes, target = 24 }: LooksParts): Promise<string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await wear(frame, theme);
    for (const { width, height } of sizes) {
      await frame.evaluate(becomeAsLargeAs, { width, height });
      await onceStill(frame);
      const measured = await frame.evaluate(measure, target);
      found.push(...measured.map((finding) => `${theme}: ${width}${height ? ` × ${height}` : ''}: ${finding}`));
    }
    // What does not depend on colours is looked at once.
    const seen = await violations(theme === themes[0] ? undefined : ['color-contrast']);
    found.push(...seen.map((finding) => `${theme}: ${finding}`));
  }
  return found;
}

/** A page of the tab from a wide screen to a phone; axe looks at both, for one is laid out otherwise than the other. */
export async function looksOfTab({ frame, violations }: PersonWindow): Promise<string[]> {
  const parts = { frame: await frame(), violations };
  const wide = await looksOf({ ...parts, sizes: [{ width: 768 }, { width: 1280 }, { width: 1920 }] });
  return [...wide, ...(await looksOf({ ...parts, sizes: [{ width: 320 }] }))];
}

/** Runs in the page, which is in a frame of its own origin. */
async function becomeAsLargeAs({ width, height }: Size): Promise<void> {
  const style = { flex: 'none', minWidth: '0', width: `${width}px`, ...(height && { height: `${height}px` }) };
  Object.assign((window.frameElement as HTMLElement).style, style);
  while (innerWidth !== width || (height && innerHeight !== height)) await new Promise(requestAnimationFrame);
}

/** Runs in the page too. */
function measure(target: number): string[] {
  const found: string[] = [];
  const pen = document.createElement('canvas').getContext('2d')!;
  const say = (what: string) => void found.push(what);
  for (const box of [document.documentElement, ...document.querySelectorAll('[data-region]')]) {
    if (box.scrollWidth > box.clientWidth) say(`${box.scrollWidth - box.clientWidth} pixels wider than its frame`);
  }
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const { overflowX, opacity } = getComputedStyle(element);
    const isControl = element.matches('button, label');
    if (element.clientWidth <= 1 || element.scrollWidth === 0 || opacity === '0') continue;
    const hides = overflowX === 'hidden' || overflowX === 'clip';
    const isTooWide = element.scrollWidth > element.clientWidth + 1;
    const isTooHigh = element.scrollHeight > element.clientHeight + 1;
    if ((isControl && (isTooWide || isTooHigh)) || (hides && isTooWide && element.textContent !== '')) {
      say(`cut off: ${element.outerHTML.slice(0, 80)} … ${element.textContent?.slice(0, 60)}`);
    }
    const words = element.matches('input:placeholder-shown')
      ? (element as HTMLInputElement).placeholder
      : (element as HTMLSelectElement).selectedOptions?.[0]?.textContent;
    if (words) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(element);
      pen.font = font;
      const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (pen.measureText(words).width > room + 1) say(`does not fit into its field: ${words}`);
    }
  }
  for (const control of document.querySelectorAll<HTMLElement>('button, select, textarea, input')) {
    const touched = control.matches('[type=radio], [type=checkbox]') ? (control.closest('label') ?? control) : control;
    const box = touched.getBoundingClientRect();
    if (box.width > 0 && Math.min(box.width, box.height) < target - 0.5) {
      say(`a target of ${box.width} × ${box.height}: ${control.outerHTML.slice(0, 120)}`);
    }
  }
  return found;
}
