// Those who talk a case through do not work together daily.
import { refusedAbout } from '../../refusal';
import { folded } from '../../text';
import { resting, type Gate } from './gate';

const uses = ['team'] as const;

export const differentTeams: Gate = {
  uses,
  letsSit({ door: one }, { door: other }) {
    if (!one?.team || !other?.team) return true;
    return folded(one.team) !== folded(other.team);
  },
  refusal: (newcomer, others) => refusedAbout('teamShared', resting(uses, [newcomer, ...others])),
};
