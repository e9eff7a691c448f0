// The board's circles with the date that counts: one that passed without anybody meeting has rolled on. Nothing is written
// for that; whoever decides on a circle decides on it like this, and what they decide is stored with it.
import { withDateToCome } from '../../domain/circle/missedDate';
import type { CircleDetails } from '../../domain/circle/change';
import type { Clock } from '../clock';
import type { BoardStore } from '../stores';

export function withDatesToCome(boards: BoardStore, clock: Clock): BoardStore {
  const toCome = (details: CircleDetails) => ({ ...details, circle: withDateToCome(details.circle, clock.now()) });
  return {
    ...boards,
    async readCircles(board) {
      const now = clock.now();
      return (await boards.readCircles(board)).map((circle) => withDateToCome(circle, now));
    },
    async readDetails(board, circle) {
      const read = await boards.readDetails(board, circle);
      return read && { ...read, value: toCome(read.value) };
    },
    async readPage(board, circle) {
      const page = await boards.readPage(board, circle);
      return page && { ...page, details: toCome(page.details) };
    },
  };
}
