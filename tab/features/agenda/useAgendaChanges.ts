// Changes to the next session's agenda on their way to the server: shown at once, sent one after another, each from what
// the last one left; undone in one tap. What may be is the domain's.
import { useRef, useState } from 'react';
import type { CircleView } from '../../../contract/views';
import { nextAgenda, type NextAgenda } from '../../../domain/circle/changeAgenda';
import { changeAgenda } from '../../api/boards';
import { useText } from '../../text/TextProvider';

export interface AgendaChanges {
  /** As this person wants it, saved or on its way. */
  agenda: NextAgenda;
  isSaving: boolean;
  /** Why the last change was not saved; null when it was. */
  problem: string | null;
  change(wanted: NextAgenda): void;
  /** Null while there is nothing to undo. */
  undo: (() => void) | null;
}

export interface Editing {
  view: CircleView;
  replace(view: CircleView): void;
  read(): void;
}

export function useAgendaChanges({ view, replace, read }: Editing): AgendaChanges {
  const { t, reasonOf } = useText();
  const known = nextAgenda(view.circle);
  const [wanted, want] = useState<NextAgenda | null>(null);
  const [before, setBefore] = useState<NextAgenda | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef<NextAgenda | null>(null);

  async function send(from: NextAgenda): Promise<void> {
    const { boardId, circle } = view;
    let seen = from;
    while (latest.current && !isSame(latest.current, seen)) {
      const body = { sessionId: circle.next.sessionId, seen, wanted: latest.current };
      const answer = await changeAgenda({ boardId, circleId: circle.id }, body);
      if (!answer.ok) {
        setProblem(answer.problem.code === 'offline' ? t('panel.notSaved') : reasonOf(answer.problem));
        setBefore(null);
        read();
        break;
      }
      replace(answer.value);
      seen = nextAgenda(answer.value.circle);
    }
    latest.current = null;
    want(null);
  }

  function change(next: NextAgenda): void {
    const isSending = latest.current !== null;
    latest.current = next;
    want(next);
    setProblem(null);
    if (isSending) return;
    setBefore(known);
    void send(known);
  }

  return {
    agenda: wanted ?? known,
    isSaving: wanted !== null,
    problem,
    change,
    undo: before && !wanted ? () => change(before) : null,
  };
}

function isSame(a: NextAgenda, b: NextAgenda): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
