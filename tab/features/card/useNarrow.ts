// Whether the page is as narrow as a phone, for the few things that style sheets cannot size.
import { useSyncExternalStore } from 'react';

const narrow = () => window.matchMedia('(max-width: 479px)');

export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => narrow().matches);
}

function listen(changed: () => void): () => void {
  const query = narrow();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
