// What of a profile decides whether somebody may sit in a circle. It is copied onto the circle when they sit down, so that
// the next one at the door is decided on the circle alone.
import { facts, type Fact, type Profile, type ProfileWords } from '../../profile/profile';
import type { Person } from '../createCircle';

export type DoorFact = Exclude<Fact, 'role'>;

export interface DoorFacts extends Pick<ProfileWords, DoorFact> {
  /** What the person says themselves; the rest comes from the directory. */
  stated: readonly DoorFact[];
}

/** Somebody at the door; `door` is null while they have no profile. */
export interface Joiner extends Person {
  door: DoorFacts | null;
}

export const doorFacts = facts.filter((fact): fact is DoorFact => fact !== 'role');

export function doorOf({ words, fixed }: Pick<Profile, 'words' | 'fixed'>): DoorFacts {
  const { roleFamily, level, team, managerId } = words;
  return {
    roleFamily,
    level,
    team,
    managerId,
    stated: doorFacts.filter((fact) => words[fact] !== null && !fixed.includes(fact)),
  };
}
