// Who is taken to be in a session that has not begun, until somebody says so: everybody, unless the format is too big or
// too small for all of them and fits those whose panels are open.
import { formatRefusal } from '../formatChoice';
import type { PersonId } from '../ids';
import type { SessionFormat } from './circle';

/** `openIds` have their panel open; null when that is not known. `beside` them somebody coaches from outside, or nobody. */
export function expectedHere(
  order: readonly PersonId[],
  openIds: readonly PersonId[] | null,
  { formatId, slotMinutes }: SessionFormat,
  beside: number,
): readonly PersonId[] {
  const open = order.filter((id) => openIds?.includes(id));
  const fits = (people: readonly PersonId[]) => formatRefusal(formatId, people.length + beside, slotMinutes) === null;
  return !fits(order) && fits(open) ? open : order;
}
