// Nobody sits with their own manager, or with somebody who reports to them.
import { refusedAbout } from '../../refusal';
import { resting, type Gate } from './gate';

const uses = ['managerId'] as const;

export const noManager: Gate = {
  uses,
  letsSit: (one, other) => one.door?.managerId !== other.id && other.door?.managerId !== one.id,
  refusal: (newcomer, others) => refusedAbout('managerInside', resting(uses, [newcomer, ...others])),
};
