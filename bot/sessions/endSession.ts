// What happens once a session has ended, whoever or whatever ended it: it settles at once; should this process die on
// the way, a promise written before the end settles it a few seconds later.
import { endPromise, lateNotesPromise } from '../../domain/followUps/promise';
import type { CommandId } from '../../domain/ids';
import type { StartedSession } from '../../domain/session/state';
import type { EndReason } from '../../domain/session/state';
import { errorName } from '../log';
import type { LiveSession } from './liveSession';
import type { SessionParts } from './sessionParts';
import { settleEnded } from './settleEnded';

export async function promiseEnd(parts: SessionParts, session: StartedSession): Promise<void> {
  const home = await parts.homeKey(session.boardId);
  await parts.stores.promises.promise(endPromise(session, home, parts.clock.now()));
}

/** A late capture, or a commitment closed afterwards, belongs on the card that was posted. */
export async function promiseCardEdit(
  parts: SessionParts,
  session: Pick<StartedSession, 'boardId' | 'circleId' | 'sessionId'>,
): Promise<void> {
  const home = await parts.homeKey(session.boardId);
  await parts.stores.promises.promise(lateNotesPromise(session, home, parts.clock.now()));
}

export async function settleNow(parts: SessionParts, live: LiveSession): Promise<void> {
  try {
    await settleEnded(parts, live.board, live.id);
  } catch (error) {
    parts.log.warn({ error: errorName(error) }, 'an ended session could not be settled yet; its promise will');
  }
}

/** Ends a session that Teams or the clock says is over. True when it has ended, now or before. */
export async function closeSession(
  parts: SessionParts,
  live: LiveSession,
  reason: Exclude<EndReason, 'host'>,
): Promise<boolean> {
  await live.catchUp();
  const state = live.state();
  if (state.status === 'notStarted') return false;
  if (state.status === 'running') {
    await promiseEnd(parts, state);
    const answer = await live.submit({
      commandId: `close-${parts.newId()}` as CommandId,
      command: { type: 'close', reason },
      actor: { as: 'product' },
    });
    if (!answer.ok) return false;
  }
  await settleNow(parts, live);
  return true;
}
