// "I did it", from the tab, the panel or a card: one use case. The card in the conversation is edited afterwards.
import { markCommitment } from '../../domain/circle/markCommitment';
import type { Circle } from '../../domain/circle/circle';
import type { BoardId, CaptureId, PersonId } from '../../domain/ids';
import { refused, type Result } from '../../domain/refusal';
import { promiseCardEdit } from '../sessions/endSession';
import type { SessionParts } from '../sessions/sessionParts';
import { changeCircle } from './changeCircle';

export async function closeCommitment(
  parts: SessionParts,
  board: BoardId,
  { id: circleId }: Pick<Circle, 'id'>,
  id: CaptureId,
  person: PersonId,
  done: boolean,
): Promise<Result<Circle>> {
  const { boards } = parts.stores;
  const known = await boards.readCommitment(board, circleId, id);
  if (!known) return refused('commitmentUnknown');
  if (known.ownerId !== person) return refused('notYours');
  const session = { boardId: board, circleId, sessionId: known.sessionId };
  await promiseCardEdit(parts, session);
  const changed = await changeCircle(parts.change, board, circleId, async (details) => {
    const commitment = await boards.readCommitment(board, circleId, id);
    return commitment
      ? markCommitment(details, commitment, person, done, parts.clock.now())
      : refused('commitmentUnknown');
  });
  // The first promise may have been kept while this was still being written.
  if (changed.ok) await promiseCardEdit(parts, session);
  parts.boardChanged(board);
  return changed;
}
