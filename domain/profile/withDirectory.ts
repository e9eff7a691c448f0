// What the company's directory says, taken over into a profile: it is the truth, so it stands where somebody said
// otherwise, and what it does not say each may say themselves.
import type { Instant, PersonId } from '../ids';
import { facts, peopleNamedIn, type Fact, type Profile, type ProfileWords } from './profile';

/** Null where the directory says nothing. */
export type DirectoryFacts = Pick<ProfileWords, Fact>;

export interface DirectorySays {
  facts: DirectoryFacts;
  manager: { id: PersonId; name: string } | null;
}

/** `says` null: the directory may not be read any more, so whatever stands there is the person's own again. */
export function withDirectory(profile: Profile, says: DirectorySays | null, now: Instant): Profile {
  const asked = { ...profile, directoryAt: now };
  if (!says) return { ...asked, fixed: [] };
  const fixed = facts.filter((fact) => says.facts[fact] !== null);
  const gone = facts.filter((fact) => profile.fixed.includes(fact) && !fixed.includes(fact));
  const words: ProfileWords = {
    ...profile.words,
    ...Object.fromEntries(gone.map((fact) => [fact, null])),
    ...Object.fromEntries(fixed.map((fact) => [fact, says.facts[fact]])),
  };
  const known = [...(says.manager ? [says.manager] : []), ...profile.people];
  const people = peopleNamedIn(words).flatMap((id) => known.find((one) => one.id === id) ?? []);
  return { ...asked, words, fixed, people };
}
