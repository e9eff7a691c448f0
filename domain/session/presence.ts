// Who is in the session, from the streams that are open; a person with two windows is one person.
import type { Instant, PersonId } from '../ids';
import { HOST_AWAY_MS } from '../limits';
import type { RunningSession } from './state';

export function presentIds(session: RunningSession): PersonId[] {
  return [...new Set(Object.values(session.connections).map((connection) => connection.personId))];
}

export function isPresent(session: RunningSession, person: PersonId): boolean {
  return Object.values(session.connections).some((connection) => connection.personId === person);
}

/** True once the host has had no window open for a minute. */
export function hostIsAway(session: RunningSession, now: Instant): boolean {
  const since = session.hostAwaySinceAt;
  return since !== null && Date.parse(now) - Date.parse(since) >= HOST_AWAY_MS;
}

/** Since when the host is away, after somebody came or went or the host changed. */
export function withHostAway(session: RunningSession, at: Instant): RunningSession {
  if (isPresent(session, session.hostId)) return { ...session, hostAwaySinceAt: null };
  return { ...session, hostAwaySinceAt: session.hostAwaySinceAt ?? at };
}
