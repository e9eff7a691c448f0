// How often a circle meets, in words: “every other Thursday” once a date says which day.
import type { Circle } from '../../../domain/circle/circle';
import type { Text } from '../../text/loadText';
import { rhythmStartOf } from './sessionFacts';

export function rhythmWords(circle: Circle, { t, formatWeekday }: Text): string {
  const startsAt = rhythmStartOf(circle);
  const { cadenceWeeks } = circle;
  if (cadenceWeeks === 0 || startsAt === null) return t(`circle.cadence.${cadenceWeeks}`);
  return t(`circle.cadenceDay.${cadenceWeeks}`, { weekday: formatWeekday(startsAt, circle.timeZone) });
}
