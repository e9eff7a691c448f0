// Starting a circle on a board. The person's index row is written first and checked against the truth when read.
import { createCircle, type NewCircle } from '../../domain/circle/createCircle';
import type { BoardId } from '../../domain/ids';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { Circle } from '../../domain/circle/circle';
import type { Clock, NewId } from '../clock';
import type { SignedInPerson } from '../identity/verifyToken';
import type { BoardStore, PeopleStore } from '../stores';

/** Asking again with the same id, by the same person, answers with the circle that is there. */
export async function startCircle(
  parts: { stores: { boards: BoardStore }; people: PeopleStore; clock: Clock; newId: NewId },
  board: BoardId,
  wanted: NewCircle,
  person: Pick<SignedInPerson, 'id' | 'name'>,
): Promise<Result<Circle>> {
  const made = createCircle(wanted, person, parts.clock.now());
  if (!made.ok) return made;
  const { id: circleId, createdAt: addedAt } = made.value;
  await parts.people.addCircle(person.id, { boardId: board, circleId, addedAt });
  const written = await parts.stores.boards.insertCircle(board, made.value, parts.newId());
  if (written === 'saved') return made;
  const there = (await parts.stores.boards.readDetails(board, circleId))?.value.circle;
  return there?.organiserId === person.id ? accepted(there) : refused('circleExists');
}
