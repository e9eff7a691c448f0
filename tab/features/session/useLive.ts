// The session this person takes part in, joined while it is shown.
import { useCallback } from 'react';
import type { PersonId } from '../../../domain/ids';
import { joinSession, type SessionPlace } from '../../live/joinSession';
import type { LiveSession } from '../../live/liveSession';
import type { LiveView } from '../../live/liveView';
import { useOpened } from './useOpened';

export function useLive(
  { boardId, circleId, sessionId }: SessionPlace,
  personId: PersonId,
): { live: LiveSession; view: LiveView } | null {
  const join = useCallback(
    () => joinSession({ boardId, circleId, sessionId }, personId),
    [boardId, circleId, sessionId, personId],
  );
  return useOpened<LiveSession, LiveView>(join);
}
