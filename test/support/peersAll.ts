// Everybody of the channel as peers of one another, each in a team of their own: for tests that are not about gates.
import { unsaid, type Profile, type ProfileWords } from '../../domain/profile/profile';
import type { Storage } from '../../bot/storage/openStorage';
import type { BoardId } from '../../domain/ids';
import { channel } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import { idOf } from './system';

export function peerWords(key: PersonKey): ProfileWords {
  return { ...unsaid, roleFamily: 'engineering', level: key === 'dee' ? 4 : 3, team: `Team ${key}` };
}

/** A mentor among them stands one level above the others. */
export async function peersAll({ profiles }: Pick<Storage, 'profiles'>, boardId: string): Promise<void> {
  await Promise.all(
    channel.members.map((key) => {
      const profile: Profile = { personId: idOf(key), words: peerWords(key), fixed: [], people: [], savedAt: null };
      return profiles.write(boardId as BoardId, profile, null, `profile-of-${key}`);
    }),
  );
}
