// Who knows whom from a board's circles: those who sit together, or are asked to, are not suggested to each other; those
// who sat together in circles that are closed, or were asked to and did not, meet again only for want of others.
import type { Circle } from '../circle/circle';
import type { Kind } from '../circle/kinds';
import type { PersonId } from '../ids';
import type { Candidate } from './candidate';
import type { FormingMemory } from './memory';

export interface Acquaintance {
  meetNow: ReadonlyMap<PersonId, ReadonlySet<PersonId>>;
  /** In how many circles each sat, or was asked to sit, with each other; the same both ways. */
  timesMet: ReadonlyMap<PersonId, ReadonlyMap<PersonId, number>>;
  satOutLast: ReadonlySet<PersonId>;
}

/** Whom somebody is not asked together with, whatever the gates say: whom they meet already, or would rather not. */
export function keptApartFrom({ id, words }: Candidate, { meetNow }: Acquaintance): PersonId[] {
  return [...words.notWith, ...(meetNow.get(id) ?? [])];
}

type Known = Pick<Circle, 'id' | 'members' | 'invited' | 'rest' | 'suggested'>;

export function acquaintanceOf(circles: readonly Known[], memory: FormingMemory, kind: Kind): Acquaintance {
  const meetNow = new Map<PersonId, Set<PersonId>>();
  const timesMet = new Map<PersonId, Map<PersonId, number>>();
  const before = new Map(memory.asked.map(({ circleId, ids }) => [circleId, ids]));
  for (const { id, members, invited = [], rest, suggested } of circles) {
    if (suggested?.takenBack) before.delete(id);
    const isClosed = rest?.status === 'closed';
    const there = [...members, ...invited].map((one) => one.id);
    if (!isClosed) eachPair(there, (a, b) => meetNow.set(a, (meetNow.get(a) ?? new Set()).add(b)));
    if (isClosed) before.set(id, [...new Set([...(before.get(id) ?? []), ...there])]);
  }
  for (const ids of before.values()) {
    eachPair(ids, (a, b) => {
      const others = timesMet.get(a) ?? new Map<PersonId, number>();
      timesMet.set(a, others.set(b, (others.get(b) ?? 0) + 1));
    });
  }
  return { meetNow, timesMet, satOutLast: new Set(memory.satOut[kind]) };
}

/** Both ways. */
function eachPair(ids: readonly PersonId[], met: (a: PersonId, b: PersonId) => void): void {
  for (const a of ids) for (const b of ids) if (a !== b) met(a, b);
}
