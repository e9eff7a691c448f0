// Whether the window is too low for the large ring (visual.md: under 560 pixels).
import { useSyncExternalStore } from 'react';

const query = '(max-height: 559px)';

export function useShortWindow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
