// Joining a circle. Asking again while already in it changes nothing.
import type { Instant } from '../ids';
import { CIRCLE_MAX_MEMBERS } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { memberOf, type Circle } from './circle';
import type { Person } from './createCircle';
import { joinRota } from './rota';

export function joinCircle(circle: Circle, person: Person, now: Instant): Result<Circle> {
  if (memberOf(circle, person.id)) return accepted(circle);
  if (circle.members.length >= CIRCLE_MAX_MEMBERS) return refused('circleFull');
  return accepted({
    ...circle,
    members: [...circle.members, { id: person.id, name: person.name, seat: 'peer', joinedAt: now }],
    rota: joinRota(circle.rota, person.id),
  });
}
