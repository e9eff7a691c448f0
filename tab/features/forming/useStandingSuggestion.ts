// The one circle that a board shows could start: asked once the board stands, shown again at once when somebody comes back
// to the board, gone as soon as the board's circles tell that it cannot be any more, or when it is put away.
import { useEffect, useState } from 'react';
import type { BoardView, SuggestionView } from '../../../contract/views';
import { stillFree } from '../../../domain/forming/stillFree';
import type { BoardId } from '../../../domain/ids';
import { readSuggestion } from '../../api/forming';
import { useToast } from '../toast/ToastRoot';
import { groupOf, isPutAway, keepHere, keptHere } from './putAway';

/** Of this window. */
const lastKnown = new Map<BoardId, SuggestionView>();
const drawer = () => localStorage;

export function useStandingSuggestion({ boardId, circles, me }: BoardView) {
  const toast = useToast();
  const [kept, setKept] = useState(() => keptHere(drawer, boardId, me.id));
  const [view, setView] = useState(() => lastKnown.get(boardId) ?? null);
  const [isAsking, setAsking] = useState(true);
  useEffect(() => {
    let isGone = false;
    void readSuggestion(boardId).then((answer) => {
      if (isGone) return;
      setAsking(false);
      if (!answer.ok) return;
      lastKnown.set(boardId, answer.value);
      setView(answer.value);
    });
    return () => void (isGone = true);
  }, [boardId]);

  function keep(next: typeof kept): void {
    keepHere(drawer, boardId, me.id, next);
    setKept(next);
  }

  const people = view?.circle?.people ?? [];
  const shownCircles = circles.filter((circle) => 'members' in circle);
  const isFree = stillFree(
    shownCircles,
    people.map(({ id }) => id),
  );
  const isShown = people.length > 0 && isFree && !isPutAway(kept, groupOf(people), Date.now());
  return {
    kind: view?.kind ?? null,
    circle: isShown ? view!.circle : null,
    /** So much room is kept free while it is not known yet. */
    room: !view && isAsking ? kept.height : undefined,
    isAsking,
    tookRoom(height: number | undefined): void {
      const { height: before, ...others } = keptHere(drawer, boardId, me.id);
      if (height !== before) keepHere(drawer, boardId, me.id, height ? { ...others, height } : others);
    },
    putAway(): void {
      const before = kept;
      keep({ group: groupOf(people), putAwayAt: new Date().toISOString() });
      toast({ say: 'forming.isPutAway', undo: () => keep(before) });
    },
  };
}
