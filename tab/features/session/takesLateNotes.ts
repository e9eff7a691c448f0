// How long after a session notes are still taken.
import { LATE_CAPTURE_MS } from '../../../domain/limits';
import type { EndedSession as Ended } from '../../../domain/session/state';

/** Notes that somebody only thought of later are taken for a day. */
export function takesLateNotes(session: Ended, nowMs: number): boolean {
  return nowMs - Date.parse(session.endedAt) < LATE_CAPTURE_MS;
}
