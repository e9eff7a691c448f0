// What the rounds of suggestions left on a board, in one row that does not grow with time: who was asked together lately,
// and who found no place the last time.
import type { Kind } from '../circle/kinds';
import type { CircleId, PersonId } from '../ids';
import { SIT_OUT_MAX } from '../limits';

export interface FormingMemory {
  /** Newest first. */
  asked: readonly { circleId: CircleId; ids: readonly PersonId[] }[];
  satOut: Readonly<Partial<Record<Kind, readonly PersonId[]>>>;
}

export const noMemory: FormingMemory = { asked: [], satOut: {} };

const ASKED_MAX = 400;

export interface Round {
  kind: Kind;
  circleId: CircleId;
  asked: readonly PersonId[];
  sitOut: readonly PersonId[];
}

/** Whoever is asked does not sit out, whatever the round said of them. */
export function withRound({ asked, satOut }: FormingMemory, round: Round): FormingMemory {
  const { kind, circleId } = round;
  const out = round.sitOut.filter((id) => !round.asked.includes(id)).slice(0, SIT_OUT_MAX);
  const others = asked.filter((one) => one.circleId !== circleId);
  return {
    asked: [{ circleId, ids: round.asked }, ...others].slice(0, ASKED_MAX),
    satOut: { ...satOut, [kind]: out },
  };
}
