// Starting a circle on a board, with those who are invited to it. The person's index row is written first and checked
// against the truth when read.
import type { Circle } from '../../domain/circle/circle';
import { createCircle, type NewCircle, type Person } from '../../domain/circle/createCircle';
import { invite } from '../../domain/circle/inviting';
import type { Seat } from '../../domain/circle/kinds';
import type { Instant, PersonId } from '../../domain/ids';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { Clock } from '../clock';
import type { Board, BoardStore, PeopleStore } from '../stores';
import { Failure } from '../failure';
import { atTheDoor, type DoorParts } from '../profiles/atTheDoor';
import { guestOf, type GuestParts } from './guestOf';

const TRIES = 12;

interface StartParts extends DoorParts {
  stores: { boards: BoardStore };
  people: PeopleStore;
  open: GuestParts;
  clock: Clock;
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
  const { id: circleId } = wanted;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { door, version } = await atTheDoor(parts, board.id, person.id);
    const made = await withInvited(parts, board, createCircle(wanted, { ...person, door }, now), invited, person, now);
    if (!made.ok) return made;
    await parts.people.addCircle(person.id, { boardId: board.id, circleId, addedAt: now });
    const written = await parts.stores.boards.insertCircle(board.id, made.value, parts.newId(), [version]);
    if (written === 'saved') return made;
    const there = (await parts.stores.boards.readDetails(board.id, circleId))?.value.circle;
    if (there) return there.organiserId === person.id ? accepted(there) : refused('circleExists');
    // Whoever starts it has just changed their profile.
  }
  throw new Failure('conflict');
}

async function withInvited(
  parts: StartParts,
  board: Board,
  begun: Result<Circle>,
  invited: readonly Guest[],
  person: Person,
  now: Instant,
): Promise<Result<Circle>> {
  let made = begun;
  for (const { personId, seat } of invited) {
    if (!made.ok) return made;
    const guest = await guestOf(parts.open, board, personId);
    if (!guest.ok) return guest;
    const { door } = await atTheDoor(parts, board.id, personId);
    made = invite(made.value, { ...guest.value, door }, seat, person.id, now);
    if (!made.ok) return { ...made, about: { ...made.about, personId } };
  }
  return made;
}
