// What was answered at the door, put into one's profile; whatever else stands in it stays.
import type { ProfileView } from '../../../contract/views';
import type { BoardId } from '../../../domain/ids';
import { levels, roleFamilies, type Fact } from '../../../domain/profile/profile';
import { readProfile, saveProfile } from '../../api/profile';
import type { Answer } from '../../api/request';

/** As the fields hold it; empty where nothing was chosen. */
export interface DoorDraft {
  roleFamily: string;
  level: string;
  team: string;
}

export function isComplete(draft: DoorDraft, needs: readonly Fact[]): boolean {
  return (['roleFamily', 'level', 'team'] as const).every((fact) => !needs.includes(fact) || draft[fact].trim() !== '');
}

export async function saveFacts(
  boardId: BoardId,
  draft: DoorDraft,
  needs: readonly Fact[],
): Promise<Answer<ProfileView>> {
  const read = await readProfile(boardId);
  if (!read.ok) return read;
  const { words } = read.value;
  const said = {
    roleFamily: roleFamilies.find((family) => family === draft.roleFamily) ?? null,
    level: levels.find((level) => String(level) === draft.level) ?? null,
    team: draft.team,
  };
  const asked = Object.fromEntries(Object.entries(said).filter(([fact]) => needs.includes(fact as Fact)));
  const seen = { ...words, share: [...words.share], learn: [...words.learn], notWith: [...words.notWith] };
  return saveProfile(boardId, { seen, wanted: { ...seen, ...asked } });
}
