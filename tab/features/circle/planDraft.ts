// What a plan looks like while it is being written: wall-clock fields in the circle's zone, with sensible first values.
import type { PlanSessionBody } from '../../../contract/schemas';
import type { CircleView } from '../../../contract/views';
import { cadences, type CadenceWeeks } from '../../../domain/circle/circle';
import { formatIds, formats, type FormatId } from '../../../domain/formats';
import type { TopicId } from '../../../domain/ids';
import { PLAN_AHEAD_MAX_MS, SLOT_MAX_MINUTES, SLOT_MIN_MINUTES } from '../../../domain/limits';
import { addDays, instantOf, wallClockAt } from '../../text/zonedTime';

export interface PlanDraft {
  date: string;
  time: string;
  topicId: string;
  formatId: FormatId;
  minutes: string;
  cadenceWeeks: CadenceWeeks;
}

export type PlanFault = 'plan.past' | 'plan.lengthWrong';

const NOON = '12:00';

/** As planned; without a plan, in a week at noon and the topic with most votes. */
export function draftOf({ circle, topics, serverNow }: CircleView): PlanDraft {
  const isPlanned = circle.next.status === 'planned';
  const wall =
    isPlanned && circle.next.status === 'planned' ? wallClockAt(circle.next.startsAt, circle.timeZone) : null;
  const today = wallClockAt(serverNow, circle.timeZone).date;
  return {
    date: wall?.date ?? addDays(today, 7),
    time: wall?.time ?? NOON,
    topicId: circle.next.topicId ?? (isPlanned ? '' : (topics[0]?.id ?? '')),
    formatId: circle.formatId,
    minutes: String(circle.slotMinutes),
    cadenceWeeks: circle.cadenceWeeks,
  };
}

export function withFormat(draft: PlanDraft, formatId: string): PlanDraft {
  const known = formatIds.find((id) => id === formatId) ?? draft.formatId;
  return { ...draft, formatId: known, minutes: String(formats[known].minutes) };
}

export function cadenceFrom(value: string): CadenceWeeks {
  return cadences.find((weeks) => String(weeks) === value) ?? 0;
}

/** The plan, or why it cannot be one yet. */
export function planFrom(draft: PlanDraft, timeZone: string, now: string): PlanSessionBody | PlanFault {
  const slotMinutes = Number(draft.minutes);
  const isSlot = Number.isInteger(slotMinutes) && slotMinutes >= SLOT_MIN_MINUTES && slotMinutes <= SLOT_MAX_MINUTES;
  if (!isSlot) return 'plan.lengthWrong';
  const startsAt = instantOf(draft, timeZone);
  const aheadMs = startsAt === null ? 0 : Date.parse(startsAt) - Date.parse(now);
  if (aheadMs <= 0 || aheadMs > PLAN_AHEAD_MAX_MS) return 'plan.past';
  return {
    startsAt,
    topicId: draft.topicId === '' ? null : (draft.topicId as TopicId),
    formatId: draft.formatId,
    slotMinutes,
    cadenceWeeks: draft.cadenceWeeks,
  };
}
