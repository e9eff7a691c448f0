// How many people a suggested circle has: as near to what is wanted as its kind's seats and formats allow.
import { placesFor, type Kind } from '../circle/kinds';
import { formatsFor } from '../formatChoice';
import { formats } from '../formats';
import type { GroupSizes } from './pool';

const CIRCLE_LEAST = 3;
const CIRCLE_MOST = 8;

/** A coach is found later: their seat counts for nobody here. */
export function sizesFor(kind: Kind, wanted: number): GroupSizes {
  if (kind === 'mentoring') return { least: 2, wanted: 2, most: 2 };
  const fitting = formatsFor(kind).map((id) => formats[id].people);
  const least = Math.max(CIRCLE_LEAST, Math.min(...fitting.map(({ min }) => min)));
  const most = Math.min(CIRCLE_MOST, placesFor(kind, 'peer'), Math.max(...fitting.map(({ max }) => max)));
  return { least, wanted: Math.min(most, Math.max(least, wanted)), most };
}
