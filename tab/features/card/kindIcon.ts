// The picture of each kind of circle.
import type { ComponentType, SVGAttributes } from 'react';
import type { Kind } from '../../../domain/circle/kinds';
import { CoachingIcon, MentoringIcon, PeersIcon, TGroupIcon } from '../../icons';

export const kindIcon: Record<Kind, ComponentType<SVGAttributes<SVGElement>>> = {
  peers: PeersIcon,
  tGroup: TGroupIcon,
  mentoring: MentoringIcon,
  coaching: CoachingIcon,
};
