// Whether what was suggested a while ago can still be asked, as far as the board's circles tell.
import type { Circle } from '../circle/circle';
import type { PersonId } from '../ids';

type Known = Pick<Circle, 'members' | 'invited' | 'suggested' | 'rest'>;

/** Who was asked together with others and has not answered: nobody is asked twice at once. */
export function waitingIn(circles: readonly Known[]): ReadonlySet<PersonId> {
  const asked = circles.filter(({ suggested, rest }) => suggested && rest?.status !== 'closed');
  return new Set(asked.flatMap(({ invited = [] }) => invited.map(({ id }) => id)));
}

/** Nobody of them was asked elsewhere, and no two of them have come to share a circle. */
export function stillFree(circles: readonly Known[], ids: readonly PersonId[]): boolean {
  const waiting = waitingIn(circles);
  if (ids.some((id) => waiting.has(id))) return false;
  return circles.every(({ members, invited = [], rest }) => {
    const there = new Set([...members, ...invited].map(({ id }) => id));
    return rest?.status === 'closed' || ids.filter((id) => there.has(id)).length < 2;
  });
}
