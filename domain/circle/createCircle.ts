// Starting a circle: whoever starts it is its organiser, its first member and first in the rota. One that is suggested
// begins with nobody in it.
import { fitsSlot, formatsFor } from '../formatChoice';
import type { FormatId } from '../formats';
import { sessionIdOf, type CircleId, type Instant, type PersonId } from '../ids';
import { CIRCLE_NAME_MAX_LENGTH, SLOT_MAX_MINUTES, SLOT_MIN_MINUTES } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { cleanText } from '../text';
import { isTimeZone } from '../timeZone';
import type { CadenceWeeks, Circle } from './circle';
import type { Joiner } from './gates/doorFacts';
import { unsaidRefusal } from './gates/gatesOf';
import { seatsOf, type Kind, type Seat } from './kinds';
import { isPlannable } from './plannable';
import { emptyRota } from './rota';
import { seated } from './seating';
import { withDate } from './withDate';

export interface NewCircle {
  id: CircleId;
  name: string;
  kind: Kind;
  /** Where whoever starts it sits; the kind's usual seat when left out. */
  seat?: Seat | undefined;
  timeZone: string;
  formatId: FormatId;
  slotMinutes: number;
  cadenceWeeks: CadenceWeeks;
  /** Of its first session; left out while there is no date yet. */
  startsAt?: Instant | undefined;
}

export interface Person {
  id: PersonId;
  name: string;
}

export function createCircle({ seat: asked, ...wanted }: NewCircle, organiser: Joiner, now: Instant): Result<Circle> {
  const [usual] = seatsOf(wanted.kind);
  const seat = asked ?? usual!;
  if (!seatsOf(wanted.kind).includes(seat)) return refused('seatUnknown');
  const empty = emptyCircle(wanted, organiser.id, now);
  if (!empty.ok) return empty;
  return unsaidRefusal(wanted.kind, seat, organiser.door) ?? accepted(seated(empty.value, organiser, seat, now));
}

/** Nobody sits in it yet; `by` runs it until somebody does. */
export function emptyCircle(
  { startsAt, ...wanted }: Omit<NewCircle, 'seat'>,
  by: PersonId,
  now: Instant,
): Result<Circle> {
  const name = cleanText(wanted.name, CIRCLE_NAME_MAX_LENGTH);
  if (!name.ok) return name;
  if (!formatsFor(wanted.kind).includes(wanted.formatId)) return refused('formatForeign');
  if (!isSlot(wanted.slotMinutes)) return refused('slotInvalid');
  if (!fitsSlot(wanted.formatId, wanted.slotMinutes)) return refused('slotTooShort');
  if (!isTimeZone(wanted.timeZone)) return refused('zoneUnknown');
  if (startsAt !== undefined && !isPlannable(startsAt, now)) return refused('timeInvalid');
  const undated = { status: 'unplanned', sessionId: sessionIdOf(wanted.id, 1), ordinal: 1, topicId: null } as const;
  return accepted({
    ...wanted,
    name: name.value,
    organiserId: by,
    members: [],
    rota: emptyRota,
    next: withDate(undated, startsAt === undefined ? null : { startsAt }),
    last: null,
    topTopic: null,
    nextTopicTitle: null,
    openCommitments: 0,
    nextDueOn: null,
    doneCommitments: 0,
    meetingChats: [],
    createdAt: now,
  });
}

export function isSlot(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= SLOT_MIN_MINUTES && minutes <= SLOT_MAX_MINUTES;
}
