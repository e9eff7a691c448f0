// A live session on the real network and clock of this window. How it behaves stands in the files beside this one.
import type { AcceptedView, TimeView } from '../../contract/views';
import type { BoardId, CircleId, CommandId, SessionId } from '../../domain/ids';
import { request } from '../api/request';
import { createLiveSession, type LiveSession } from './liveSession';
import { openStream } from './openStream';
import { createMemoryOutboxStore } from './outboxStore';
import { createServerClock } from './serverClock';
import { browserTimers } from './timers';

export interface SessionPlace {
  boardId: BoardId;
  circleId: CircleId;
  sessionId: SessionId;
}

export function joinSession({ boardId, circleId, sessionId }: SessionPlace): LiveSession {
  const params = { boardId, circleId, sessionId };
  const connection = crypto.randomUUID();
  const live = createLiveSession({
    open: (after, signal) => openStream({ params, connection }, after, signal),
    async deliver({ commandId, command }) {
      const answer = await request<AcceptedView>('command', params, { commandId, command });
      return answer.ok ? answer : { ok: false, code: answer.problem.code };
    },
    async askTime() {
      const answer = await request<TimeView>('time');
      return answer.ok ? answer.value : null;
    },
    store: createMemoryOutboxStore(),
    clock: createServerClock(browserTimers.now, Date.now),
    timers: browserTimers,
    random: Math.random,
    newId: () => crypto.randomUUID() as CommandId,
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
