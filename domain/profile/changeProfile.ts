// Two windows may change one profile: what each of them changed since it looked is kept, and only where both changed the
// same thing the second is told. What the directory says nobody changes.
import { NOT_WITH_MAX, PROFILE_SUBJECTS_MAX } from '../limits';
import { mergeParts } from '../mergeParts';
import { accepted, refused, type Result } from '../refusal';
import { facts, type Fact, type Profile, type ProfileWords } from './profile';

export interface ProfileChange {
  /** What whoever asks had before their eyes. */
  seen: ProfileWords;
  wanted: ProfileWords;
}

const lists = ['share', 'learn', 'notWith'] as const;
const single = [...facts, 'timeZone', 'facing', 'optedIn', 'pauseUntil'] as const;
type Single = (typeof single)[number];
const each = single.map((name) => [name] as const);

/** `wanted` is checked already. */
export function changeProfile(
  { words, fixed }: Pick<Profile, 'words' | 'fixed'>,
  { seen, wanted }: ProfileChange,
): Result<ProfileWords> {
  const { merged: singly, conflicts } = mergeParts(words, { seen, wanted }, each);
  const changed = single.filter((name) => singly[name] !== words[name]);
  if ([...changed, ...conflicts.flat()].some((name) => isFixed(name, fixed))) return refused('factFromDirectory');
  if (conflicts.length > 0) return refused('profileChanged');
  const merged: ProfileWords = {
    ...singly,
    ...Object.fromEntries(lists.map((name) => [name, mergedList<string>(words[name], seen[name], wanted[name])])),
  };
  const tooMany =
    Math.max(merged.share.length, merged.learn.length) > PROFILE_SUBJECTS_MAX || merged.notWith.length > NOT_WITH_MAX;
  return tooMany ? refused('tooMany') : accepted(merged);
}

function isFixed(name: Single, fixed: readonly Fact[]): boolean {
  return (fixed as readonly string[]).includes(name);
}

/** In the order that is wanted; what another window added meanwhile comes last. */
function mergedList<T>(now: readonly T[], seen: readonly T[], wanted: readonly T[]): readonly T[] {
  const goneMeanwhile = seen.filter((one) => !now.includes(one));
  const kept = wanted.filter((one) => !goneMeanwhile.includes(one));
  return [...kept, ...now.filter((one) => !seen.includes(one) && !kept.includes(one))];
}
