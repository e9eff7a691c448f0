// One's profile brought up to what the company's directory says: when nobody has asked it yet, a day after it was asked
// last, and when the profile is saved. Circles one sits in learn of it at once; nobody has to leave them for it.
import { withDoor } from '../../domain/circle/gates/doorChange';
import { doorOf } from '../../domain/circle/gates/doorFacts';
import type { BoardId } from '../../domain/ids';
import { withDirectory } from '../../domain/profile/withDirectory';
import type { Clock, NewId } from '../clock';
import type { Directory } from '../directory/directory';
import type { SignedInPerson } from '../identity/verifyToken';
import type { BoardStore, ProfileStore } from '../stores';
import { nothingSaid } from './saveProfile';

export interface RefreshParts {
  stores: { boards: BoardStore };
  profiles: ProfileStore;
  /** Null while no administrator switched it on. */
  directory: Directory | null;
  clock: Clock;
  newId: NewId;
  boardChanged(board: BoardId): void;
}

const FRESH_MS = 24 * 60 * 60_000;
const TRIES = 6;

/** `token` is the person's own. `anyway` asks also while what is known is fresh. */
export async function refreshProfile(
  parts: RefreshParts,
  board: BoardId,
  { id, tenantId }: Pick<SignedInPerson, 'id' | 'tenantId'>,
  token: string,
  { anyway = false }: { anyway?: boolean } = {},
): Promise<void> {
  const { directory, profiles, clock } = parts;
  if (!directory) return;
  const known = (await profiles.read(board, id))?.value.directoryAt;
  if (!anyway && known && clock.nowMs() - Date.parse(known) < FRESH_MS) return;
  const answer = await directory.ask(token, tenantId);
  if (answer.state === 'unreachable' || answer.state === 'refused') return;
  const says = answer.state === 'known' ? answer.says : null;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await profiles.read(board, id);
    const profile = withDirectory(stored?.value ?? nothingSaid(id), says, clock.now());
    const door = doorOf(profile);
    const circles = (await parts.stores.boards.readVersions(board)).flatMap(({ value, etag }) => {
      const circle = withDoor(value, id, door);
      return circle === value ? [] : [{ value: circle, etag }];
    });
    const written = await profiles.write(board, profile, stored?.etag ?? null, parts.newId(), circles);
    if (written === 'saved') return circles.length > 0 ? parts.boardChanged(board) : undefined;
  }
}
