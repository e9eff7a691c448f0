// Which formats suit a circle: by its kind, by how many came and by the slot. Whoever chooses otherwise is told what fits.
import { shortestSlot } from './agenda';
import type { Circle } from './circle/circle';
import type { Kind } from './circle/kinds';
import { formatIds, formats, type FormatId } from './formats';
import { SLOT_MIN_MINUTES } from './limits';
import { refused, type Refusal } from './refusal';

type Choosing = Pick<Circle, 'kind' | 'formatId' | 'next'>;

/** Those meant for the kind, the one most circles of it want first. */
export function formatsFor(kind: Kind): FormatId[] {
  return formatIds.filter((id) => formats[id].kinds.includes(kind));
}

/** What a circle chooses from: its kind's own, and another one that it had chosen before kinds kept to their own. */
export function formatsOf(circle: Choosing): FormatId[] {
  return formatIds.filter((id) => isOwn(circle, id));
}

/** Why a circle may not choose it now; null when it may. */
export function foreignRefusal(circle: Choosing, id: FormatId): { ok: false; refusal: Refusal } | null {
  return isOwn(circle, id) ? null : refused('formatForeign');
}

function isOwn({ kind, formatId, next }: Choosing, id: FormatId): boolean {
  return formats[id].kinds.includes(kind) || id === formatId || id === next.instead?.formatId;
}

/** The kind's first format made for so many people; null when none of the kind's own is. */
export function defaultFormat(kind: Kind, people: number): FormatId | null {
  return formatsFor(kind).find((id) => suits(id, people)) ?? null;
}

export function suits(id: FormatId, people: number): boolean {
  const { min, max } = formats[id].people;
  return people >= min && people <= max;
}

export function fitsSlot(id: FormatId, slotMinutes: number): boolean {
  return slotMinutes >= shortestSlot(formats[id]);
}

/** The shortest length it can be planned in. */
export function leastMinutes(id: FormatId): number {
  return Math.max(SLOT_MIN_MINUTES, shortestSlot(formats[id]));
}

/** Those of the circle's that can be run by so many people in so many minutes. */
export function formatsThatFit(circle: Choosing, people: number, slotMinutes: number): FormatId[] {
  return formatsOf(circle).filter((id) => suits(id, people) && fitsSlot(id, slotMinutes));
}

/**
 * Why so many members cannot run it in so many minutes; null when they can. One alone may open a session: whoever else
 * comes is a guest, whom nobody can count beforehand. Rounds need a member each.
 */
export function formatRefusal(
  id: FormatId,
  people: number,
  slotMinutes: number,
): { ok: false; refusal: Refusal } | null {
  const waitsForGuests = people === 1 && formats[id].rounds?.per !== 'giver';
  if (people < formats[id].people.min && !waitsForGuests) return refused('formatTooBig');
  if (people > formats[id].people.max) return refused('formatTooSmall');
  return fitsSlot(id, slotMinutes) ? null : refused('slotTooShort');
}
