// A live session on the real network, clock and device of this window. How it behaves stands in the files beside this one.
import type { TimeView } from '../../contract/views';
import type { BoardId, CircleId, PersonId, SessionId } from '../../domain/ids';
import { request } from '../api/request';
import { createLiveSession, type LiveSession } from './liveSession';
import { earlierOnDevice, outboxOnDevice } from './notesOnDevice';
import { openStream } from './openStream';
import { createServerClock } from './serverClock';
import { browserTimers } from './timers';

export interface SessionPlace {
  boardId: BoardId;
  circleId: CircleId;
  sessionId: SessionId;
}

export function joinSession({ boardId, circleId, sessionId }: SessionPlace, personId: PersonId): LiveSession {
  const params = { boardId, circleId, sessionId };
  const place = { personId, ...params };
  const connection = crypto.randomUUID();
  const live = createLiveSession({
    ...outboxOnDevice(place),
    earlier: earlierOnDevice(place),
    open: (after, signal) => openStream({ params, connection }, after, signal),
    async askTime() {
      const answer = await request<TimeView>('time');
      return answer.ok ? answer.value : null;
    },
    isVisible: () => document.visibilityState === 'visible',
    clock: createServerClock(browserTimers.now, Date.now),
    pageBuild: document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? null,
  });
  const online = () => live.networkChanged(true);
  const offline = () => live.networkChanged(false);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  return {
    ...live,
    stop() {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      live.stop();
    },
  };
}
