// How a circle's next session runs: what was chosen for it alone, else the circle's own format while it suits the circle's
// size, else the default of its kind and size.
import { defaultFormat, suits } from '../formatChoice';
import type { Circle, SessionFormat } from './circle';

export function nextFormat(circle: Circle): SessionFormat {
  const { formatId, slotMinutes } = circle.next.instead ?? usualFormat(circle);
  return { formatId, slotMinutes };
}

/** Without the next session's exception. A circle too small for every format keeps its own. */
export function usualFormat({ kind, members, formatId, slotMinutes }: Circle): SessionFormat {
  if (suits(formatId, members.length)) return { formatId, slotMinutes };
  return { formatId: defaultFormat(kind, members.length) ?? formatId, slotMinutes };
}
