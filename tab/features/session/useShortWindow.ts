// Whether what is seen of the window is too low for the large ring (visual.md: under 560 pixels). An on-screen keyboard
// may leave the window as it is and cover a part of it.
import { useSyncExternalStore } from 'react';

const ENOUGH_PX = 560;

export function useShortWindow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const seen = window.visualViewport;
      seen?.addEventListener('resize', changed);
      window.addEventListener('resize', changed);
      return () => {
        seen?.removeEventListener('resize', changed);
        window.removeEventListener('resize', changed);
      };
    },
    () => seenHeight() < ENOUGH_PX,
  );
}

/** As if nothing were zoomed. */
function seenHeight(): number {
  const seen = window.visualViewport;
  return seen ? seen.height * seen.scale : window.innerHeight;
}
