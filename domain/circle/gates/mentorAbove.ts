// A mentor has mastered what the mentee wishes to achieve: the gap in level is the point.
import { refusedAbout } from '../../refusal';
import { resting, type Gate, type Sitting } from './gate';

const uses = ['level'] as const;

export const mentorAbove: Gate = {
  uses,
  letsSit(one, other) {
    const [mentor, mentee] = one.seat === 'mentor' ? [one, other] : [other, one];
    if (mentor.seat !== 'mentor' || mentee.seat !== 'mentee') return true;
    const [above, below] = [levelOf(mentor), levelOf(mentee)];
    return above === null || below === null || above > below;
  },
  refusal: (newcomer, others) => refusedAbout('mentorNotAbove', resting(uses, [newcomer, ...others])),
};

function levelOf({ door }: Sitting): number | null {
  return door?.level ?? null;
}
