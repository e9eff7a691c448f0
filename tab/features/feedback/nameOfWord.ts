// What this device knows a private word by: its session, and whom it is for where several led.
import type { WordPlace } from '../../api/feedback';

export type OneWord = Pick<WordPlace, 'sessionId' | 'to'>;

export function nameOfWord({ sessionId, to }: OneWord): string {
  return to === null ? sessionId : `${sessionId} ${to}`;
}
