// Taking a change of a circle back over HTTP. Outside a members-only circle every refusal is the same: which one it is
// would be news from inside.
import type { RequestHandler } from 'express';
import { endpoints } from '../../contract/endpoints';
import { memberOf } from '../../domain/circle/circle';
import { isHiddenFrom } from '../../domain/circle/shownTo';
import type { ChangeId } from '../../domain/ids';
import { accepted, refused } from '../../domain/refusal';
import { takeBack } from '../../domain/undo/takeBack';
import { atTheDoor } from '../profiles/atTheDoor';
import type { ApiParts } from './apiParts';
import { atCircle, idIn } from './caller';
import { changeAsCaller, type ChangedCircle } from './circleChange';
import { answering } from './handle';

export type UndoEndpoint = 'takeBack';

export function undoHandlers(parts: ApiParts): Record<UndoEndpoint, RequestHandler> {
  return {
    takeBack: answering(async (request): Promise<ChangedCircle> => {
      const caller = await atCircle(parts, request, endpoints.takeBack);
      const { board, circle, person } = caller;
      const id = idIn<ChangeId>(request, 'changeId', 'changeGone');
      const now = parts.clock.now();
      // Whoever comes back after leaving: the index says where to look and is written first.
      if (!memberOf(circle, person.id)) {
        await parts.people.addCircle(person.id, { boardId: board.id, circleId: circle.id, addedAt: now });
      }
      return changeAsCaller(parts, caller, endpoints.takeBack, async (details) => {
        const made = await parts.stores.boards.readMade(board.id, circle.id);
        const { door, version } = await atTheDoor(parts, board.id, person.id);
        const back = takeBack(details, made, id, { id: person.id, door }, now);
        if (back.ok) return accepted({ ...back.value, restsOn: [version] });
        return isHiddenFrom(details.circle, person.id) ? refused('changeGone') : back;
      });
    }),
  };
}
