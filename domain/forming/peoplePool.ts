// People as a pool to be split: by the rules of their kind of circle, what they gain from each other, whom they met, and
// whom they meet already or would rather not: nobody is ever told which.
import type { Kind } from '../circle/kinds';
import type { Instant, PersonId } from '../ids';
import { keptApartFrom, type Acquaintance } from './acquaintance';
import type { Candidate } from './candidate';
import { gainsOf } from './gains';
import { meetingRule } from './mayMeet';
import type { Pausing } from './pausing';
import type { GroupSizes, Pool } from './pool';

/** Of those who can help each other, so many are tried first. */
const LIKELY = 48;
const LOOKED_AT = 200;
const PEOPLE_A_PAUSE = 20;

export interface PoolRules {
  kind: Kind;
  sizes: GroupSizes;
  now: Instant;
}

export function* peoplePool(people: readonly Candidate[], rules: PoolRules, known: Acquaintance): Pausing<Pool> {
  const gains = gainsOf(people, rules.kind, rules.now);
  yield;
  const mayMeet = meetingRule(rules.kind, people);
  yield;
  const numberOf = new Map(people.map(({ id }, at) => [id, at]));
  const numbers = (ids: readonly PersonId[]) => ids.flatMap((id) => numberOf.get(id) ?? []);
  const avoided = people.map((one) => numbers(keptApartFrom(one, known)));
  const met = people.map(({ id }) => {
    const entries = [...(known.timesMet.get(id) ?? [])];
    return new Map(entries.map(([other, times]) => [numberOf.get(other) ?? -1, times]));
  });
  const firsts = people.map(({ id }) => known.satOutLast.has(id));
  const avoids = (a: number, b: number): boolean => avoided[a]!.length > 0 && avoided[a]!.includes(b);
  const fits = (a: number, b: number): boolean => mayMeet(a, b) && !avoids(a, b) && !avoids(b, a);
  const likely: (readonly number[])[] = [];
  for (const person of people.keys()) {
    likely.push(likelyFor(person, gains.helping(person), fits));
    if (person % PEOPLE_A_PAUSE === 0) yield;
  }
  return {
    count: people.length,
    sizes: rules.sizes,
    fits,
    gain: gains.gain,
    met: (a, b) => (met[a]!.size > 0 ? (met[a]!.get(b) ?? 0) : 0),
    first: (a) => firsts[a]!,
    likely: (a) => likely[a]!,
  };
}

/** Each person starts looking at another place, so that not everybody is sent to the same few. */
function likelyFor(
  person: number,
  lists: readonly (readonly number[])[],
  fits: (a: number, b: number) => boolean,
): readonly number[] {
  const found = new Set<number>();
  for (const list of lists) {
    const enough = found.size + Math.ceil(LIKELY / lists.length);
    for (let at = 0; at < Math.min(list.length, LOOKED_AT) && found.size < enough; at += 1) {
      const one = list[(person * 31 + at) % list.length]!;
      if (one !== person && fits(person, one)) found.add(one);
    }
  }
  return [...found];
}
