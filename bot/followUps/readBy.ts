// Whether everybody who reads in a conversation sits in the circle. Where Teams cannot say, somebody else may.
import type { Circle } from '../../domain/circle/circle';
import { isMembersOnly } from '../../domain/circle/kinds';
import type { ReadBy } from '../../domain/followUps/afterSession';
import { outsidersIn } from '../boards/homeChoices';
import type { Membership } from '../membership';
import type { Board, Conversation } from '../stores';

export async function readBy(
  parts: { membership: Membership },
  home: Conversation,
  board: Board,
  circle: Circle,
): Promise<ReadBy> {
  if (!isMembersOnly(circle.kind)) return 'others';
  return (await outsidersIn(parts, home, board, circle))?.length === 0 ? 'circle' : 'others';
}
