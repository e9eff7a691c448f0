// Which notes of an open circle were said in a confidential session, from the time before kinds kept to their own formats:
// what its author did not let out is for the circle's members, on its page as on its card.
import { memberOf, type Circle } from '../../domain/circle/circle';
import { isMembersOnly } from '../../domain/circle/kinds';
import { ordinalOfSession, type BoardId, type PersonId, type SessionId } from '../../domain/ids';
import { isConfidential } from '../../domain/session/sharing';
import type { BoardStore } from '../stores';

/** How a session ran never changes, so it is read once for however many look. */
const KEPT = 2000;

export interface SaidInConfidence {
  /** Those that this person may read. */
  readable<Note extends { sessionId: SessionId | null; shared?: true }>(
    board: BoardId,
    circle: Circle,
    person: PersonId,
    notes: readonly Note[],
  ): Promise<Note[]>;
}

export function createSaidInConfidence({ boards }: { boards: Pick<BoardStore, 'readRecord'> }): SaidInConfidence {
  const known = new Map<SessionId, Promise<boolean>>();

  async function read(board: BoardId, circle: Circle, session: SessionId): Promise<boolean> {
    const ordinal = ordinalOfSession(session);
    const record = ordinal === null ? null : await boards.readRecord(board, circle.id, ordinal);
    if (!record) known.delete(session);
    // Without its record, which settling writes last, nobody can say that it was open.
    return record === null || isConfidential(record);
  }

  function wasConfidential(board: BoardId, circle: Circle, session: SessionId): Promise<boolean> {
    const before = known.get(session);
    if (before) return before;
    if (known.size >= KEPT) known.delete(known.keys().next().value!);
    const answer = read(board, circle, session);
    known.set(session, answer);
    answer.catch(() => known.delete(session));
    return answer;
  }

  return {
    async readable(board, circle, person, notes) {
      if (isMembersOnly(circle.kind) || memberOf(circle, person)) return [...notes];
      const may = await Promise.all(
        notes.map(
          async ({ shared, sessionId }) =>
            shared === true || sessionId === null || !(await wasConfidential(board, circle, sessionId)),
        ),
      );
      return notes.filter((_, index) => may[index]);
    },
  };
}
