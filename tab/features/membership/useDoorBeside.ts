// A circle's door where its session would be: in the panel and in the meeting's details. What was done is said with its way
// back, and the circle is shown as it is then.
import type { BoardId, CircleId } from '../../../domain/ids';
import { takeBack } from '../../api/boards';
import type { CircleAnswer } from '../../api/membership';
import type { Answer } from '../../api/request';
import { useDoors } from '../door/DoorRoot';
import type { CircleRead } from '../session/useCircle';
import { useSayAfter } from '../toast/useSayAfter';
import { doorOf, type Door } from './door';

interface Named {
  id: CircleId;
  name: string;
}

export function useDoorBeside(boardId: BoardId, { id, name }: Named, read: Pick<CircleRead, 'replace' | 'read'>): Door {
  const doors = useDoors();
  const sayAfter = useSayAfter<CircleAnswer>();
  const place = { boardId, circleId: id };

  async function shownAfter(sending: Promise<Answer<CircleAnswer>>): Promise<Answer<CircleAnswer>> {
    const answer = await sending;
    if (answer.ok) read.replace(answer.value);
    else read.read();
    return answer;
  }

  return doorOf(place, (send, say) =>
    sayAfter(
      shownAfter(doors.through(id, send)),
      { say, words: { circle: name } },
      ({ changeId }) => changeId && (() => shownAfter(takeBack(place, changeId))),
    ),
  );
}
