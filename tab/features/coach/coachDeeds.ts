// What an organiser does about the seat of a coach from outside, each with its way back.
import type { Circle } from '../../../domain/circle/circle';
import type { CoachTerm } from '../../../domain/circle/outsideCoach';
import type { PersonId } from '../../../domain/ids';
import type { CirclePlace } from '../../api/boards';
import * as membership from '../../api/membership';
import type { CircleAnswer } from '../../api/membership';
import type { Answer } from '../../api/request';
import type { Toast } from '../toast/ToastRoot';

interface Named {
  id: PersonId;
  name: string;
}

export interface CoachDeeds {
  /** Resolves to false when refused, which it says. */
  give(person: Named, term: CoachTerm): Promise<boolean>;
  end(): Promise<void>;
}

/** Says what was done and offers the way back. */
type Make = (send: () => Promise<Answer<CircleAnswer>>, said: Omit<Toast, 'undo'>) => Promise<boolean>;

export function coachDeedsOf(place: CirclePlace, circle: Circle | null, make: Make): CoachDeeds {
  const now = circle?.outsideCoach;
  return {
    give(person, term) {
      const say = now?.id === person.id ? 'coach.changed' : 'coach.invited';
      return make(() => membership.giveCoachSeat(place, person.id, term), { say, words: { person: person.name } });
    },
    async end() {
      if (!now) return;
      await make(() => membership.endCoachSeat(place), { say: 'coach.ended', words: { person: now.name } });
    },
  };
}
