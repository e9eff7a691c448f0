// When everyone has said enough: the agenda moves on once at least half of those present are ready.
import type { RunningSession } from './state';
import { isPresent, presentIds } from './presence';

/** How many must be ready; two people must both be, and nobody alone skips a step that others follow. */
export function readyNeeded(present: number): number {
  return present <= 2 ? Math.max(1, present) : Math.ceil(present / 2);
}

export function readyCount(session: RunningSession): number {
  return session.readyIds.filter((person) => isPresent(session, person)).length;
}

export function enoughAreReady(session: RunningSession): boolean {
  const present = presentIds(session).length;
  return present > 0 && readyCount(session) >= readyNeeded(present);
}
