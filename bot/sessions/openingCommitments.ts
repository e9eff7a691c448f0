// The commitments a running session opens with, as the board has them now: those open when it began, closed since or
// not, in the order fixed then; after them whatever else is open. A latecomer and a reload see the same.
import { byDueDate, type Commitment } from '../../domain/circle/kept';
import type { CircleId } from '../../domain/ids';
import { Failure } from '../failure';
import type { BoardStore } from '../stores';
import type { LiveSession } from './liveSession';

export async function openingCommitments(
  { stores: { boards } }: { stores: { boards: BoardStore } },
  live: LiveSession,
  circleId: CircleId,
): Promise<Commitment[]> {
  const state = live.state();
  if (state.status === 'notStarted') throw new Failure('sessionNotStarted');
  const details = (await boards.readDetails(live.board, circleId))?.value;
  if (!details) throw new Failure('circleUnknown');
  const open = new Map(details.openCommitments.map((commitment) => [commitment.id, commitment]));
  const opensWith = state.opensWith ?? [];
  const looked = await Promise.all(
    opensWith.map(async (id) => open.get(id) ?? (await boards.readCommitment(live.board, circleId, id))),
  );
  const others = details.openCommitments.filter(({ id }) => !opensWith.includes(id)).sort(byDueDate);
  return [...looked.flatMap((commitment) => commitment ?? []), ...others];
}
