// Peers do the same sort of work.
import { refusedAbout } from '../../refusal';
import { resting, type Gate } from './gate';

const uses = ['roleFamily'] as const;

export const sameFamily: Gate = {
  uses,
  letsSit({ door: one }, { door: other }) {
    if (!one?.roleFamily || !other?.roleFamily) return true;
    return one.roleFamily === other.roleFamily;
  },
  refusal(newcomer, others) {
    const family = others.find(({ door }) => door?.roleFamily)?.door?.roleFamily ?? undefined;
    return refusedAbout('familyDiffers', { ...(family && { family }), ...resting(uses, [newcomer, ...others]) });
  },
};
