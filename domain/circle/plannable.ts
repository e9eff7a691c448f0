// Which dates a session can be given.
import type { Instant } from '../ids';
import { PLAN_AHEAD_MAX_MS } from '../limits';

const JUST_STARTED_MS = 60 * 60_000;

/** From an hour ago, for a session that has just begun, up to a year ahead. */
export function isPlannable(startsAt: Instant, now: Instant): boolean {
  const ahead = Date.parse(startsAt) - Date.parse(now);
  return !Number.isNaN(ahead) && ahead > -JUST_STARTED_MS && ahead <= PLAN_AHEAD_MAX_MS;
}
