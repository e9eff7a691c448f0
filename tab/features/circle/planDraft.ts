// What a plan looks like while it is being written: wall-clock fields in the circle's zone, with sensible first values.
import type { PlanSessionBody } from '../../../contract/schemas';
import type { CircleView } from '../../../contract/views';
import { cadences, type CadenceWeeks, type Circle, type SessionFormat } from '../../../domain/circle/circle';
import { nextFormat, usualFormat } from '../../../domain/circle/nextFormat';
import { leastMinutes } from '../../../domain/formatChoice';
import { formatIds, formats, type FormatId } from '../../../domain/formats';
import type { TopicId } from '../../../domain/ids';
import { PLAN_AHEAD_MAX_MS, SLOT_MAX_MINUTES } from '../../../domain/limits';
import { addDays, instantOf, wallClockAt } from '../../text/zonedTime';

export interface PlanDraft {
  date: string;
  time: string;
  topicId: string;
  formatId: FormatId;
  minutes: string;
  cadenceWeeks: CadenceWeeks;
  /** Format and length are meant for the sessions after this one as well. */
  always: boolean;
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
    formatId: nextFormat(circle).formatId,
    minutes: String(nextFormat(circle).slotMinutes),
    cadenceWeeks: circle.cadenceWeeks,
    always: false,
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
export function planFrom(draft: PlanDraft, circle: Circle, now: string): PlanSessionBody | PlanFault {
  const slotMinutes = Number(draft.minutes);
  const isSlot =
    Number.isInteger(slotMinutes) && slotMinutes >= leastMinutes(draft.formatId) && slotMinutes <= SLOT_MAX_MINUTES;
  if (!isSlot) return 'plan.lengthWrong';
  const startsAt = instantOf(draft, circle.timeZone);
  const aheadMs = startsAt === null ? 0 : Date.parse(startsAt) - Date.parse(now);
  if (aheadMs <= 0 || aheadMs > PLAN_AHEAD_MAX_MS) return 'plan.past';
  return {
    startsAt,
    topicId: draft.topicId === '' ? null : (draft.topicId as TopicId),
    ...formatOf(circle, { formatId: draft.formatId, slotMinutes }, draft.always),
    cadenceWeeks: draft.cadenceWeeks,
  };
}

/** For good, or for this session instead of what the circle usually does. */
function formatOf(circle: Circle, wanted: SessionFormat, always: boolean) {
  if (always) return wanted;
  const usual = usualFormat(circle);
  const isUsual = usual.formatId === wanted.formatId && usual.slotMinutes === wanted.slotMinutes;
  const { formatId, slotMinutes } = circle;
  return { formatId, slotMinutes, ...(!isUsual && { instead: wanted }) };
}
