// Moves between the board and its pages by the browser's own history, so that its back button works inside the frame.
import { useCallback, useSyncExternalStore } from 'react';
import { pathOf, placeFrom, type Place } from './place';

export interface Journey {
  place: Place;
  go(place: Place): void;
  /** The same, as if one had gone there in the first place: Back leads to where one came from. */
  goInstead(place: Place): void;
  /** The address of a place, for links. */
  href(place: Place): string;
}

/** `first` is where a deep link or a meeting leads when the address says nothing. */
export function usePlace(first: Place): Journey {
  const hash = useSyncExternalStore(listen, () => location.hash);
  const go = useCallback((place: Place) => {
    location.hash = hrefOf(place);
  }, []);
  const goInstead = useCallback((place: Place) => location.replace(hrefOf(place)), []);
  return { place: hash === '' ? first : placeFrom(hash), go, goInstead, href: hrefOf };
}

/** The address of a place within the page. */
export function hrefOf(place: Place): string {
  return `#/${pathOf(place)}`;
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
