// Whether this window has shown a session before: a reload is no late arrival.

const key = (sessionId: string) => `seen:${sessionId}`;

/** True the first time a window asks about a session; where nothing may be stored, always. */
export function firstSight(sessionId: string): boolean {
  try {
    if (sessionStorage.getItem(key(sessionId))) return false;
    sessionStorage.setItem(key(sessionId), 'yes');
    return true;
  } catch {
    return true;
  }
}
