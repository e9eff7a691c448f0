// This panel's copy of a session: what to do with a snapshot or a batch of events. The rules are the server's own.
import type { SessionEvent } from '../../domain/session/events';
import { evolve } from '../../domain/session/evolve';
import type { SessionState } from '../../domain/session/state';

export type Taken = { fits: true; state: SessionState } | { fits: false };

/** Events already known are passed over; a gap means that this copy is no use any more and must be fetched anew. */
export function takeEvents(state: SessionState, events: readonly SessionEvent[]): Taken {
  let next = state;
  for (const event of events) {
    if (event.seq <= next.lastSeq) continue;
    if (event.seq !== next.lastSeq + 1) return { fits: false };
    next = evolve(next, event);
  }
  return { fits: true, state: next };
}
