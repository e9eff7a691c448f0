// Somebody who may be suggested for a circle.
import { dateInZone } from '../dateInZone';
import type { Instant } from '../ids';
import type { Profile } from '../profile/profile';

export interface Candidate extends Pick<Profile, 'words' | 'fixed'> {
  id: Profile['personId'];
}

/** Put forward by themselves, and not paused where they are. */
export function isAvailable({ words: { optedIn, pauseUntil, timeZone } }: Candidate, now: Instant): boolean {
  return optedIn && (pauseUntil === null || pauseUntil <= dateInZone(now, timeZone ?? 'UTC'));
}
