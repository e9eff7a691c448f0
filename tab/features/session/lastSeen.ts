// When this person last looked at a session on this device, and in which part: a reload is no late arrival, and whoever
// comes back is told what they missed.
import type { Instant, PersonId, SessionId } from '../../../domain/ids';

export interface Seen {
  at: Instant;
  stepIndex: number;
}

const key = (person: PersonId, session: SessionId) => `seen ${person} ${session}`;

/** Null when they never looked; where nothing may be stored, always. */
export function lastSeen(person: PersonId, session: SessionId): Seen | null {
  try {
    const said: unknown = JSON.parse(localStorage.getItem(key(person, session)) ?? 'null');
    return isSeen(said) ? said : null;
  } catch {
    return null;
  }
}

export function rememberSeen(person: PersonId, session: SessionId, seen: Seen): void {
  try {
    localStorage.setItem(key(person, session), JSON.stringify(seen));
  } catch {
    // Full or forbidden: then everyone who opens it comes late.
  }
}

function isSeen(said: unknown): said is Seen {
  return typeof said === 'object' && said !== null && 'at' in said && 'stepIndex' in said;
}
