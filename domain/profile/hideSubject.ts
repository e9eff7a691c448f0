// Not being shown for a subject: everybody's own choice about themselves, and taken back just so.
import { HIDDEN_SUBJECTS_MAX } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import type { Profile } from './profile';

/** What is so already stays the very same profile. */
export function hideSubject(profile: Profile, subject: string, hidden: boolean): Result<Profile> {
  const { hiddenSubjects = [], ...rest } = profile;
  if (hiddenSubjects.includes(subject) === hidden) return accepted(profile);
  if (hidden && hiddenSubjects.length >= HIDDEN_SUBJECTS_MAX) return refused('tooMany');
  const left = hidden ? [...hiddenSubjects, subject] : hiddenSubjects.filter((one) => one !== subject);
  return accepted(left.length > 0 ? { ...rest, hiddenSubjects: left } : rest);
}
