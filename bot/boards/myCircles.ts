// The circles somebody sits in, across boards: the index says where to look, each board says whether it is true, and
// Teams whether they are still in its conversation. What nobody can say just now is left out, and its entry stays.
import { memberOf, plannedStart, type Circle } from '../../domain/circle/circle';
import { isMembersOnly } from '../../domain/circle/kinds';
import { nextLead } from '../../domain/circle/rota';
import { lifeOf } from '../../domain/circle/rest';
import { soonestFirst } from '../../domain/circle/soonestFirst';
import type { BoardId } from '../../domain/ids';
import type { MyCircleView } from '../../contract/views';
import type { Conversations } from '../access/conversations';
import type { Standings } from '../access/standings';
import type { Clock } from '../clock';
import { Failure } from '../failure';
import { fewAtOnce } from '../fewAtOnce';
import type { SignedInPerson } from '../identity/verifyToken';
import type { Board, CircleOfPerson, PeopleStore } from '../stores';
import type { SharedBoardView } from './sharedBoardView';

/** An entry without its fact may still be on its way; once older than this it is surely dangling. */
const DANGLING_AFTER_MS = 10 * 60_000;
const BOARDS_AT_ONCE = 8;

interface Parts {
  sharedBoard: SharedBoardView;
  people: PeopleStore;
  conversations: Conversations;
  standings: Standings;
  clock: Clock;
  linkTo(board: Board, circle: Circle['id']): Promise<string | null>;
}

type Asker = Pick<SignedInPerson, 'id' | 'objectId'>;

/** One read a board, whatever the number of circles; what meets soonest first, those that are closed last. */
export async function myCircles(parts: Parts, person: Asker): Promise<MyCircleView[]> {
  const entries = await parts.people.circlesOf(person.id);
  const boards = [...new Set(entries.map(({ boardId }) => boardId))];
  const found = await fewAtOnce(boards, BOARDS_AT_ONCE, (id) =>
    onBoard(
      parts,
      person,
      id,
      entries.filter(({ boardId }) => boardId === id),
    ),
  );
  const isClosed = ({ life }: MyCircleView) => Number(life === 'closed');
  return found.flat().sort((a, b) => isClosed(a) - isClosed(b) || soonestFirst(a, b));
}

async function onBoard(parts: Parts, person: Asker, id: BoardId, entries: readonly CircleOfPerson[]) {
  const board = await parts.conversations.board(id);
  const circles = board ? await parts.sharedBoard.circles(id) : [];
  const shown: MyCircleView[] = [];
  for (const entry of entries) {
    const circle = circles.find((one) => one.id === entry.circleId);
    if (board && circle && memberOf(circle, person.id)) {
      if (await isIn(parts, person, board, circle)) shown.push(await shownOf(parts, person, board, circle));
    } else if (parts.clock.nowMs() - Date.parse(entry.addedAt) > DANGLING_AFTER_MS) {
      await parts.people.removeCircle(person.id, entry);
    }
  }
  return shown;
}

async function isIn({ standings }: Parts, person: Asker, board: Board, circle: Circle): Promise<boolean> {
  try {
    return (await standings.of(person, board, circle)) !== 'stranger';
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

async function shownOf({ linkTo }: Parts, { id }: Asker, board: Board, circle: Circle): Promise<MyCircleView> {
  const leadId = nextLead(circle.rota);
  return {
    boardId: board.id,
    boardName: board.name,
    circleId: circle.id,
    name: circle.name,
    kind: circle.kind,
    life: lifeOf(circle),
    isRunning: circle.next.status === 'running',
    startsAt: plannedStart(circle.next),
    leadName: leadId === null ? null : (memberOf(circle, leadId)?.name ?? null),
    isMyTurn: leadId === id,
    mayGiveHome: circle.organiserId === id && isMembersOnly(circle.kind),
    homeChat: circle.home?.at === 'chat' ? circle.home.conversationId : null,
    teamsLink: await linkTo(board, circle.id),
  };
}
