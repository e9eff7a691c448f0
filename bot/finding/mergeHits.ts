// Hits of several indices in one order, which nothing but the query and what was hit decides.
import type { Hit } from './entry';

export function mergeHits<H extends Hit>(perIndex: readonly (readonly H[])[], limit: number): H[] {
  return perIndex
    .flat()
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, limit);
}
