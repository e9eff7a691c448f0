// F6 goes from one region of a session to the next: header, list, composer. What is inside each is its own affair.
import { useEffect, type RefObject } from 'react';

const focusable = 'button:not([disabled]), textarea, input, select, a[href]';

/** Regions are marked with `data-region`; a region without anything to focus takes the focus itself. */
export function useRegionKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || !root.current) return;
      event.preventDefault();
      const regions = [...root.current.querySelectorAll<HTMLElement>('[data-region]')];
      const at = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = regions.at(at < 0 ? (event.shiftKey ? -1 : 0) : (at + step) % regions.length);
      if (next) enter(next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [root]);
}

function enter(region: HTMLElement): void {
  const first = region.querySelector<HTMLElement>('textarea') ?? region.querySelector<HTMLElement>(focusable);
  if (first) return first.focus();
  region.tabIndex = -1;
  region.focus();
}
