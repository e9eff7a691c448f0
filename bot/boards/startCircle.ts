// Starting a circle on a board, with those who are invited to it. The person's index row is written first and checked
// against the truth when read.
import type { Circle } from '../../domain/circle/circle';
import { createCircle, type NewCircle, type Person } from '../../domain/circle/createCircle';
import { invite } from '../../domain/circle/inviting';
import type { Seat } from '../../domain/circle/kinds';
import type { PersonId } from '../../domain/ids';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { Clock, NewId } from '../clock';
import type { Board, BoardStore, PeopleStore } from '../stores';
import { guestOf, type GuestParts } from './guestOf';

interface StartParts {
  stores: { boards: BoardStore };
  people: PeopleStore;
  open: GuestParts;
  clock: Clock;
  newId: NewId;
}

interface Guest {
  personId: PersonId;
  seat: Seat;
}

/** Asking again with the same id, by the same person, answers with the circle that is there. */
export async function startCircle(
  parts: StartParts,
  board: Board,
  { invited = [], ...wanted }: NewCircle & { invited?: readonly Guest[] | undefined },
  person: Person,
): Promise<Result<Circle>> {
  const now = parts.clock.now();
  let made = createCircle(wanted, person, now);
  for (const { personId, seat } of invited) {
    if (!made.ok) return made;
    const guest = await guestOf(parts.open, board, personId);
    if (!guest.ok) return guest;
    made = invite(made.value, guest.value, seat, person.id, now);
  }
  if (!made.ok) return made;
  const { id: circleId, createdAt: addedAt } = made.value;
  await parts.people.addCircle(person.id, { boardId: board.id, circleId, addedAt });
  const written = await parts.stores.boards.insertCircle(board.id, made.value, parts.newId());
  if (written === 'saved') return made;
  const there = (await parts.stores.boards.readDetails(board.id, circleId))?.value.circle;
  return there?.organiserId === person.id ? accepted(there) : refused('circleExists');
}
