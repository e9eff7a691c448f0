// Leaving a circle harms nobody's place; an organiser who leaves hands over to whoever has been in it longest.
import type { PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import { memberOf, type Circle } from './circle';
import { leaveRota } from './rota';

export function leaveCircle(circle: Circle, person: PersonId): Result<Circle> {
  if (!memberOf(circle, person)) return accepted(circle);
  const members = circle.members.filter((member) => member.id !== person);
  const [heir] = [...members].sort((a, b) => a.joinedAt.localeCompare(b.joinedAt));
  if (!heir) return refused('lastMemberStays');
  const { [person]: _gone, ...doors } = circle.doors ?? {};
  return accepted({
    ...circle,
    ...(circle.doors && { doors }),
    members,
    organiserId: circle.organiserId === person ? heir.id : circle.organiserId,
    rota: leaveRota(circle.rota, person),
  });
}
