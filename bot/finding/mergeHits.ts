// Hits of several indices in one order, which nothing but the query and what was hit decides.
import type { Hit } from './entry';

export function mergeHits<H extends Hit>(perIndex: readonly (readonly H[])[], limit: number): H[] {
  return perIndex.flat().sort(byScore).slice(0, limit);
}

/** Of two alike, the same one first on every machine. */
export function byScore(a: { id: string; score: number }, b: { id: string; score: number }): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
