// What somebody is changing in their profile, beside what they saw when they began: only that is theirs to change.
import type { SaveProfileBody } from '../../../contract/schemas';
import type { Me } from '../../../contract/views';
import { changeProfile } from '../../../domain/profile/changeProfile';
import type { ProfileWords } from '../../../domain/profile/profile';

export interface ProfileDraft {
  seen: ProfileWords;
  wanted: ProfileWords;
  /** The names of those who were chosen here. */
  people: readonly Me[];
}

export function isChanged({ seen, wanted }: ProfileDraft): boolean {
  return JSON.stringify(seen) !== JSON.stringify(wanted);
}

/**
 * The same intention on what stands there `now`: what another window wrote meanwhile is shown where both changed the
 * same, and whatever else is wanted here stays wanted.
 */
export function onTopOf(now: ProfileWords, { seen, wanted, people }: ProfileDraft): ProfileDraft {
  const both = Object.entries(now).filter(([name, value]) => {
    const [before, asked] = [seen[name as keyof ProfileWords], wanted[name as keyof ProfileWords]];
    return !Array.isArray(value) && value !== before && asked !== before;
  });
  const theirs: Partial<ProfileWords> = Object.fromEntries(both);
  const merged = changeProfile(
    { words: now, fixed: [] },
    { seen: { ...seen, ...theirs }, wanted: { ...wanted, ...theirs } },
  );
  return { seen: now, wanted: merged.ok ? merged.value : { ...wanted, ...theirs }, people };
}

/** What is still to be saved once `asked` was, as `now`: whatever was changed while it was on its way. */
export function leftAfter(
  now: ProfileWords,
  asked: ProfileDraft,
  latest: ProfileDraft | undefined,
): ProfileDraft | null {
  if (!latest || latest.wanted === asked.wanted) return null;
  const changed = Object.entries(latest.wanted).filter(
    ([name, value]) => value !== asked.wanted[name as keyof ProfileWords],
  );
  return { seen: now, wanted: { ...now, ...Object.fromEntries(changed) }, people: latest.people };
}

export function bodyOf(seen: ProfileWords, wanted: ProfileWords): SaveProfileBody {
  return { seen: sendable(seen), wanted: sendable(wanted) };
}

/** What takes `draft` back once it was saved as `now`: of the lists only what was changed here. */
export function backFrom(now: ProfileWords, { seen, wanted }: ProfileDraft): SaveProfileBody {
  const { share, learn, notWith } = wanted;
  return bodyOf({ ...now, share, learn, notWith }, seen);
}

function sendable(words: ProfileWords): SaveProfileBody['seen'] {
  return { ...words, share: [...words.share], learn: [...words.learn], notWith: [...words.notWith] };
}
