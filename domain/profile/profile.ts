// What somebody says of themselves on a board, and which of it the company's directory says for them. It is for its
// owner alone: what others see of it is decided where it is shown.
import type { CalendarDate, Instant, PersonId } from '../ids';

export const roleFamilies = [
  'engineering',
  'data',
  'product',
  'design',
  'research',
  'operations',
  'it',
  'marketing',
  'sales',
  'customerService',
  'finance',
  'people',
  'legal',
  'administration',
  'health',
  'education',
  'other',
] as const;
/** A closed list, so that two people who mean the same say the same, whatever language each of them reads. */
export type RoleFamily = (typeof roleFamilies)[number];

/** From a first job to leading a company; the locales say what each means. */
export const levels = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Level = (typeof levels)[number];

export interface ProfileWords {
  role: string | null;
  roleFamily: RoleFamily | null;
  level: Level | null;
  team: string | null;
  managerId: PersonId | null;
  /** IANA. */
  timeZone: string | null;
  share: readonly string[];
  learn: readonly string[];
  facing: string | null;
  /** Put forward for suggestions of circles. */
  optedIn: boolean;
  /** Not suggested before this day. */
  pauseUntil: CalendarDate | null;
  /** Nobody but its owner ever sees this. */
  notWith: readonly PersonId[];
}

/** What the company's directory may say; then it is fixed, and otherwise each says it themselves. */
export const facts = ['role', 'roleFamily', 'level', 'team', 'managerId'] as const;
export type Fact = (typeof facts)[number];

export type FactSource = 'directory' | 'stated';

export interface Profile {
  personId: PersonId;
  words: ProfileWords;
  /** The facts that the directory says. */
  fixed: readonly Fact[];
  /** Those whom `words` names. */
  people: readonly { id: PersonId; name: string }[];
  /** When its owner saved it last; null while only the directory, or nobody, has said anything. */
  savedAt: Instant | null;
  /** Subjects they are shown for to nobody but themselves, as an entry names them; absent while there are none. */
  hiddenSubjects?: readonly string[];
  /** When the directory was asked last; absent where it never was. */
  directoryAt?: Instant;
}

export const unsaid: ProfileWords = {
  role: null,
  roleFamily: null,
  level: null,
  team: null,
  managerId: null,
  timeZone: null,
  share: [],
  learn: [],
  facing: null,
  optedIn: false,
  pauseUntil: null,
  notWith: [],
};

export function peopleNamedIn({ managerId, notWith }: Pick<ProfileWords, 'managerId' | 'notWith'>): PersonId[] {
  return [...new Set([...(managerId ? [managerId] : []), ...notWith])];
}
