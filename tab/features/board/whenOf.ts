// When a circle meets, in words for its card: near days by name, in the zone of whoever reads it.
import type { Circle } from '../../../domain/circle/circle';
import type { Instant } from '../../../domain/ids';
import type { Text } from '../../text/loadText';

export function whenOf(circle: Circle, now: Instant, { t, formatNear, formatTime }: Text): string {
  const { next } = circle;
  switch (next.status) {
    case 'running':
      return t('card.runningSince', { time: formatTime(next.startedAt) });
    case 'planned':
      return t('card.when', { day: formatNear(next.startsAt, now), time: formatTime(next.startsAt) });
    case 'unplanned':
      return t(circle.rest ? `card.${circle.rest.status}` : 'card.noDate');
  }
}
