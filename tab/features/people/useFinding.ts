// What finding answers for what is looked for now: the last question's answer wins, what was found stays until the next is
// there, and coming back to the page shows at once what it showed before.
import { useEffect, useRef, useState } from 'react';
import type { FindingView } from '../../../contract/findingViews';
import type { BoardId } from '../../../domain/ids';
import { find } from '../../api/finding';
import type { Answer } from '../../api/request';

export interface Found {
  /** What was looked for; `view.query` is what the server made of it. */
  query: string;
  view: FindingView;
}

export interface Finding {
  found: Found | null;
  /** Why the last question was not answered; null while all is well. */
  problem: Extract<Answer<never>, { ok: false }>['problem'] | null;
  isBusy: boolean;
  again(): void;
}

/** The last answer of each board; gone with the window. */
const answers = new Map<BoardId, Found>();

/** What was looked for last, for the way back to it. */
export function lastQuery(boardId: BoardId): string {
  return answers.get(boardId)?.query ?? '';
}

export function useFinding(boardId: BoardId, query: string): Finding {
  const [found, setFound] = useState(() => keptFor(boardId, query));
  const [problem, setProblem] = useState<Finding['problem']>(null);
  const [isBusy, setBusy] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(0);
  const again = () => setAttempt((count) => count + 1);

  useEffect(() => {
    const turn = (latest.current += 1);
    setBusy(true);
    void find(boardId, { query, circleId: null }).then((answer) => {
      if (turn !== latest.current) return;
      setBusy(false);
      setProblem(answer.ok ? null : answer.problem);
      if (!answer.ok) return;
      const next = { query, view: answer.value };
      answers.set(boardId, next);
      setFound(next);
    });
    return () => void (latest.current += 1);
  }, [boardId, query, attempt]);

  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', again);
    };
  }, []);

  return { found, problem, isBusy, again };
}

function keptFor(boardId: BoardId, query: string): Found | null {
  const kept = answers.get(boardId);
  return kept?.query === query ? kept : null;
}
