// What an organiser does about the seat of a coach from outside, each with its way back: whoever accepted before is
// asked anew when an ended seat is given again, since only they can take one.
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

type Change = (send: () => Promise<Answer<CircleAnswer>>) => Promise<boolean>;
type After = (deed: Promise<boolean>, said: Omit<Toast, 'undo'>, undo: () => Promise<unknown>) => Promise<boolean>;

export function coachDeedsOf(place: CirclePlace, circle: Circle | null, change: Change, after: After): CoachDeeds {
  const now = circle?.outsideCoach;
  const give = (id: PersonId, term: CoachTerm) => change(() => membership.giveCoachSeat(place, id, term));
  const end = () => change(() => membership.endCoachSeat(place));
  return {
    give(person, term) {
      const before = now?.id === person.id ? now : null;
      const words = { person: person.name };
      if (!before) return after(give(person.id, term), { say: 'coach.invited', words }, end);
      return after(give(person.id, term), { say: 'coach.changed', words }, () => give(person.id, before));
    },
    async end() {
      if (!now) return;
      const coming = { ...now, sessions: now.sessions.filter((ordinal) => ordinal >= circle!.next.ordinal) };
      const said = { say: 'coach.ended', words: { person: now.name } } as const;
      await after(end(), said, () => give(now.id, coming));
    },
  };
}
