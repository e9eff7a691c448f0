// Who leads when, as far as it is known: the planned date, those that follow at the circle's rhythm, and who led last.
import { inTurn, type Circle, type Member } from '../../../domain/circle/circle';
import { mayLead } from '../../../domain/circle/kinds';
import type { CalendarDate, Instant } from '../../../domain/ids';
import { addDays, wallClockAt } from '../../text/zonedTime';
import { rhythmStartOf } from '../card/sessionFacts';

export interface Turn {
  member: Member;
  /** A mentor and a coach sit in the ring and never lead. */
  leads: boolean;
  /** In the circle's zone; null where no date follows from a plan and a rhythm. */
  leadsOn: CalendarDate | null;
  lastLedAt: Instant | null;
}

/** In the order they lead, whoever never leads last. */
export function turnsOf(circle: Circle): Turn[] {
  const startsAt = rhythmStartOf(circle);
  const first = startsAt === null ? null : wallClockAt(startsAt, circle.timeZone).date;
  return inTurn(circle).map((member, index) => ({
    member,
    leads: mayLead(member.seat),
    leadsOn:
      mayLead(member.seat) && first !== null && (index === 0 || circle.cadenceWeeks > 0)
        ? addDays(first, 7 * circle.cadenceWeeks * index)
        : null,
    lastLedAt: circle.rota.past.find((past) => past.personId === member.id)?.at ?? null,
  }));
}
