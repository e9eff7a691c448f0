// Peers have no power over one another: they are at most one level apart. It is about peers alone, not about a coach.
import { levels } from '../../profile/profile';
import { refusedAbout } from '../../refusal';
import { resting, type Gate, type Sitting } from './gate';

const DISTANCE = 1;
const uses = ['level'] as const;

export const closeLevels: Gate = {
  uses,
  letsSit(one, other) {
    const [level, others] = [levelOfPeer(one), levelOfPeer(other)];
    return level === null || others === null || Math.abs(level - others) <= DISTANCE;
  },
  refusal(newcomer, others, isPrivate) {
    const about = resting(uses, [newcomer, ...others]);
    if (isPrivate) return refusedAbout('levelsApart', about);
    const taken = others.map(levelOfPeer).filter((level) => level !== null);
    const fitting = levels.filter((level) => taken.every((one) => Math.abs(level - one) <= DISTANCE));
    const [lowest = 0, highest = 0] = [fitting[0], fitting.at(-1)];
    return refusedAbout('levelDiffers', { fitting: fitting.length, lowest, highest, ...about });
  },
};

function levelOfPeer({ seat, door }: Sitting): number | null {
  return seat === 'peer' ? (door?.level ?? null) : null;
}
