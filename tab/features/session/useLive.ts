// Ties a live session to the component that shows it: joined when it appears, left when it goes.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PersonId } from '../../../domain/ids';
import { joinSession, type SessionPlace } from '../../live/joinSession';
import type { LiveSession } from '../../live/liveSession';
import type { LiveView } from '../../live/liveView';

const nothingYet = () => () => {};

/** Null until it is joined, a moment after the first drawing. */
export function useLive(
  { boardId, circleId, sessionId }: SessionPlace,
  personId: PersonId,
): { live: LiveSession; view: LiveView } | null {
  const [live, setLive] = useState<LiveSession | null>(null);
  useEffect(() => {
    const joined = joinSession({ boardId, circleId, sessionId }, personId);
    setLive(joined);
    return () => {
      joined.stop();
      setLive(null);
    };
  }, [boardId, circleId, sessionId, personId]);
  const view = useSyncExternalStore(live?.subscribe ?? nothingYet, () => live?.view() ?? null);
  return live && view ? { live, view } : null;
}
