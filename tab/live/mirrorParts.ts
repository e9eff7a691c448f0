// What mirroring a session takes of this window: its network, clock and page.
import type { TimeView } from '../../contract/views';
import type { BoardId, CircleId, SessionId } from '../../domain/ids';
import { request } from '../api/request';
import { openStream } from './openStream';
import { createServerClock } from './serverClock';
import type { MirrorParts } from './sessionMirror';
import { browserTimers } from './timers';

export interface SessionPlace {
  boardId: BoardId;
  circleId: CircleId;
  sessionId: SessionId;
}

/** `connection` is the window by which a person is present; null for one that only looks on. */
export function mirrorParts(
  { boardId, circleId, sessionId }: SessionPlace,
  connection: string | null,
): Omit<MirrorParts, 'timers' | 'random'> {
  return {
    open: (after, signal) => openStream({ params: { boardId, circleId, sessionId }, connection }, after, signal),
    async askTime() {
      const answer = await request<TimeView>('time');
      return answer.ok ? answer.value : null;
    },
    isVisible: () => document.visibilityState === 'visible',
    clock: createServerClock(browserTimers.now, Date.now),
    pageBuild: document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? null,
  };
}

/** Returns what stops listening. */
export function onNetworkChange(changed: (isOnline: boolean) => void): () => void {
  const online = () => changed(true);
  const offline = () => changed(false);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
}
