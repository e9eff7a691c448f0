// Starting a circle's next session. First the promise that it will be settled whatever happens, then the fact, then the
// board's mark, which is derived from the log and repaired from it.
import { markRunning, sessionSetup, type StartChoice } from '../../domain/circle/startSession';
import { settlePromise } from '../../domain/followUps/promise';
import { closesItselfAt } from '../../domain/followUps/settleRule';
import type { BoardId, CircleId, CommandId, SessionId } from '../../domain/ids';
import { accepted, refused, type Result } from '../../domain/refusal';
import { plannedMinutes, type SessionSetup, type StartedSession } from '../../domain/session/state';
import type { SignedInPerson } from '../identity/verifyToken';
import { changeCircle } from '../boards/changeCircle';
import { errorName } from '../log';
import { resultOf } from './resultOf';
import type { SessionParts } from './sessionParts';

export interface StartRequest {
  board: BoardId;
  circle: CircleId;
  session: SessionId;
  commandId: CommandId;
  choice?: StartChoice;
}

export async function startSession(
  parts: SessionParts,
  person: Pick<SignedInPerson, 'id' | 'name'>,
  request: StartRequest,
): Promise<Result<{ seq: number }>> {
  const read = await parts.stores.boards.readDetails(request.board, request.circle);
  if (!read) return refused('circleUnknown');
  if (read.value.circle.next.sessionId !== request.session) return refused('sessionUnknown');
  const decided = sessionSetup(request.board, read.value, person.id, parts.clock.now(), request.choice);
  if (!decided.ok) return decided;
  const setup = decided.value;
  await promiseToSettle(parts, setup);
  const live = await parts.live.get(request.board, request.session);
  const answer = await live.submit({
    commandId: request.commandId,
    command: { type: 'start', setup },
    actor: { as: 'member', id: person.id, name: person.name },
  });
  const state = live.state();
  if (state.status === 'running') await markOnBoard(parts, request, state);
  return resultOf(answer);
}

async function promiseToSettle(parts: SessionParts, setup: SessionSetup): Promise<void> {
  const now = parts.clock.now();
  const plannedEndAt = new Date(Date.parse(now) + plannedMinutes(setup) * 60_000).toISOString();
  const home = await parts.homeKey(setup.boardId);
  await parts.stores.promises.promise(settlePromise(setup, home, closesItselfAt(plannedEndAt), now));
}

async function markOnBoard(parts: SessionParts, request: StartRequest, session: StartedSession): Promise<void> {
  const { startedAt, formatId } = session;
  const ran = { formatId, slotMinutes: plannedMinutes(session) };
  try {
    await changeCircle(parts.change, request.board, request.circle, ({ circle }) =>
      accepted({ circle: circle.next.sessionId === request.session ? markRunning(circle, startedAt, ran) : circle }),
    );
  } catch (error) {
    parts.log.warn({ error: errorName(error) }, 'a running session is not marked on its board yet');
  }
  parts.boardChanged(request.board);
}
