// The circle a session belongs to, read when it is first needed and again every so often while somebody looks.
import { useCallback, useEffect, useState } from 'react';
import type { CircleView, ShownCircleView } from '../../../contract/views';
import type { HiddenCircle } from '../../../domain/circle/shownTo';
import type { CoachedCircle } from '../../../domain/circle/shownToCoach';
import type { BoardId, CircleId } from '../../../domain/ids';
import { request } from '../../api/request';

export interface CircleRead {
  circle: CircleView | null;
  /** All that is shown of a members-only circle to whoever does not sit in it. */
  hidden: HiddenCircle | null;
  /** For a coach from outside: then `circle` is cut to its next session, and null while that is not theirs. */
  coached: CoachedCircle | null;
  problem: string | null;
  read(): void;
  /** After a change that answered with the circle as it is now. */
  replace(circle: ShownCircleView): void;
}

/** `everyMs` null reads once. */
export function useCircle(boardId: BoardId, circleId: CircleId, everyMs: number | null): CircleRead {
  const [view, replace] = useState<ShownCircleView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, ask] = useState(0);
  useEffect(() => {
    let gone = false;
    void request<ShownCircleView>('circle', { boardId, circleId }).then((answer) => {
      if (gone) return;
      setProblem(answer.ok ? null : answer.problem.code);
      if (answer.ok) replace(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [boardId, circleId, asked]);
  const read = useCallback(() => ask((count) => count + 1), []);
  useEffect(() => {
    if (everyMs === null) return;
    const timer = setInterval(() => document.hidden || read(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, read]);
  const hidden = view && 'hidden' in view ? view.hidden : null;
  const coached = view && 'coached' in view ? view : null;
  const circle = view && 'circle' in view ? view : (coached?.view ?? null);
  return { circle, hidden, coached: coached?.coached ?? null, problem, read, replace };
}
