// Sentences for screen readers: the last few stay side by side, so that two at once are both read, and so is the same twice.
import { useCallback, useState } from 'react';

export interface Said {
  id: number;
  sentence: string;
}

const KEPT = 3;

export function useSaid(): { said: readonly Said[]; say(sentence: string): void } {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const say = useCallback(
    (sentence: string) =>
      setSaid((before) => [...before.slice(1 - KEPT), { id: (before.at(-1)?.id ?? 0) + 1, sentence }]),
    [],
  );
  return { said, say };
}
