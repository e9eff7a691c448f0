// Asking everybody of a suggested circle at once. Whoever asks sits in it only if they are one of them; until somebody says
// yes nobody does, and when nobody is asked any more it is not shown.
import type { Circle } from '../circle/circle';
import { emptyCircle, type NewCircle, type Person } from '../circle/createCircle';
import type { Joiner } from '../circle/gates/doorFacts';
import { isMembersOnly, type Kind, type Seat } from '../circle/kinds';
import { seated } from '../circle/seating';
import { defaultFormat, formatsFor } from '../formatChoice';
import { formats } from '../formats';
import type { CircleId, Instant, PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';

export interface AskedCircle {
  id: CircleId;
  name: string;
  kind: Kind;
  timeZone: string;
}

/** Those asked fit together already. */
export function askTogether(
  asked: AskedCircle,
  group: readonly (Joiner & { seat: Seat })[],
  by: Person,
  now: Instant,
): Result<Circle> {
  const empty = emptyCircle(withUsualFormat(asked, group.length), by.id, now);
  if (!empty.ok) return empty;
  const own = group.find(({ id }) => id === by.id);
  const circle = own ? seated(empty.value, own, own.seat, now) : empty.value;
  const from = { byId: by.id, byName: by.name, at: now };
  const invited = group.filter((one) => one !== own).map(({ id, name, seat }) => ({ id, name, seat, ...from }));
  return accepted({ ...circle, suggested: from, invited });
}

function withUsualFormat(asked: AskedCircle, people: number): Omit<NewCircle, 'seat'> {
  const formatId = defaultFormat(asked.kind, people) ?? formatsFor(asked.kind)[0]!;
  return { ...asked, formatId, slotMinutes: formats[formatId].minutes, cadenceWeeks: 2 };
}

/** Until somebody else has said yes, whoever asked may take all of it back. */
export function takeBackAsking(circle: Circle, by: PersonId): Result<Circle> {
  const { suggested, members, rota, doors, last, next } = circle;
  if (suggested?.byId !== by) return refused('notYours');
  if (suggested.takenBack) return accepted(circle);
  const other = members.find(({ id }) => id !== by);
  if (other) return isMembersOnly(circle.kind) ? refused('changedSince') : refused('changedSince', other.name);
  if (last || next.status !== 'unplanned') return refused('changedSince');
  const { [by]: _own, ...others } = doors ?? {};
  return accepted({
    ...circle,
    suggested: { ...suggested, takenBack: true },
    members: [],
    invited: [],
    asking: [],
    rota: { ...rota, order: rota.order.filter((id) => id !== by) },
    doors: others,
  });
}

/** Nobody sits in it, and nobody is asked to. */
export function isNobodys({ members, invited = [] }: Pick<Circle, 'members' | 'invited'>): boolean {
  return members.length === 0 && invited.length === 0;
}
