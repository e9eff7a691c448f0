// Which of a circle's sessions is shown: the next one until it has ended, then that one until another begins.
import { useCallback, useState } from 'react';
import type { Circle } from '../../../domain/circle/circle';
import type { BoardId, CircleId, SessionId } from '../../../domain/ids';
import { useCircle, type CircleRead } from './useCircle';

const READ_EVERY_MS = 5000;
/** Whoever reloads soon after the end still wants to see how it ended. */
const JUST_ENDED_MS = 30 * 60_000;

export interface ShownSession extends CircleRead {
  /** Null until the circle is known. */
  sessionId: SessionId | null;
  /** The one shown was seen to end. */
  ended(): void;
  /** Goes on to the circle's next session. */
  showNext(): void;
}

interface Shown {
  sessionId: SessionId;
  hasEnded: boolean;
  /** The next one is asked for, and not known yet: the circle was read before the end. */
  goesOn?: boolean;
}

/** With `staysFresh` the circle is read again and again until its session runs: for pages that show more of it. */
export function useShownSession(boardId: BoardId, circleId: CircleId, staysFresh = false): ShownSession {
  const [shown, show] = useState<Shown | null>(null);
  const [isRunning, setRunning] = useState(false);
  const isKnown = shown !== null && !shown.hasEnded && (isRunning || !staysFresh);
  const read = useCircle(boardId, circleId, isKnown ? null : READ_EVERY_MS);
  const circle = read.circle?.circle;
  if (circle && (circle.next.status === 'running') !== isRunning) setRunning(!isRunning);
  const hasNext = shown?.hasEnded && circle && circle.next.sessionId !== shown.sessionId;
  const another = hasNext && (shown.goesOn || circle.next.status === 'running') ? circle.next.sessionId : null;
  const first = circle && !shown ? sessionToShow(circle, read.circle!.serverNow) : null;
  const sessionId = another ?? first ?? shown?.sessionId ?? null;
  if (circle && sessionId && sessionId !== shown?.sessionId) {
    show({ sessionId, hasEnded: sessionId !== circle.next.sessionId });
  }
  const ended = useCallback(() => show((now) => now && { ...now, hasEnded: true }), []);
  const { read: readAgain } = read;
  const showNext = useCallback(() => {
    show((now) => now && { ...now, hasEnded: true, goesOn: true });
    readAgain();
  }, [readAgain]);
  return { ...read, sessionId, ended, showNext };
}

function sessionToShow({ next, last }: Circle, serverNow: string): SessionId {
  if (next.status === 'running' || !last) return next.sessionId;
  return Date.parse(serverNow) - Date.parse(last.endedAt) < JUST_ENDED_MS ? last.sessionId : next.sessionId;
}
