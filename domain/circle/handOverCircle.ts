// The organiser hands the circle over to another member; saying the same twice changes nothing.
import type { PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import { memberOf, type Circle } from './circle';

export function handOverCircle(circle: Circle, to: PersonId, by: PersonId): Result<Circle> {
  if (circle.organiserId !== by) return refused('notTheOrganiser');
  if (!memberOf(circle, to)) return refused('ownerNotMember');
  return accepted(to === by ? circle : { ...circle, organiserId: to });
}
