// Who holds the controls: the host hands them to somebody of the circle who is here, the lead may always take them, and
// anyone of the circle may once the host has been gone for a minute. The lead stays the lead whatever happens.
import type { Instant, PersonId } from '../ids';
import { accepted, refused } from '../refusal';
import type { Actor } from './commands';
import type { Decision } from './decide';
import { hostIsAway, isPresent } from './presence';
import type { RunningSession } from './state';

/** Asked by the host. Oneself is no change. */
export function handOver(session: RunningSession, to: PersonId): Decision {
  if (to === session.hostId) return accepted([]);
  if (!mayBeHanded(session, to)) return refused('cannotHoldControls');
  return accepted([{ type: 'hostChanged', data: { hostId: to } }]);
}

export function mayBeHanded(session: RunningSession, person: PersonId): boolean {
  return session.members.some((member) => member.id === person) && isPresent(session, person);
}

export function takeControls(
  session: RunningSession,
  actor: Exclude<Actor, { as: 'product' }>,
  now: Instant,
): Decision {
  if (session.hostId === actor.id) return accepted([]);
  if (!isPresent(session, actor.id)) return refused('notPresent');
  const may = session.leadId === actor.id || (actor.as === 'member' && hostIsAway(session, now));
  if (!may) return refused(actor.as === 'member' ? 'hostIsHere' : 'notAMember');
  return accepted([{ type: 'hostChanged', data: { hostId: actor.id } }]);
}
