// The order of turns as it was before a change, for the people who take turns now: whoever came since stays where they
// are, whoever is back stands where they stood.
import type { PersonId } from '../ids';

/** `order` is as it is when nobody skips. */
export interface Turns {
  order: readonly PersonId[];
  skipped: readonly PersonId[];
}

/** Null when the turns were changed again since. */
export function turnsBack(
  now: Turns,
  { before, after }: { before: Turns; after: Turns },
  people: readonly PersonId[],
): Turns | null {
  const common = now.order.filter((id) => before.order.includes(id) && after.order.includes(id));
  const among = (turns: Turns) => JSON.stringify([turns.order, turns.skipped].map((ids) => ids.filter(isCommon)));
  const isCommon = (id: PersonId) => common.includes(id);
  const base = among(before) === among(after) || among(now) === among(before) ? now : before;
  if (base === before && among(now) !== among(after)) return null;
  const other = base === now ? before : now;
  const order = base.order.filter((id) => people.includes(id));
  for (const id of [...other.order, ...people]) {
    if (people.includes(id) && !order.includes(id)) order.splice(placeFor(id, order, other.order), 0, id);
  }
  const skipped = [...base.skipped, ...other.skipped.filter((id) => !base.order.includes(id))];
  return { order, skipped: order.filter((id) => skipped.includes(id)) };
}

/** Right behind the nearest of those who stood before them. */
function placeFor(id: PersonId, order: readonly PersonId[], model: readonly PersonId[]): number {
  const ahead = model.slice(0, Math.max(0, model.indexOf(id))).findLast((one) => order.includes(one));
  if (ahead !== undefined) return order.indexOf(ahead) + 1;
  return model.includes(id) ? 0 : order.length;
}
