// Whether two people may sit in one circle of a kind, and on which seats, through the same gates that its doors have: as
// two peers, or as the mentor and the mentee, whichever of them is which.
import { doorOf } from '../circle/gates/doorFacts';
import type { Sitting } from '../circle/gates/gate';
import { factsMissing, gatesOf } from '../circle/gates/gatesOf';
import type { Kind, Seat } from '../circle/kinds';
import type { Candidate } from './candidate';

/** Which seats two people of a circle may have of whom neither is its coach. */
const pairings: Record<Kind, readonly (readonly [Seat, Seat])[]> = {
  peers: [['peer', 'peer']],
  tGroup: [['peer', 'peer']],
  mentoring: [
    ['mentor', 'mentee'],
    ['mentee', 'mentor'],
  ],
  coaching: [['peer', 'peer']],
};

/** By their numbers in `people`. */
export function meetingRule(kind: Kind, people: readonly Candidate[]): (a: number, b: number) => boolean {
  const gates = gatesOf(kind);
  const ways = pairings[kind].map((seats) => seats.map((seat) => people.map((one) => sittingOn(seat, one))));
  return (a, b) => ways.some(([first, second]) => gates.every(({ letsSit }) => letsSit(first![a]!, second![b]!)));
}

/** Each one's seat in a group of people who may meet. */
export function seatsFor(kind: Kind, group: readonly Candidate[]): Seat[] {
  const [one, other] = group;
  const pairing = pairings[kind].find(
    ([first, second]) => one && other && letSit(kind, sittingOn(first, one), sittingOn(second, other)),
  );
  const [first, second] = pairing ?? pairings[kind][0]!;
  return group.map((_, at) => (at === 0 ? first : second));
}

function letSit(kind: Kind, one: Sitting, other: Sitting): boolean {
  return gatesOf(kind).every(({ letsSit }) => letsSit(one, other));
}

/** Has said what every gate of the kind asks about. */
export function isKnown(kind: Kind, candidate: Candidate): boolean {
  return pairings[kind].flat().every((seat) => factsMissing(kind, seat, doorOf(candidate)).length === 0);
}

function sittingOn(seat: Seat, candidate: Candidate): Sitting {
  return { id: candidate.id, seat, door: doorOf(candidate) };
}
