// What a page can begin without, fetched once it is there; while it cannot be fetched, the page does without.
import { useEffect, useState } from 'react';

/** Null until it is here. `load` must be the same function from drawing to drawing. */
export function useArriving<T>(load: () => Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (loaded) => isWanted && setValue(() => loaded),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return value;
}
