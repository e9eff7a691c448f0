// Which formats suit a circle: by its kind, by how many came and by the slot. Whoever chooses otherwise is told what fits.
import { shortestSlot } from './agenda';
import { formatIds, formats, type FormatId, type FormatKind } from './formats';
import { SLOT_MIN_MINUTES } from './limits';
import { refused, type Refusal } from './refusal';

/** Those meant for the kind first, then all the others: a circle may choose any of them. */
export function formatsFor(kind: FormatKind): FormatId[] {
  const meant = formatIds.filter((id) => formats[id].kinds.includes(kind));
  return [...meant, ...formatIds.filter((id) => !meant.includes(id))];
}

/** The kind's first format made for so many people; null when none of the kind's own is. */
export function defaultFormat(kind: FormatKind, people: number): FormatId | null {
  return formatsFor(kind).find((id) => formats[id].kinds.includes(kind) && suits(id, people)) ?? null;
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

/** Those that can be run by so many people in so many minutes, the kind's own first. */
export function formatsThatFit(kind: FormatKind, people: number, slotMinutes: number): FormatId[] {
  return formatsFor(kind).filter((id) => suits(id, people) && fitsSlot(id, slotMinutes));
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
