// What sorts of circle there are: who may sit in one of a kind, how many of each, and whether what is inside is for its
// members alone. Names, colours and words of kinds and seats are the screens' matter.
import { CIRCLE_MAX_MEMBERS } from '../limits';

export const kinds = ['peers', 'tGroup', 'mentoring', 'coaching'] as const;
export type Kind = (typeof kinds)[number];

export const seats = ['peer', 'mentee', 'mentor', 'coach'] as const;
export type Seat = (typeof seats)[number];

interface KindRule {
  /** Whoever does not sit in it learns its name and its kind, and nothing else. */
  membersOnly: boolean;
  /** How many there are of each seat, the one most people take first. */
  seats: Partial<Record<Seat, number>>;
}

const rules: Record<Kind, KindRule> = {
  peers: { membersOnly: false, seats: { peer: CIRCLE_MAX_MEMBERS } },
  // As many as its largest format holds.
  tGroup: { membersOnly: true, seats: { peer: 8 } },
  mentoring: { membersOnly: true, seats: { mentee: 1, mentor: 1 } },
  coaching: { membersOnly: true, seats: { peer: 8, coach: 1 } },
};

export function isMembersOnly(kind: Kind): boolean {
  return rules[kind].membersOnly;
}

/** The seats a circle of this kind has, the usual one first. */
export function seatsOf(kind: Kind): Seat[] {
  return seats.filter((seat) => placesFor(kind, seat) > 0);
}

export function placesFor(kind: Kind, seat: Seat): number {
  return rules[kind].seats[seat] ?? 0;
}

export function placesIn(kind: Kind): number {
  return seats.reduce((sum, seat) => sum + placesFor(kind, seat), 0);
}

/** Mentor and coach help others to lead; they never do. */
export function mayLead(seat: Seat): boolean {
  return seat !== 'mentor' && seat !== 'coach';
}
