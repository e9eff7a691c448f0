// What the gates must keep, told once more and in other words than the rules themselves: pairs of people who sit together
// and may not.
import type { Kind, Seat } from '../../domain/circle/kinds';
import type { DoorFacts } from '../../domain/circle/gates/doorFacts';

export interface Seated {
  id: string;
  seat: Seat;
  /** Null for whoever is not known. */
  door: Pick<DoorFacts, 'roleFamily' | 'level' | 'team' | 'managerId'> | null;
}

export function brokenPairs(kind: Kind, people: readonly Seated[]): string[] {
  const broken: string[] = [];
  for (const [index, one] of people.entries()) {
    for (const two of people.slice(index + 1)) {
      if (!one.door || !two.door) continue;
      const pair = (what: string) => broken.push(`${what}: ${one.id} and ${two.id}`);
      if (one.door.managerId === two.id || two.door.managerId === one.id) pair('a manager and a report');
      const peers = one.seat === 'peer' && two.seat === 'peer';
      const gap = (one.door.level ?? NaN) - (two.door.level ?? NaN);
      if (peers && Math.abs(gap) >= 2) pair('levels apart');
      if (kind === 'peers' && differ(one.door.roleFamily, two.door.roleFamily)) pair('other work');
      if (kind === 'tGroup' && isSaid(one, two) && one.door.team?.toUpperCase() === two.door.team?.toUpperCase()) {
        pair('one team');
      }
      if (kind === 'mentoring' && (one.seat === 'mentor' ? gap <= 0 : gap >= 0)) pair('a mentor who is not above');
    }
  }
  return broken;
}

function differ(one: string | null, two: string | null): boolean {
  return one !== null && two !== null && one !== two;
}

function isSaid(one: Seated, two: Seated): boolean {
  return one.door?.team !== null && two.door?.team !== null;
}
