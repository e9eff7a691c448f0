// Circles suggested for everybody at once who put themselves forward: the best ones that can be found, the same for the
// same seed, each with its reasons, and by name whoever found no place and comes first next time.
import { factsNeeded } from '../circle/gates/gatesOf';
import type { Kind, Seat } from '../circle/kinds';
import type { Instant, PersonId } from '../ids';
import type { Acquaintance } from './acquaintance';
import { isAvailable, type Candidate } from './candidate';
import { exactSplit, WHOLE_UP_TO } from './exactSplit';
import { sizesFor } from './groupSizes';
import { isKnown, seatsFor } from './mayMeet';
import { allAtOnce, type Pausing } from './pausing';
import { peoplePool, type PoolRules } from './peoplePool';
import type { Split } from './pool';
import { byTelling, reasonsFor, type Reason } from './reasons';
import { searchedSplit } from './searchedSplit';

export interface Forming {
  kind: Kind;
  /** How many people a circle should have. */
  wanted: number;
  people: readonly Candidate[];
  known: Acquaintance;
  /** Groups that stay as they are; whoever sits in one fits there. */
  kept: readonly (readonly PersonId[])[];
  seed: number;
  now: Instant;
}

export interface Suggestion {
  people: readonly { id: PersonId; seat: Seat }[];
  because: readonly Reason[];
  /** Something its rule rests on is what people say of themselves. */
  stated: boolean;
}

export interface Suggested {
  /** What was kept comes first, then where most want what somebody can share. */
  circles: readonly Suggestion[];
  /** Who would have a circle if there were somebody to sit with. */
  sitOut: readonly PersonId[];
}

/** For everybody together, so that a company gets its answer in a second or two. */
const TRIES = 300_000;

export function suggestCircles(forming: Forming): Suggested {
  return allAtOnce(suggesting(forming));
}

export function* suggesting(forming: Forming): Pausing<Suggested> {
  const { kind, people, known, kept, seed, now } = forming;
  const rules = { kind, sizes: sizesFor(kind, forming.wanted), now };
  const taken = new Set(kept.flat());
  const forward = people.filter((one) => isAvailable(one, now) && !taken.has(one.id));
  const free = forward.filter((one) => isKnown(kind, one));
  const byId = new Map(people.map((one) => [one.id, one]));
  const circles = kept.map((ids) =>
    suggestionOf(
      kind,
      ids.flatMap((id) => byId.get(id) ?? []),
      now,
    ),
  );
  const found: Suggestion[] = [];
  const sitting = new Set<PersonId>();
  for (const [at, part] of partsOf(free, kind).entries()) {
    yield;
    const chance = { seed: seed + at, tries: (TRIES * part.length) / free.length };
    const { groups } = yield* splitOf(part, rules, known, chance);
    for (const numbers of groups) {
      const group = numbers.map((one) => part[one]!);
      group.forEach(({ id }) => sitting.add(id));
      found.push(suggestionOf(kind, group, now));
      yield;
    }
  }
  return {
    circles: [...circles, ...found.sort(byTelling)],
    sitOut: forward.flatMap(({ id }) => (sitting.has(id) ? [] : id)),
  };
}

/** Whoever is in it may meet. */
export function suggestionOf(kind: Kind, group: readonly Candidate[], now: Instant): Suggestion {
  const seats = seatsFor(kind, group);
  return {
    people: group.map(({ id }, at) => ({ id, seat: seats[at]! })),
    because: reasonsFor(kind, group, now),
    stated: group.some((one, at) => factsNeeded(kind, seats[at]!).some((fact) => !one.fixed.includes(fact))),
  };
}

function* splitOf(
  part: readonly Candidate[],
  rules: PoolRules,
  known: Acquaintance,
  { seed, tries }: { seed: number; tries: number },
): Pausing<Split> {
  const pool = yield* peoplePool(part, rules, known);
  return part.length <= WHOLE_UP_TO ? exactSplit(pool) : yield* searchedSplit(pool, seed, tries);
}

/** People of different parts never sit together: those of one role family in a circle of peers, else everybody. */
function partsOf(people: readonly Candidate[], kind: Kind): Candidate[][] {
  if (kind !== 'peers') return [[...people]];
  const parts = new Map<string | null, Candidate[]>();
  for (const one of people) {
    const family = one.words.roleFamily;
    const part = parts.get(family);
    if (part) part.push(one);
    else parts.set(family, [one]);
  }
  return [...parts.values()];
}
