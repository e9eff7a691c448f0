// A person's command on a session: decided by the live session, stored, then whatever follows from it.
import type { CommandId } from '../../domain/ids';
import { accepted, refused, type Result } from '../../domain/refusal';
import type { Actor, PanelCommand } from '../../domain/session/commands';
import { Failure } from '../failure';
import type { LiveSession } from './liveSession';
import { promiseCardEdit, promiseEnd, settleNow } from './endSession';
import type { SessionParts } from './sessionParts';

export async function commandSession(
  parts: SessionParts,
  live: LiveSession,
  actor: Actor,
  request: { commandId: CommandId; command: PanelCommand },
): Promise<Result<{ seq: number }>> {
  const before = live.state();
  if (before.status === 'notStarted') return refused('sessionNotStarted');
  if (request.command.type === 'end' && before.status === 'running') await promiseEnd(parts, before);
  const late = request.command.type === 'capture' && before.status === 'ended';
  if (late) await promiseCardEdit(parts, before);
  const answer = await live.submit({ ...request, actor });
  if (!answer.ok) {
    if (answer.refusal === 'unknown') throw new Failure('storageUnavailable');
    return refused(answer.refusal);
  }
  // The first promise may have been kept while the note was still being written.
  if (late) await promiseCardEdit(parts, before);
  if (live.state().status === 'ended') void settleNow(parts, live);
  return accepted({ seq: answer.seq });
}
