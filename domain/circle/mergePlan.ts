// A plan made from what its author saw: what others planned meanwhile stays where the author changed something else, and
// where both changed the same thing the second is told.
import type { Circle } from './circle';
import { dateOf } from './withDate';
import { mergeParts } from '../mergeParts';
import { accepted, refusedChanged, type Result } from '../refusal';
import type { Plan } from './planSession';

export const planParts = [['startsAt'], ['topicId'], ['cadenceWeeks'], ['formatId', 'slotMinutes', 'instead']] as const;

/** What was replaced, as the circle's changes name it. */
const names: Record<(typeof planParts)[number][number], string> = {
  startsAt: 'next:date',
  topicId: 'next:topicId',
  cadenceWeeks: 'circle:cadenceWeeks',
  formatId: 'circle:formatId',
  slotMinutes: 'circle:slotMinutes',
  instead: 'next:instead',
};

export function plannedNow({ next, formatId, slotMinutes, cadenceWeeks }: Circle): Plan {
  return {
    startsAt: next.status === 'running' ? next.plannedAt : dateOf(next),
    topicId: next.topicId,
    formatId,
    slotMinutes,
    cadenceWeeks,
    ...(next.instead && { instead: next.instead }),
  };
}

/** Without `seen` the plan is taken as it is: from a page of an earlier build. */
export function mergePlan(circle: Circle, wanted: Plan, seen: Plan | undefined): Result<Plan> {
  if (!seen) return accepted(wanted);
  const { merged, conflicts } = mergeParts(plannedNow(circle), { seen, wanted }, planParts);
  if (conflicts.length === 0) return accepted(merged);
  return refusedChanged(
    'planChanged',
    conflicts.flat().map((field) => names[field]),
  );
}
