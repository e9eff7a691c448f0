// Which of several circles somebody most likely means right now: the one that meets, else whose date is nearest. A date
// nobody kept has rolled on before anybody reads it (missedDate.ts), so one that lies behind is one that is just beginning.
import type { Instant } from '../ids';

export interface Soon {
  name: string;
  isRunning: boolean;
  /** By plan; null without a date. */
  startsAt: Instant | null;
}

/** Running first, then by date, then those without one; by name where that says nothing. */
export function soonestFirst(a: Soon, b: Soon): number {
  return rank(a) - rank(b) || whenOf(a) - whenOf(b) || a.name.localeCompare(b.name);
}

function rank({ isRunning, startsAt }: Soon): number {
  if (isRunning) return 0;
  return startsAt === null ? 2 : 1;
}

function whenOf({ startsAt }: Soon): number {
  return startsAt === null ? 0 : Date.parse(startsAt);
}
