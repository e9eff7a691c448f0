// Who is in the conversation of a board, read once when somebody is about to be chosen.
import { useEffect, useState } from 'react';
import type { Me } from '../../../contract/views';
import type { BoardId } from '../../../domain/ids';
import { readBoardPeople } from '../../api/membership';

export type BoardPeople = { status: 'reading' } | { status: 'failed' } | { status: 'read'; people: readonly Me[] };

export function useBoardPeople(boardId: BoardId): { found: BoardPeople; again(): void } {
  const [found, setFound] = useState<BoardPeople>({ status: 'reading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    void readBoardPeople(boardId).then((answer) => {
      if (!gone) setFound(answer.ok ? { status: 'read', people: answer.value.people } : { status: 'failed' });
    });
    return () => {
      gone = true;
    };
  }, [boardId, attempt]);
  const again = () => {
    setFound({ status: 'reading' });
    setAttempt((count) => count + 1);
  };
  return { found, again };
}
