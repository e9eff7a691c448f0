// The latest events of a session, for windows that come back: so many and so much of them as one process should hold.
// Whoever was away longer gets a snapshot instead.
import { saysWords, scrubbed } from '../../domain/session/redaction';
import type { SessionEvent } from '../../domain/session/events';

export const RECENT_MAX_EVENTS = 1000;
/** Of text and what stands around it; a long session of long notes stays within this, however many there are. */
export const RECENT_MAX_BYTES = 1024 * 1024;
const AROUND_AN_EVENT_BYTES = 400;

export interface RecentEvents {
  /** Oldest first, without gaps. */
  all(): readonly SessionEvent[];
  /** Keeps them, and answers with them as they may be told: nothing that was erased since. */
  add(events: readonly SessionEvent[]): readonly SessionEvent[];
}

export function createRecentEvents(): RecentEvents {
  let kept: readonly SessionEvent[] = [];
  let bytes = 0;

  return {
    all: () => kept,
    add(events) {
      const erased = new Set(redactedIdsOf(events));
      let fresh: readonly SessionEvent[] = events;
      if (erased.size > 0) {
        fresh = scrubbed(events, erased);
        kept = scrubbed(kept, erased);
        bytes = bytesOf(kept);
      }
      const all = [...kept, ...fresh];
      bytes += bytesOf(fresh);
      let from = Math.max(0, all.length - RECENT_MAX_EVENTS);
      bytes -= bytesOf(all.slice(0, from));
      for (; from < all.length - 1 && bytes > RECENT_MAX_BYTES; from += 1) bytes -= bytesOf([all[from]!]);
      kept = from === 0 ? all : all.slice(from);
      return fresh;
    },
  };
}

function redactedIdsOf(events: readonly SessionEvent[]) {
  return events.flatMap((event) => (event.type === 'redacted' ? [event.data.captureId] : []));
}

/** An estimate that never needs the text twice: two bytes a character, as the engine may keep it. */
function bytesOf(events: readonly SessionEvent[]): number {
  return events.reduce(
    (sum, event) => sum + AROUND_AN_EVENT_BYTES + (saysWords(event) ? 2 * event.data.text.length : 0),
    0,
  );
}
