// Keeps the place when the page goes, for the reload that may follow; how long it counts is keptPlace's.
import { useEffect } from 'react';
import type { BoardId } from '../../../domain/ids';
import { keepPlace } from './keptPlace';
import { pathOf, type Place } from './place';

interface Here {
  boardId: BoardId;
  subPageId: string | null;
  place: Place;
}

export function useKeptPlace({ boardId, subPageId, place }: Here): void {
  const path = pathOf(place);
  useEffect(() => {
    const keep = () => keepPlace(() => sessionStorage, boardId, { path, subPageId, leftAt: new Date().toISOString() });
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [boardId, subPageId, path]);
}
