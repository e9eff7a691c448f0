// What the others of a board are shown of a profile: nothing of whoever does not put themselves forward, and never their
// level, their team, what they are facing, their manager or whom they would rather not sit with.
import { unsaid, type Profile, type ProfileWords } from './profile';

export type ShownWords = Pick<ProfileWords, 'role' | 'share' | 'learn'>;

export function shownToOthers(profile: Profile | undefined): ShownWords {
  const { role, share, learn } = profile?.words.optedIn ? profile.words : unsaid;
  return { role, share, learn };
}
