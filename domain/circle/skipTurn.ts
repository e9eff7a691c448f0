// Not leading the coming session though it is one's turn: the next in the order leads it, and whoever skips keeps their
// place and leads the one after.
import type { PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import { nextLead, orderWithoutSkips, withSkips, type Rota } from './rota';

export function skipTurn(rota: Rota, person: PersonId): Result<Rota> {
  const skipped = rota.skipped ?? [];
  if (skipped.includes(person)) return accepted(rota);
  if (nextLead(rota) !== person) return refused('notNextLead');
  if (rota.order.length === skipped.length + 1) return refused('nobodyElseLeads');
  return accepted(withSkips(rota, orderWithoutSkips(rota), [...skipped, person]));
}

/** Leading the coming session after all: whoever stands in steps back to where they were. */
export function leadAfterAll(rota: Rota, person: PersonId): Rota {
  const skipped = rota.skipped ?? [];
  if (!skipped.includes(person)) return rota;
  return withSkips(
    rota,
    orderWithoutSkips(rota),
    skipped.filter((id) => id !== person),
  );
}
