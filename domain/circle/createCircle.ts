// Starting a circle: whoever starts it is its organiser, its first member and first in the rota.
import { fitsSlot } from '../formatChoice';
import type { FormatId } from '../formats';
import { sessionIdOf, type CircleId, type Instant, type PersonId } from '../ids';
import { CIRCLE_NAME_MAX_LENGTH, SLOT_MAX_MINUTES, SLOT_MIN_MINUTES } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { cleanText } from '../text';
import type { CadenceWeeks, Circle, Kind } from './circle';
import { joinRota, emptyRota } from './rota';

export interface NewCircle {
  id: CircleId;
  name: string;
  kind: Kind;
  timeZone: string;
  formatId: FormatId;
  slotMinutes: number;
  cadenceWeeks: CadenceWeeks;
}

export interface Person {
  id: PersonId;
  name: string;
}

export function createCircle(wanted: NewCircle, organiser: Person, now: Instant): Result<Circle> {
  const name = cleanText(wanted.name, CIRCLE_NAME_MAX_LENGTH);
  if (!name.ok) return name;
  if (!isSlot(wanted.slotMinutes)) return refused('slotInvalid');
  if (!fitsSlot(wanted.formatId, wanted.slotMinutes)) return refused('slotTooShort');
  if (!isTimeZone(wanted.timeZone)) return refused('zoneUnknown');
  return accepted({
    ...wanted,
    name: name.value,
    organiserId: organiser.id,
    members: [{ id: organiser.id, name: organiser.name, seat: 'peer', joinedAt: now }],
    rota: joinRota(emptyRota, organiser.id),
    next: { status: 'unplanned', sessionId: sessionIdOf(wanted.id, 1), ordinal: 1, topicId: null },
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

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
