// Where a door's question appears, under what was pressed; nothing while there is none.
import { lazy, Suspense } from 'react';
import type { BoardId } from '../../../domain/ids';
import { useDoors } from './DoorRoot';

// Few are ever asked, and once.
const DoorForm = lazy(async () => ({ default: (await import('./DoorForm.js')).DoorForm }));

export function DoorQuestion({ at, boardId }: { at: string; boardId: BoardId }) {
  const { question } = useDoors();
  if (question?.at !== at) return null;
  return (
    <Suspense>
      <DoorForm boardId={boardId} needs={question.needs} onDone={question.answer} />
    </Suspense>
  );
}
