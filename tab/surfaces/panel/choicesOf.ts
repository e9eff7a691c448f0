// The circles of a channel that a meeting in it could be of: the likeliest first; a closed one meets nowhere.
import type { BoardView } from '../../../contract/views';
import { plannedStart } from '../../../domain/circle/circle';
import { soonestFirst, type Soon } from '../../../domain/circle/soonestFirst';
import type { CircleId } from '../../../domain/ids';

export type CircleToChoose = Soon & { circleId: CircleId };

/** Of a circle that is hidden from whoever asks, nothing but its name is known. */
export function choicesOf(circles: BoardView['circles']): CircleToChoose[] {
  const choices = circles.flatMap((circle): CircleToChoose[] => {
    const { id: circleId, name } = circle;
    if ('hidden' in circle) return [{ circleId, name, isRunning: false, startsAt: null }];
    if (circle.rest?.status === 'closed') return [];
    return [{ circleId, name, isRunning: circle.next.status === 'running', startsAt: plannedStart(circle.next) }];
  });
  return choices.sort(soonestFirst);
}
