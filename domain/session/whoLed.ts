// Who has had their turn to lead by the end of a session: its lead, the givers of the rounds that were reached, or nobody.
import { formats } from '../formats';
import type { PersonId } from '../ids';
import type { EndedSession } from './state';

export function whoLed({ formatId, leadId, steps, stepTimes }: EndedSession): PersonId[] {
  switch (formats[formatId].leads) {
    case 0:
      return [];
    case 1:
      return [leadId];
    case 'eachRound':
      return [...new Set(stepTimes.flatMap(({ index }) => steps[index]?.giverId ?? []))];
  }
}
