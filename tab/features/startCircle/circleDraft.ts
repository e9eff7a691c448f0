// What a new circle looks like while it is being written, with defaults that are right for most.
import type { StartCircleBody } from '../../../contract/schemas';
import type { CadenceWeeks } from '../../../domain/circle/circle';
import { leastMinutes } from '../../../domain/formatChoice';
import { formatIds, formats, type FormatId } from '../../../domain/formats';
import type { CircleId } from '../../../domain/ids';
import { SLOT_MAX_MINUTES } from '../../../domain/limits';

export interface CircleDraft {
  name: string;
  cadenceWeeks: CadenceWeeks;
  formatId: FormatId;
  minutes: string;
}

export type CircleFault = 'start.name.missing' | 'plan.lengthWrong';

const [firstFormat] = formatIds;

export const newDraft: CircleDraft = {
  name: '',
  cadenceWeeks: 2,
  formatId: firstFormat,
  minutes: String(formats[firstFormat].minutes),
};

export function withFormat(draft: CircleDraft, formatId: string): CircleDraft {
  const known = formatIds.find((id) => id === formatId) ?? draft.formatId;
  return { ...draft, formatId: known, minutes: String(formats[known].minutes) };
}

/** `id` is made once a form, so that sending it twice starts one circle. */
export function circleFrom(draft: CircleDraft, id: CircleId, timeZone: string): StartCircleBody | CircleFault {
  const name = draft.name.trim();
  const slotMinutes = Number(draft.minutes);
  if (name === '') return 'start.name.missing';
  const isSlot =
    Number.isInteger(slotMinutes) && slotMinutes >= leastMinutes(draft.formatId) && slotMinutes <= SLOT_MAX_MINUTES;
  if (!isSlot) return 'plan.lengthWrong';
  const { cadenceWeeks, formatId } = draft;
  return { circleId: id, name, kind: 'peers', timeZone, formatId, slotMinutes, cadenceWeeks };
}
