// How a page of the product looks right now: at every width and in every theme nothing is wider than its frame, no
// button, label or field cuts off its words, and axe finds nothing. One window is resized and dressed anew, never reloaded.
import type { Frame } from 'playwright-core';
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
  height?: number;
}

/** One line a finding; empty when all is well. */
export async function looksOf({ frame, violations, sizes, target = 24 }: LooksParts): Promise<string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await wear(frame, theme);
    const measured = await frame.evaluate(measure, { sizes, target });
    // What does not depend on colours is looked at once.
    const seen = await violations(theme === themes[0] ? undefined : ['color-contrast']);
    found.push(...[...measured, ...seen].map((finding) => `${theme}: ${finding}`));
  }
  return found;
}

/** Runs in the page, which is in a frame of its own origin. */
async function measure({ sizes, target }: { sizes: readonly Size[]; target: number }): Promise<string[]> {
  const found: string[] = [];
  const pen = document.createElement('canvas').getContext('2d')!;
  const own = window.frameElement as HTMLElement;
  for (const { width, height } of sizes) {
    const style = { flex: 'none', minWidth: '0', width: `${width}px`, ...(height && { height: `${height}px` }) };
    Object.assign(own.style, style);
    while (innerWidth !== width || (height && innerHeight !== height)) await new Promise(requestAnimationFrame);
    // What is sized by script follows in the frames after, and what glides to its new place starts only then.
    for (let seen = -1, now = -2, gliding = true; seen !== now || gliding;) {
      seen = now;
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const glides = document.getAnimations();
      gliding = glides.some(({ playState }) => playState === 'running');
      await Promise.allSettled(glides.map(({ finished }) => finished));
      now = document.documentElement.scrollWidth;
    }
    const say = (what: string) => found.push(`${width}${height ? ` × ${height}` : ''}: ${what}`);
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
      const touched = control.matches('[type=radio], [type=checkbox]')
        ? (control.closest('label') ?? control)
        : control;
      const box = touched.getBoundingClientRect();
      if (box.width > 0 && Math.min(box.width, box.height) < target - 0.5) {
        say(`a target of ${box.width} × ${box.height}: ${control.outerHTML.slice(0, 120)}`);
      }
    }
  }
  return found;
}
