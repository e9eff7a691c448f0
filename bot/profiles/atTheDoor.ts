// What the gates know of somebody who comes to the door, with the version it was read at. Whoever has no profile gets an
// empty one first: a decision can only rest on a row that is there.
import { doorOf, type DoorFacts } from '../../domain/circle/gates/doorFacts';
import type { BoardId, PersonId } from '../../domain/ids';
import type { NewId } from '../clock';
import { Failure } from '../failure';
import type { ProfileStore, ProfileVersion } from '../stores';
import { nothingSaid } from './saveProfile';

export interface DoorParts {
  profiles: ProfileStore;
  newId: NewId;
}

export interface AtTheDoor {
  door: DoorFacts;
  version: ProfileVersion;
}

export async function atTheDoor({ profiles, newId }: DoorParts, board: BoardId, person: PersonId): Promise<AtTheDoor> {
  let stored = await profiles.read(board, person);
  if (!stored) {
    await profiles.write(board, nothingSaid(person), null, newId());
    stored = await profiles.read(board, person);
  }
  if (!stored) throw new Failure('conflict');
  return { door: doorOf(stored.value), version: { personId: person, etag: stored.etag } };
}
