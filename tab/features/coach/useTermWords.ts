// How a seat's sessions and its last day are said.
import type { CoachTerm } from '../../../domain/circle/outsideCoach';
import { useText } from '../../text/TextProvider';

export function useTermWords() {
  const { formatCalendarDate, formatList } = useText();
  return ({ sessions, untilOn }: CoachTerm) => ({
    sessions: sessions.length,
    list: formatList(sessions.map(String)),
    day: formatCalendarDate(untilOn),
  });
}
