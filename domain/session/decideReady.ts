// Saying ready, and leaving: both can make those who are ready half of those present, and then the agenda moves on.
import type { Instant } from '../ids';
import { accepted, refused } from '../refusal';
import type { Actor, PanelCommand, ServerCommand } from './commands';
import type { Decision } from './decide';
import { decidedVote } from './decideVote';
import { enterNext } from './enterNext';
import type { SessionFact } from './events';
import { foresee } from './foresee';
import { isPresent, presentIds } from './presence';
import { enoughAreReady } from './ready';
import type { RunningSession } from './state';

type Person = Exclude<Actor, { as: 'product' }>;

export function decideReady(
  session: RunningSession,
  command: Extract<PanelCommand, { type: 'ready' }>,
  actor: Person,
  now: Instant,
): Decision {
  if (command.step !== session.stepIndex) return refused('stepIsGone');
  if (session.steps[session.stepIndex]!.speaks === 'nobody') return refused('stepIsSilent');
  if (!isPresent(session, actor.id)) return refused('notPresent');
  if (session.readyIds.includes(actor.id) === command.ready) return accepted([]);
  const said: SessionFact = { type: 'saidReady', data: { stepIndex: session.stepIndex, ready: command.ready } };
  if (!command.ready) return accepted([said]);
  return accepted([said, ...following(foresee(session, said, actor.id, now), now)]);
}

/** Whoever is left alone by a broken connection moves nobody on: those who come back would have missed it. */
export function decideLeave(
  session: RunningSession,
  command: Extract<ServerCommand, { type: 'leave' }>,
  now: Instant,
): Decision {
  const known = session.connections[command.connectionId];
  if (!known || (command.instanceId !== undefined && known.instanceId !== command.instanceId)) return accepted([]);
  const left: SessionFact = { type: 'left', data: { connectionId: command.connectionId } };
  const after = foresee(session, left, null, now);
  if (isPresent(after, known.personId) || presentIds(after).length < 2) return accepted([left]);
  return accepted([left, ...following(after, now)]);
}

function following(session: RunningSession, now: Instant): SessionFact[] {
  if (!isReadyToMove(session)) return decidedVote(session, now);
  return [enterNext(session, 'ready')];
}

function isReadyToMove(session: RunningSession): boolean {
  const step = session.steps[session.stepIndex]!;
  const isLast = session.stepIndex + 1 >= session.steps.length;
  return !isLast && step.speaks !== 'nobody' && enoughAreReady(session);
}
