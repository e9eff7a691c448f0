// Who stands on a circle's ring on the board: its people in the order they lead, or, while nobody sits in it yet, those who
// were asked, hollow.
import { inTurn, type Circle } from '../../../domain/circle/circle';
import type { RingSeat } from '../../ring/Ring';

export function boardSeats(circle: Circle): readonly RingSeat[] {
  const { members, invited = [] } = circle;
  return members.length > 0 ? inTurn(circle) : invited.map(({ id, name }) => ({ id, name, lit: false }));
}
