// People who put themselves forward, as chance has them, with what they share and want.
import type { Candidate } from '../../../domain/forming/candidate';
import { chanceOf } from '../../../domain/forming/chance';
import { levels, roleFamilies, unsaid } from '../../../domain/profile/profile';
import { person } from '../../support/builders';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', null];

export interface Crowd {
  families?: number;
  levelsFrom?: number;
  levelsApart?: number;
  subjects?: number;
}

export function someCandidates(
  count: number,
  seed: number,
  { families = 2, levelsFrom = 2, levelsApart = 3, subjects = 20 }: Crowd = {},
): Candidate[] {
  const chance = chanceOf(seed);
  // A few subjects are on everybody's mind, most on few people's.
  const some = () => Array.from({ length: 3 }, () => `Subject ${Math.floor(subjects * chance.share() ** 2)}`);
  return Array.from({ length: count }, (_, at) => ({
    id: person(at + 1),
    fixed: [],
    words: {
      ...unsaid,
      optedIn: true,
      roleFamily: roleFamilies[chance.below(families)]!,
      level: levels[levelsFrom - 1 + chance.below(levelsApart)]!,
      team: `Team ${chance.below(Math.ceil(count / 3))}`,
      timeZone: zones[chance.below(zones.length)]!,
      share: some(),
      learn: some(),
    },
  }));
}
