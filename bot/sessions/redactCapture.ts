// Erasing somebody's words: promised first, then said to every panel, then done in every row that holds them. Each part
// can be repeated; the promise repeats all of them once more, for a crash or a settling that was under way meanwhile.
import { eraseCaptures } from '../../domain/circle/eraseCaptures';
import { redactionPromise } from '../../domain/followUps/promise';
import type { BoardId, CaptureId, CommandId, SessionId } from '../../domain/ids';
import type { Standing } from '../../domain/permissions';
import { accepted, refused, type Result } from '../../domain/refusal';
import { evolveAll } from '../../domain/session/evolve';
import { mayRedact, keptPlaces, redactedWords, type WordsEvent } from '../../domain/session/redaction';
import type { StartedSession } from '../../domain/session/state';
import { changeCircle } from '../boards/changeCircle';
import { promiseCardEdit } from './endSession';
import type { LiveSession } from './liveSession';
import type { PersonHere } from './presence';
import { resultOf } from './resultOf';
import type { SessionParts } from './sessionParts';

export async function redactCapture(
  parts: SessionParts,
  live: LiveSession,
  actor: PersonHere,
  { captureId, standing }: { captureId: CaptureId; standing: Standing },
): Promise<Result<{ seq: number }>> {
  const log = await parts.stores.sessions.read(live.board, live.id, 0);
  const session = evolveAll(log);
  if (session.status === 'notStarted') return refused('captureUnknown');
  const allowed = mayRedact(log, captureId, actor.id, standing);
  if (!allowed.ok) return allowed;
  const home = await parts.homeKey(live.board);
  await parts.stores.promises.promise(redactionPromise(session, home, parts.clock.now()));
  // No client can make a command id with a `~` in it, so nobody can use up this one.
  const commandId = `redact~${captureId}` as CommandId;
  const redacted = resultOf(await live.submit({ commandId, command: { type: 'redact', captureId }, actor }));
  if (redacted.ok) await finishRedactions(parts, live.board, live.id);
  return redacted;
}

/** Carries out every redaction that the log knows of. False when it knows of none. */
export async function finishRedactions(parts: SessionParts, board: BoardId, sessionId: SessionId): Promise<boolean> {
  const log = await parts.stores.sessions.read(board, sessionId, 0);
  const session = evolveAll(log);
  const gone = redactedWords(log);
  if (session.status === 'notStarted' || gone.length === 0) return false;
  await Promise.all(gone.map(({ seq }) => parts.stores.sessions.redact(board, sessionId, seq)));
  if (session.status === 'ended') {
    await takeFromBoard(parts, session, gone);
    parts.boardChanged(board);
    await promiseCardEdit(parts, session);
  }
  return true;
}

async function takeFromBoard(parts: SessionParts, session: StartedSession, gone: readonly WordsEvent[]): Promise<void> {
  const { boardId, circleId } = session;
  const { boards } = parts.stores;
  const changed = await changeCircle(parts.change, boardId, circleId, async (details) => {
    const { kept, commitmentIds } = keptPlaces(gone);
    const found = await Promise.all(commitmentIds.map((id) => boards.readCommitment(boardId, circleId, id)));
    return accepted(eraseCaptures(details, { kept, commitments: found.flatMap((one) => one ?? []) }));
  });
  if (!changed.ok && changed.refusal !== 'circleUnknown') throw new Error(`an erasure was refused: ${changed.refusal}`);
}
