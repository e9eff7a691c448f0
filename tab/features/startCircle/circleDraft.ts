// What a new circle looks like while it is being written, with defaults that are right for most of its kind and size.
import type { StartCircleBody } from '../../../contract/schemas';
import type { CadenceWeeks } from '../../../domain/circle/circle';
import { kinds, placesFor, seatsOf, type Kind, type Seat } from '../../../domain/circle/kinds';
import { defaultFormat, formatsFor, leastMinutes } from '../../../domain/formatChoice';
import { formatIds, formats, type FormatId } from '../../../domain/formats';
import type { CircleId, Instant, PersonId } from '../../../domain/ids';
import { PLAN_AHEAD_MAX_MS, SLOT_MAX_MINUTES } from '../../../domain/limits';
import { instantOf, wallClockAt } from '../../text/zonedTime';
import { usualDate } from '../circle/usualDate';

export interface Guest {
  id: PersonId;
  name: string;
  seat: Seat;
}

export interface CircleDraft {
  name: string;
  kind: Kind;
  /** Where whoever starts it sits. */
  seat: Seat;
  guests: readonly Guest[];
  /** Date and time of the first session, `date` empty while there is none; null where it is not asked for. */
  first: { date: string; time: string } | null;
  cadenceWeeks: CadenceWeeks;
  formatId: FormatId;
  minutes: string;
  /** Until somebody chooses a format, it follows from the kind and from how many they are. */
  isFormatChosen: boolean;
}

export type CircleFault = 'start.name.missing' | 'plan.past' | 'plan.lengthWrong';

const blank: Omit<CircleDraft, 'kind' | 'seat' | 'formatId' | 'minutes'> = {
  name: '',
  guests: [],
  first: null,
  cadenceWeeks: 2,
  isFormatChosen: false,
};

export const newDraft: CircleDraft = withUsualFormat({ ...blank, ...ofKind(kinds[0]) });

/** With a date for its first session. */
export function newDatedDraft(nowMs: number, timeZone: string): CircleDraft {
  return { ...newDraft, first: usualDate(wallClockAt(new Date(nowMs).toISOString(), timeZone).date) };
}

function ofKind(kind: Kind): Pick<CircleDraft, 'kind' | 'seat' | 'formatId' | 'minutes'> {
  const formatId = formatsFor(kind)[0]!;
  return { kind, seat: seatsOf(kind)[0]!, formatId, minutes: String(formats[formatId].minutes) };
}

/** Guests keep coming along, each on a seat the kind has, as many as find one. */
export function withKind(draft: CircleDraft, kind: Kind): CircleDraft {
  const changed = { ...draft, ...ofKind(kind), guests: [], isFormatChosen: false };
  return draft.guests.reduce<CircleDraft>((sum, guest) => {
    const seat = freeSeats(sum)[0];
    return seat ? withGuest(sum, { ...guest, seat }) : sum;
  }, withUsualFormat(changed));
}

/** Whoever was to sit where the starter sits now takes the seat that became free. */
export function withSeat(draft: CircleDraft, seat: Seat): CircleDraft {
  const isSingle = placesFor(draft.kind, seat) === 1;
  const guests = draft.guests.map((guest) =>
    isSingle && guest.seat === seat ? { ...guest, seat: draft.seat } : guest,
  );
  return { ...draft, seat, guests };
}

/** The seats nobody has yet, the usual one first. */
export function freeSeats({ kind, seat, guests }: CircleDraft): Seat[] {
  const taken = [seat, ...guests.map((guest) => guest.seat)];
  return seatsOf(kind).filter((one) => taken.filter((other) => other === one).length < placesFor(kind, one));
}

export function withGuest(draft: CircleDraft, guest: Guest): CircleDraft {
  return withUsualFormat({ ...draft, guests: [...draft.guests, guest] });
}

export function withoutGuest(draft: CircleDraft, id: PersonId): CircleDraft {
  return withUsualFormat({ ...draft, guests: draft.guests.filter((guest) => guest.id !== id) });
}

function withUsualFormat(draft: CircleDraft): CircleDraft {
  if (draft.isFormatChosen) return draft;
  const formatId = defaultFormat(draft.kind, draft.guests.length + 1) ?? formatsFor(draft.kind)[0]!;
  return formatId === draft.formatId ? draft : { ...draft, formatId, minutes: String(formats[formatId].minutes) };
}

export function withFormat(draft: CircleDraft, formatId: string): CircleDraft {
  const known = formatIds.find((id) => id === formatId) ?? draft.formatId;
  return { ...draft, formatId: known, minutes: String(formats[known].minutes), isFormatChosen: true };
}

/** `id` is made once a form, so that sending it twice starts one circle. */
export function circleFrom(
  draft: CircleDraft,
  id: CircleId,
  timeZone: string,
  nowMs: number,
): StartCircleBody | CircleFault {
  const name = draft.name.trim();
  const slotMinutes = Number(draft.minutes);
  if (name === '') return 'start.name.missing';
  const isSlot =
    Number.isInteger(slotMinutes) && slotMinutes >= leastMinutes(draft.formatId) && slotMinutes <= SLOT_MAX_MINUTES;
  if (!isSlot) return 'plan.lengthWrong';
  const startsAt = firstSession(draft, timeZone);
  const isDated = draft.first !== null && draft.first.date !== '';
  const aheadMs = Date.parse(startsAt ?? '') - nowMs;
  if (isDated && !(aheadMs > 0 && aheadMs <= PLAN_AHEAD_MAX_MS)) return 'plan.past';
  const { kind, seat, cadenceWeeks, formatId, guests } = draft;
  const invited = guests.map((guest) => ({ personId: guest.id as string, seat: guest.seat }));
  const when = { cadenceWeeks, ...(startsAt !== null && { startsAt }) };
  return { circleId: id, name, kind, seat, timeZone, formatId, slotMinutes, ...when, invited };
}

/** Null without a date, or while one is half written. */
export function firstSession({ first }: CircleDraft, timeZone: string): Instant | null {
  return first && instantOf(first, timeZone);
}
