// The circle page for one person.
import type { CircleView } from '../../contract/views';
import { byVotes } from '../../domain/circle/topic';
import { byDueDate } from '../../domain/circle/kept';
import type { CircleId } from '../../domain/ids';
import type { Standings } from '../access/standings';
import type { Clock } from '../clock';
import { Failure } from '../failure';
import type { SignedInPerson } from '../identity/verifyToken';
import type { Board, BoardStore } from '../stores';

export async function showCircle(
  parts: {
    stores: { boards: BoardStore };
    standings: Standings;
    clock: Clock;
    linkTo(board: Board, circle: CircleId): Promise<string | null>;
  },
  { person }: { person: SignedInPerson },
  board: Board,
  circle: CircleId,
): Promise<CircleView> {
  const page = await parts.stores.boards.readPage(board.id, circle);
  if (!page) throw new Failure('circleUnknown');
  const { details, latestTakeaways } = page;
  return {
    boardId: board.id,
    circle: details.circle,
    topics: [...details.topics].sort(byVotes),
    openCommitments: [...details.openCommitments].sort(byDueDate),
    latestTakeaways,
    me: { id: person.id, name: person.name, standing: await parts.standings.of(person, board, details.circle) },
    teamsLink: await parts.linkTo(board, circle),
    serverNow: parts.clock.now(),
  };
}
