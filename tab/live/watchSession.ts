// A session looked on from a page that takes no part in it: the meeting's stage. Nobody is present by looking on, and
// nothing can be sent from here.
import { mirrorParts, onNetworkChange, type SessionPlace } from './mirrorParts';
import type { ServerClock } from './serverClock';
import { createSessionMirror, type MirrorView } from './sessionMirror';
import { browserTimers } from './timers';

export interface WatchedSession {
  readonly clock: ServerClock;
  view(): MirrorView;
  subscribe(changed: () => void): () => void;
  stop(): void;
}

export function watchSession(place: SessionPlace): WatchedSession {
  const listeners = new Set<() => void>();
  const parts = { ...mirrorParts(place, null), timers: browserTimers, random: Math.random };
  let view: MirrorView | null = null;
  const mirror = createSessionMirror(parts, {
    changed() {
      view = null;
      for (const listener of listeners) listener();
    },
  });
  const stopListening = onNetworkChange((isOnline) => mirror.nudge(!isOnline));
  return {
    clock: parts.clock,
    view: () => (view ??= mirror.view()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopListening();
      mirror.stop();
    },
  };
}
