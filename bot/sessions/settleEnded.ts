// Settling an ended session: its follow-up is promised, its captures are kept on the board, and last, in one
// transaction, comes the mark with the rota's step and the next session. Can run twice, or on two servers at once.
import { isSettled, keepLateCaptures, settleSession } from '../../domain/circle/settleSession';
import { afterSessionPromise } from '../../domain/followUps/promise';
import type { BoardId, CaptureId, SessionId } from '../../domain/ids';
import { accepted } from '../../domain/refusal';
import { evolveAll } from '../../domain/session/evolve';
import { keptPlaces } from '../../domain/session/redaction';
import type { EndedSession } from '../../domain/session/state';
import { takenBackLate } from '../../domain/session/takenBackLate';
import { changeCircle } from '../boards/changeCircle';
import type { SessionParts } from './sessionParts';

/** Null when the session has not ended (or never was): there is nothing to settle. */
export async function settleEnded(
  parts: SessionParts,
  board: BoardId,
  sessionId: SessionId,
): Promise<EndedSession | null> {
  const log = await parts.stores.sessions.read(board, sessionId, 0);
  const session = evolveAll(log);
  if (session.status !== 'ended') return null;
  const home = await parts.homeKey(board);
  await parts.stores.promises.promise(afterSessionPromise(session, home));
  const { kept: removeKept } = keptPlaces(takenBackLate(log));
  await changeCircle(parts.change, board, session.circleId, async (details) => {
    if (!isSettled(details.circle, session)) return accepted({ ...settleSession(details, session), removeKept });
    const late = session.captures.filter((capture) => capture.late && !capture.setAside);
    if (late.length === 0) return accepted({ circle: details.circle, removeKept });
    const known = await alreadyKept(parts, board, session);
    return accepted({ ...keepLateCaptures(details, session, known), removeKept });
  });
  parts.boardChanged(board);
  parts.wakeFollowUps();
  return session;
}

async function alreadyKept(parts: SessionParts, board: BoardId, session: EndedSession): Promise<Set<CaptureId>> {
  const { boards } = parts.stores;
  const late = session.captures.filter((capture) => capture.late && !capture.setAside);
  const found = await Promise.all(
    late.map(({ kind, at, id }) =>
      kind === 'commitment'
        ? boards.readCommitment(board, session.circleId, id)
        : boards.readKept(board, session.circleId, { kind, at, id }),
    ),
  );
  return new Set(found.flatMap((one) => (one ? [one.id] : [])));
}
