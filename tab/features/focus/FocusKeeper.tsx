// Sees to it that focus is never lost: when what had it is taken off the page, the nearest heading that is left gets it.
import { useEffect } from 'react';

export function FocusKeeper() {
  useEffect(() => {
    const root = document.getElementById('root') ?? document.body;
    let trail: readonly Element[] = [];
    const remember = () => {
      trail = trailOf(document.activeElement);
    };
    const rescue = () => {
      const [last] = trail;
      if (!last || last.isConnected || (document.activeElement ?? document.body) !== document.body) return;
      headingNear(trail)?.focus({ preventScroll: true });
    };
    // Whoever clicks beside everything lets go of focus on purpose; what is removed fires no blur that is seen here.
    const letGo = () => {
      trail = [];
    };
    const observer = new MutationObserver(rescue);
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', letGo, { capture: true });
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', letGo, { capture: true });
    };
  }, []);
  return null;
}

/** The element and everything around it, from the inside out. */
function trailOf(element: Element | null): Element[] {
  return element && element !== document.body ? [element, ...trailOf(element.parentElement)] : [];
}

function headingNear(trail: readonly Element[]): HTMLElement | null {
  for (const around of trail) {
    const heading = around.isConnected ? around.querySelector<HTMLElement>('h1, h2, h3') : null;
    if (!heading) continue;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    return heading;
  }
  return null;
}
