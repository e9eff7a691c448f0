// Ties a fresh view to what is on screen: it reads every three seconds while the page is visible, at once when it
// becomes visible again, and not at all when it is gone.
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Answer } from '../../api/request';
import { createFreshView, type Fresh, type FreshView } from './freshView';

const EVERY_MS = 3000;

export type Kept<T> = Fresh<T> & Pick<FreshView<T>, 'change'>;

/** `key` names what is read; another key starts anew. `read` may be made anew on every call. */
export function useFresh<T extends { serverNow: string }>(key: string, read: () => Promise<Answer<T>>): Kept<T> {
  const view = useMemo(
    () => createFreshView<T>({ read, same: sameButForTheClock, everyMs: EVERY_MS, later }),
    // The key stands for `read`: what is read does not change while the key stays.
    [key],
  );
  useEffect(() => {
    const look = () => (document.visibilityState === 'visible' ? view.start() : view.stop());
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      view.stop();
    };
  }, [view]);
  const shown = useSyncExternalStore(view.subscribe, view.get);
  return { ...shown, change: view.change };
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** Two readings within a minute that say the same. */
function sameButForTheClock<T extends { serverNow: string }>(a: T, b: T): boolean {
  const minute = (value: T) => JSON.stringify({ ...value, serverNow: value.serverNow.slice(0, 16) });
  return minute(a) === minute(b);
}
