// Sentences for screen readers: the last few stay side by side, so that two at once are both read, and so is the same twice.
// Each goes again after a while: who reads on by hand should not find as news what is long over.
import { useCallback, useEffect, useState } from 'react';

export interface Said {
  id: number;
  sentence: string;
}

const KEPT = 3;
const KEPT_MS = 10_000;

export function useSaid(): { said: readonly Said[]; say(sentence: string): void } {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const say = useCallback(
    (sentence: string) =>
      setSaid((before) => [...before.slice(1 - KEPT), { id: (before.at(-1)?.id ?? 0) + 1, sentence }]),
    [],
  );
  const last = said.at(-1)?.id;
  useEffect(() => {
    if (last === undefined) return;
    const timer = setTimeout(() => setSaid((now) => now.filter(({ id }) => id > last)), KEPT_MS);
    return () => clearTimeout(timer);
  }, [last]);
  return { said, say };
}
