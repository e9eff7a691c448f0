// What two people gain from sitting in one circle: what one can share and the other wants to learn, what both want, hours
// in which both work, and for those who talk cases through a similar issue.
import type { Kind } from '../circle/kinds';
import type { Instant } from '../ids';
import { folded } from '../text';
import type { Candidate } from './candidate';
import { offsets, sharedHours } from './workingHours';

/** From 0 to 18; what counts most is being able to help. */
const SHARED = 3;
const SHARED_COUNTED = 2;
const WANTED_BY_BOTH = 1;
const WANTED_COUNTED = 2;
const SAME_ISSUE = 4;

export interface Gains {
  gain(a: number, b: number): number;
  /** Those who can share what this person wants or want what they can share, by their numbers. */
  helping(person: number): readonly (readonly number[])[];
}

export function gainsOf(people: readonly Candidate[], kind: Kind, now: Instant): Gains {
  const numberOf = numbers();
  const share = people.map(({ words }) => entries(words.share.map(folded), numberOf));
  const learn = people.map(({ words }) => entries(words.learn.map(folded), numberOf));
  const issue = people.map(({ words }) => entries(kind === 'tGroup' ? wordsOf(words.facing) : [], numberOf));
  const level = people.map(({ words }) => words.level ?? 0);
  const offset = offsets(
    people.map(({ words }) => words.timeZone),
    now,
  );
  const sharers = byEntry(share);
  const learners = byEntry(learn);

  const helps = (a: number, b: number): number => SHARED * inBoth(share[a]!, learn[b]!, SHARED_COUNTED);
  return {
    gain(a, b) {
      if (kind === 'mentoring') {
        const [mentor, mentee] = level[a]! > level[b]! ? [a, b] : [b, a];
        return helps(mentor, mentee) + hoursTogether(offset[a]!, offset[b]!);
      }
      const wanted = WANTED_BY_BOTH * inBoth(learn[a]!, learn[b]!, WANTED_COUNTED);
      const alike = SAME_ISSUE * inBoth(issue[a]!, issue[b]!, 1);
      return helps(a, b) + helps(b, a) + wanted + alike + hoursTogether(offset[a]!, offset[b]!);
    },
    helping: (person) => [
      ...learn[person]!.numbers.map((subject) => sharers.get(subject) ?? []),
      ...share[person]!.numbers.map((subject) => learners.get(subject) ?? []),
    ],
  };
}

/** What somebody said, by numbers: the same text has the same one. */
interface Entries {
  numbers: readonly number[];
  /** A bit for each number, some of which share theirs: two that have no bit in common have nothing in common. */
  bits: number;
}

function numbers(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
}

function entries(texts: readonly string[], numberOf: (text: string) => number): Entries {
  const numbers = texts.map(numberOf);
  return { numbers, bits: numbers.reduce((bits, number) => bits | (1 << (number % 32)), 0) };
}

function inBoth(some: Entries, others: Entries, most: number): number {
  if ((some.bits & others.bits) === 0) return 0;
  let count = 0;
  for (const one of some.numbers) if (others.numbers.includes(one) && (count += 1) === most) return count;
  return count;
}

function byEntry(all: readonly Entries[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  all.forEach(({ numbers }, person) => {
    for (const entry of numbers) {
      const known = found.get(entry);
      if (known) known.push(person);
      else found.set(entry, [person]);
    }
  });
  return found;
}

/** 2 for most of a working day in common, 1 for some of it, 0 for hardly any; 1 where somebody's zone is not known. */
function hoursTogether(a: number | null, b: number | null): number {
  if (a === null || b === null) return 1;
  const hours = sharedHours(a, b);
  return hours >= 6 ? 2 : hours >= 3 ? 1 : 0;
}

/** Any two of them name something that both face. */
export function sharesIssue(group: readonly Candidate[]): boolean {
  const issues = group.map(({ words }) => new Set(wordsOf(words.facing)));
  return issues.every((one, at) => issues.slice(0, at).every((other) => [...one].some((word) => other.has(word))));
}

/** The words of some length, since the short ones stand in every sentence. */
function wordsOf(text: string | null): string[] {
  return [...new Set(folded(text ?? '').match(/[\p{L}\p{N}]{5,}/gu) ?? [])];
}
