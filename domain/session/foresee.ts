// The state if a fact had just happened; only for rules that look at the outcome of the command itself.
import type { CommandId, Instant, PersonId } from '../ids';
import type { SessionFact } from './events';
import { evolve } from './evolve';
import type { RunningSession } from './state';

const FORESEEN = 'foreseen' as CommandId;

export function foresee(session: RunningSession, fact: SessionFact, by: PersonId | null, now: Instant): RunningSession {
  const seq = session.lastSeq + 1;
  const next = evolve(session, { ...fact, v: 1, seq, at: now, by, commandId: FORESEEN });
  if (next.status !== 'running') throw new Error('what is foreseen cannot end a session');
  return next;
}
