// Writing that one is not, or again, shown for a subject: decided on the profile as it is stored, tried anew when somebody
// wrote in between.
import { hideSubject } from '../../domain/profile/hideSubject';
import type { PersonId } from '../../domain/ids';
import type { Result } from '../../domain/refusal';
import type { Profile } from '../../domain/profile/profile';
import type { NewId } from '../clock';
import { Failure } from '../failure';
import type { Board, ProfileStore } from '../stores';
import { nothingSaid } from './saveProfile';

const TRIES = 6;

export async function changeHidden(
  { profiles, newId }: { profiles: ProfileStore; newId: NewId },
  board: Board,
  person: PersonId,
  { subject, hidden }: { subject: string; hidden: boolean },
): Promise<Result<Profile>> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await profiles.read(board.id, person);
    const before = stored?.value ?? nothingSaid(person);
    const after = hideSubject(before, subject, hidden);
    if (!after.ok || after.value === before) return after;
    if ((await profiles.write(board.id, after.value, stored?.etag ?? null, newId())) === 'saved') return after;
  }
  throw new Failure('conflict');
}
