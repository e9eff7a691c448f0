// How much an entry says today: what it rests on counts half as much with every half year that went by.
import type { Instant } from '../ids';
import { helpedBy, type Deed } from './deed';
import type { ExpertiseEntry } from './expertise';

export const HALF_LIFE_MS = 182 * 24 * 60 * 60_000;

/** What each is worth on the day it is done, */
const worth: Record<Deed['kind'], number> = { led: 3, answered: 2, thanked: 1, helped: 0 };
/** and on top of it for everybody it was good for. */
const WORTH_OF_HELPING = 1;

export function strengthOf({ evidence }: Pick<ExpertiseEntry, 'evidence'>, now: Instant): number {
  return evidence.reduce((sum, one) => {
    const ageMs = Math.max(0, Date.parse(now) - Date.parse(one.at));
    return sum + (worth[one.kind] + WORTH_OF_HELPING * helpedBy(one).length) * 0.5 ** (ageMs / HALF_LIFE_MS);
  }, 0);
}

/** The strongest first; among equals in one order for everybody. */
export function strongestFirst(entries: readonly ExpertiseEntry[], now: Instant): ExpertiseEntry[] {
  const strengths = new Map(entries.map((entry) => [entry, strengthOf(entry, now)]));
  return [...entries].sort(
    (a, b) =>
      strengths.get(b)! - strengths.get(a)! ||
      a.personId.localeCompare(b.personId) ||
      a.subject.localeCompare(b.subject),
  );
}
