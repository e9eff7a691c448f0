// A gate: what must hold between any two who sit in a circle. Who is not known is let be: they sat there before anybody
// was asked for a profile.
import type { PersonId } from '../../ids';
import type { RefusalAbout, Refused } from '../../refusal';
import type { Seat } from '../kinds';
import type { DoorFact, DoorFacts } from './doorFacts';

export interface Sitting {
  id: PersonId;
  seat: Seat;
  door: DoorFacts | null;
}

export interface Gate {
  uses: readonly DoorFact[];
  /** The same whichever of them is named first; true where a fact is missing. */
  letsSit(one: Sitting, other: Sitting): boolean;
  /** Which gate it is and what would fit. `isPrivate`: nothing of those who sit there may be read from it. */
  refusal(newcomer: Sitting, others: readonly Sitting[], isPrivate: boolean): Refused;
}

/** The part of every refusal that says whether anything it rests on was only stated. */
export function resting(uses: readonly DoorFact[], on: readonly Sitting[]): Pick<RefusalAbout, 'stated'> {
  return { stated: on.some(({ door }) => uses.some((fact) => door?.stated.includes(fact))) };
}
