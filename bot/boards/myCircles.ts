// The circles somebody sits in, across boards: the index says where to look, each board says whether it is true.
import { memberOf } from '../../domain/circle/circle';
import { isMembersOnly } from '../../domain/circle/kinds';
import type { MyCirclesView } from '../../contract/views';
import type { Conversations } from '../access/conversations';
import type { Clock } from '../clock';
import type { SignedInPerson } from '../identity/verifyToken';
import type { BoardStore, PeopleStore } from '../stores';

/** An entry without its fact may still be on its way; once older than this it is surely dangling. */
const DANGLING_AFTER_MS = 10 * 60_000;

export async function myCircles(
  parts: { stores: { boards: BoardStore }; people: PeopleStore; conversations: Conversations; clock: Clock },
  person: Pick<SignedInPerson, 'id'>,
): Promise<MyCirclesView['circles']> {
  const entries = await parts.people.circlesOf(person.id);
  const checked = await Promise.all(
    entries.map(async (entry) => {
      const board = await parts.conversations.board(entry.boardId);
      const circle = (await parts.stores.boards.readDetails(entry.boardId, entry.circleId))?.value.circle;
      if (board && circle && memberOf(circle, person.id)) {
        const homeChat = circle.home?.at === 'chat' ? circle.home.conversationId : null;
        const mayGiveHome = circle.organiserId === person.id && isMembersOnly(circle.kind);
        return [
          { boardId: board.id, boardName: board.name, circleId: circle.id, name: circle.name, mayGiveHome, homeChat },
        ];
      }
      const ageMs = parts.clock.nowMs() - Date.parse(entry.addedAt);
      if (ageMs > DANGLING_AFTER_MS) await parts.people.removeCircle(person.id, entry);
      return [];
    }),
  );
  return checked.flat().sort((a, b) => a.name.localeCompare(b.name));
}
