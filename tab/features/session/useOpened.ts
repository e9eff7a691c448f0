// Ties something live to the component that shows it: opened when it appears, stopped when it goes.
import { useEffect, useState, useSyncExternalStore } from 'react';

interface Live<View> {
  view(): View;
  subscribe(changed: () => void): () => void;
  stop(): void;
}

const nothingYet = () => () => {};

/** Null until it is open, a moment after the first drawing. Another `open` closes the one before. */
export function useOpened<Opened extends Live<View>, View>(open: () => Opened): { live: Opened; view: View } | null {
  const [live, setLive] = useState<Opened | null>(null);
  useEffect(() => {
    const opened = open();
    setLive(opened);
    return () => {
      opened.stop();
      setLive(null);
    };
  }, [open]);
  const view = useSyncExternalStore(live?.subscribe ?? nothingYet, () => live?.view() ?? null);
  return live && view ? { live, view } : null;
}
