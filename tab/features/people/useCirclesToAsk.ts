// The circles a question can be put to: one's own first, then the open ones; read when somebody is about to ask.
import { useEffect, useState } from 'react';
import { memberOf, type Circle } from '../../../domain/circle/circle';
import { lifeOf } from '../../../domain/circle/rest';
import type { BoardId } from '../../../domain/ids';
import { readBoard } from '../../api/boards';
import type { BoardView } from '../../../contract/views';

export type CirclesToAsk = { status: 'reading' } | { status: 'failed' } | { status: 'read'; circles: Circle[] };

export function useCirclesToAsk(boardId: BoardId): CirclesToAsk {
  const [read, setRead] = useState<CirclesToAsk>({ status: 'reading' });
  useEffect(() => {
    let isWanted = true;
    void readBoard(boardId).then((answer) => {
      if (isWanted) setRead(answer.ok ? { status: 'read', circles: toAsk(answer.value) } : { status: 'failed' });
    });
    return () => {
      isWanted = false;
    };
  }, [boardId]);
  return read;
}

function toAsk({ circles, me }: BoardView): Circle[] {
  const seen = circles.filter((one): one is Circle => !('hidden' in one) && lifeOf(one) !== 'closed');
  const isMine = (circle: Circle) => memberOf(circle, me.id) !== undefined;
  return [...seen.filter(isMine), ...seen.filter((circle) => !isMine(circle))];
}
