// A person's command on a session: decided by the live session, stored, then whatever follows from it.
import type { CommandId } from '../../domain/ids';
import type { Result } from '../../domain/refusal';
import type { Actor, PanelCommand } from '../../domain/session/commands';
import type { LiveSession } from './liveSession';
import { promiseCardEdit, promiseEnd, settleNow } from './endSession';
import { resultOf } from './resultOf';
import type { SessionParts } from './sessionParts';
import { withoutName } from './withoutName';

export async function commandSession(
  parts: SessionParts,
  live: LiveSession,
  actor: Actor,
  request: { commandId: CommandId; command: PanelCommand },
): Promise<Result<{ seq: number }>> {
  const before = live.state();
  const ends = before.status === 'running' && request.command.type === 'end';
  if (ends && actor.as !== 'product' && actor.id === before.hostId) await promiseEnd(parts, before);
  const late = before.status === 'ended' && isLate(request.command);
  if (late) await promiseCardEdit(parts, before);
  const answer = await live.submit({
    ...request,
    ...withoutName(request.command, actor),
    inStatus: before.status,
    mayRepeat: true,
  });
  if (!answer.ok) {
    // It started or ended meanwhile, here or elsewhere, at most twice: other things are to be promised first.
    return answer.refusal === 'moved' ? commandSession(parts, live, actor, request) : resultOf(answer);
  }
  // The first promise may have been kept while the note was still being written.
  if (late) await promiseCardEdit(parts, before);
  if (live.state().status === 'ended') void settleNow(parts, live);
  return resultOf(answer);
}

/** What changes the card of a session that is over. */
function isLate({ type }: PanelCommand): boolean {
  return type === 'capture' || type === 'ask' || type === 'unask';
}
