// Whether a meeting's end is the end of a session: only of one that runs in that meeting.
import type { SessionState } from './state';

/** A session that does not say where it was started may run in any of its circle's meetings. */
export function runsIn(session: SessionState, meetingChat: string): boolean {
  if (session.status !== 'running') return false;
  return session.meetingChat === undefined || session.meetingChat === meetingChat;
}
