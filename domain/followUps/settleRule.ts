// When a settle promise falls due: what the session's own log says must happen now.
import type { Instant } from '../ids';
import { GRACE_MS } from '../limits';
import { expectedEndAt } from '../session/clock';
import type { SessionState } from '../session/state';
import { DISSOLVE_AFTER_MS, type Owed } from './promise';

export type SettleStep =
  { do: 'wait'; untilAt: Instant } | { do: 'dissolve'; reason: string } | { do: 'close' } | { do: 'settle' };

/** A forgotten session ends by itself; one that was given more time is looked at again after that. */
export function settleStep(promise: Owed<'settle'>, session: SessionState, now: Instant): SettleStep {
  if (session.status === 'ended') return { do: 'settle' };
  if (session.status === 'notStarted') {
    const age = Date.parse(now) - Date.parse(promise.promisedAt);
    if (age > DISSOLVE_AFTER_MS) return { do: 'dissolve', reason: 'the session was never started' };
    return { do: 'wait', untilAt: after(promise.promisedAt, DISSOLVE_AFTER_MS + 1000) };
  }
  const closesAt = closesItselfAt(expectedEndAt(session));
  return Date.parse(closesAt) > Date.parse(now) ? { do: 'wait', untilAt: closesAt } : { do: 'close' };
}

export function closesItselfAt(plannedEndAt: Instant): Instant {
  return after(plannedEndAt, GRACE_MS);
}

function after(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString();
}
