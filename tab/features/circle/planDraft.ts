// What a plan looks like while it is being written: wall-clock fields in the circle's zone, with sensible first values.
import type { PlanSessionBody } from '../../../contract/schemas';
import type { CircleView } from '../../../contract/views';
import { cadences, type CadenceWeeks, type Circle, type SessionFormat } from '../../../domain/circle/circle';
import { plannedNow } from '../../../domain/circle/mergePlan';
import { nextFormat, usualFormat } from '../../../domain/circle/nextFormat';
import type { Plan } from '../../../domain/circle/planSession';
import { leastMinutes } from '../../../domain/formatChoice';
import { formatIds, formats, type FormatId } from '../../../domain/formats';
import type { TopicId } from '../../../domain/ids';
import { PLAN_AHEAD_MAX_MS, SLOT_MAX_MINUTES } from '../../../domain/limits';
import { instantOf, wallClockAt } from '../../text/zonedTime';
import { usualDate } from './usualDate';

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

/** As planned; without a plan, on the usual date and the topic with most votes. */
export function draftOf({ circle, topics, serverNow }: CircleView): PlanDraft {
  const isPlanned = circle.next.status === 'planned';
  const when =
    circle.next.status === 'planned'
      ? wallClockAt(circle.next.startsAt, circle.timeZone)
      : usualDate(wallClockAt(serverNow, circle.timeZone).date);
  return {
    ...when,
    topicId: circle.next.topicId ?? (isPlanned ? '' : (topics[0]?.id ?? '')),
    formatId: nextFormat(circle).formatId,
    minutes: String(nextFormat(circle).slotMinutes),
    cadenceWeeks: circle.cadenceWeeks,
    always: false,
  };
}

export function withFormat(draft: PlanDraft, formatId: string): Pick<PlanDraft, 'formatId' | 'minutes'> {
  const known = formatIds.find((id) => id === formatId) ?? draft.formatId;
  return { formatId: known, minutes: String(formats[known].minutes) };
}

export function cadenceFrom(value: string): CadenceWeeks {
  return cadences.find((weeks) => String(weeks) === value) ?? 0;
}

/** What somebody changed of the plan; all else follows the circle, whoever changes it meanwhile. */
export type PlanEdits = Partial<PlanDraft>;

/** What belongs together is changed together: whoever sets another time means it on the day they saw. */
export function withEdit(draft: PlanDraft, edits: PlanEdits, edit: PlanEdits): PlanEdits {
  const { date, time, formatId, minutes } = draft;
  const isWhen = edit.date !== undefined || edit.time !== undefined;
  const isHow = edit.formatId !== undefined || edit.minutes !== undefined || edit.always !== undefined;
  return { ...edits, ...(isWhen && { date, time }), ...(isHow && { formatId, minutes }), ...edit };
}

/** What is asked for, with what was seen of it; or why it cannot be asked for yet. */
export function planFrom(
  draft: PlanDraft,
  edits: PlanEdits,
  { circle, serverNow }: CircleView,
  seen: Plan,
): PlanSessionBody | PlanFault {
  const slotMinutes = Number(draft.minutes);
  const isSlot =
    Number.isInteger(slotMinutes) && slotMinutes >= leastMinutes(draft.formatId) && slotMinutes <= SLOT_MAX_MINUTES;
  if (!isSlot) return 'plan.lengthWrong';
  const now = plannedNow(circle);
  const startsAt = edits.date === undefined && now.startsAt !== null ? now.startsAt : instantOf(draft, circle.timeZone);
  const aheadMs = startsAt === null ? 0 : Date.parse(startsAt) - Date.parse(serverNow);
  if (startsAt !== now.startsAt && (aheadMs <= 0 || aheadMs > PLAN_AHEAD_MAX_MS)) return 'plan.past';
  const how =
    edits.formatId === undefined
      ? howOf(now)
      : formatOf(circle, { formatId: draft.formatId, slotMinutes }, draft.always);
  const topicId = draft.topicId === '' ? null : (draft.topicId as TopicId);
  const wanted = { startsAt, topicId, cadenceWeeks: draft.cadenceWeeks, ...how };
  // What they did not change they want as it is now.
  return { ...wanted, seen: seenOf(now, seen, edits) };
}

/** `seen` for what is edited, for all else what there is now. */
export function seenOf(now: Plan, seen: Plan, edits: PlanEdits): Plan {
  return {
    startsAt: (edits.date === undefined ? now : seen).startsAt,
    topicId: (edits.topicId === undefined ? now : seen).topicId,
    cadenceWeeks: (edits.cadenceWeeks === undefined ? now : seen).cadenceWeeks,
    ...howOf(edits.formatId === undefined ? now : seen),
  };
}

function howOf({ formatId, slotMinutes, instead }: Plan) {
  return { formatId, slotMinutes, ...(instead && { instead }) };
}

/** For good, or for this session instead of what the circle usually does. */
function formatOf(circle: Circle, wanted: SessionFormat, always: boolean) {
  if (always) return wanted;
  const usual = usualFormat(circle);
  const isUsual = usual.formatId === wanted.formatId && usual.slotMinutes === wanted.slotMinutes;
  const { formatId, slotMinutes } = circle;
  return { formatId, slotMinutes, ...(!isUsual && { instead: wanted }) };
}
