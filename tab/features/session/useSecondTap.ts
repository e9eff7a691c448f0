// Buttons that ask for a second tap instead of opening a dialog: the question stands for eight seconds.
import { useCallback, useEffect, useState } from 'react';

const SECOND_TAP_MS = 8000;

export interface SecondTap {
  isAsking: boolean;
  /** Runs at once when nothing needs asking, else at the second tap. */
  tap(needsAsking: boolean, run: () => void): void;
  forget(): void;
}

/** The question is dropped when `about` changes: it was about something else. */
export function useSecondTap(about: unknown): SecondTap {
  const [isAsking, setAsking] = useState(false);
  const forget = useCallback(() => setAsking(false), []);
  useEffect(() => forget, [about, forget]);
  useEffect(() => {
    if (!isAsking) return;
    const timer = setTimeout(forget, SECOND_TAP_MS);
    return () => clearTimeout(timer);
  }, [isAsking, forget]);
  return {
    isAsking,
    tap(needsAsking, run) {
      if (needsAsking && !isAsking) return setAsking(true);
      setAsking(false);
      run();
    },
    forget,
  };
}
