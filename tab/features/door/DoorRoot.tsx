// Whoever takes a seat without having said what decides who fits is asked for it right there, and what they wanted goes
// on by itself once they have. One question at a time; where it stands is decided by whoever shows `DoorQuestion`.
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Fact } from '../../../domain/profile/profile';
import type { Answer } from '../../api/request';

export interface Question {
  /** Which door asks. */
  at: string;
  needs: readonly Fact[];
  /** False when they would rather not. */
  answer(said: boolean): void;
}

interface Doors {
  question: Question | null;
  /** Resolves once they have said it, or would rather not. */
  ask(at: string, needs: readonly Fact[]): Promise<boolean>;
  /** Sends; when something has to be said first, asks for it and sends again. */
  through<T>(at: string, send: () => Promise<Answer<T>>): Promise<Answer<T>>;
}

const DoorContext = createContext<Doors | null>(null);

export function DoorRoot({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback(
    (at: string, needs: readonly Fact[]) =>
      new Promise<boolean>((resolve) => {
        const cameFrom = document.activeElement;
        const answer = (said: boolean) => {
          setQuestion(null);
          resolve(said);
          if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
        };
        setQuestion((before) => {
          before?.answer(false);
          return { at, needs, answer };
        });
      }),
    [],
  );
  const through = useCallback(
    async <T,>(at: string, send: () => Promise<Answer<T>>): Promise<Answer<T>> => {
      for (;;) {
        const answer = await send();
        const needs = answer.ok || answer.problem.code !== 'profileNeeded' ? undefined : answer.problem.about?.needs;
        if (!needs || !(await ask(at, needs))) return answer;
      }
    },
    [ask],
  );
  const doors = useMemo(() => ({ question, ask, through }), [question, ask, through]);
  return <DoorContext value={doors}>{children}</DoorContext>;
}

export function useDoors(): Doors {
  const doors = useContext(DoorContext);
  if (!doors) throw new Error('useDoors needs a DoorRoot above it');
  return doors;
}
