// The circle as a running session will leave it if it ended now: who leads next, when, and about what. Decided by settling
// itself, so that what is announced in the last part is what then happens.
import type { CommandId, Instant } from '../ids';
import { evolve } from '../session/evolve';
import type { RunningSession } from '../session/state';
import type { CircleDetails } from './change';
import type { Circle } from './circle';
import { settleSession } from './settleSession';

const FORESEEN = 'foreseen' as CommandId;

export function afterThisSession(details: CircleDetails, session: RunningSession, now: Instant): Circle {
  const at = now > session.lastAt ? now : session.lastAt;
  const end = { type: 'ended', data: { reason: 'host' }, v: 1, by: session.hostId, commandId: FORESEEN } as const;
  const ended = evolve(session, { ...end, seq: session.lastSeq + 1, at });
  if (ended.status !== 'ended') throw new Error('a session that is ended has ended');
  return settleSession(details, ended).circle;
}
