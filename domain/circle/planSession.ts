// When the next session is, how long, in which format and about what. A running session is not replanned.
import { fitsSlot, foreignRefusal } from '../formatChoice';
import type { FormatId } from '../formats';
import type { Instant, PersonId, TopicId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import { stepMinutesRefusal } from '../stepMinutes';
import type { CircleChange, CircleDetails } from './change';
import { memberOf, type CadenceWeeks, type SessionFormat } from './circle';
import { isSlot } from './createCircle';
import { isPlannable } from './plannable';
import { restRefusal } from './rest';
import { withTopics } from './topic';
import { dateOf, withDate } from './withDate';

export interface Plan {
  /** Null when there is no date yet. */
  startsAt: Instant | null;
  topicId: TopicId | null;
  formatId: FormatId;
  slotMinutes: number;
  cadenceWeeks: CadenceWeeks;
  /** How the next session alone runs, when not as the circle's sessions do. */
  instead?: SessionFormat | undefined;
}

export function planSession(details: CircleDetails, plan: Plan, person: PersonId, now: Instant): Result<CircleChange> {
  const { circle, topics } = details;
  if (!memberOf(circle, person)) return refused('notAMember');
  const rests = restRefusal(circle);
  if (rests) return rests;
  if (circle.next.status === 'running') return refused('sessionRunning');
  for (const { formatId, slotMinutes } of [plan, plan.instead ?? plan]) {
    const foreign = foreignRefusal(circle, formatId);
    if (foreign) return foreign;
    if (!isSlot(slotMinutes)) return refused('slotInvalid');
    if (!fitsSlot(formatId, slotMinutes)) return refused('slotTooShort');
  }
  const minutes = plan.instead?.stepMinutes;
  if (minutes && stepMinutesRefusal(minutes, minutes.length, plan.instead!.slotMinutes))
    return refused('stepMinutesInvalid');
  if (plan.topicId !== null && !topics.some((topic) => topic.id === plan.topicId)) return refused('topicUnknown');
  const isMoved = plan.startsAt !== dateOf(circle.next);
  if (plan.startsAt !== null && isMoved && !isPlannable(plan.startsAt, now)) return refused('timeInvalid');
  const { instead: _before, ...next } = circle.next;
  const { formatId, slotMinutes, instead, startsAt } = plan;
  const upcoming = { ...next, topicId: plan.topicId, ...(instead && { instead }) };
  const planned = {
    ...circle,
    formatId,
    slotMinutes,
    cadenceWeeks: plan.cadenceWeeks,
    next: withDate(upcoming, startsAt === null ? null : { startsAt }),
  };
  return accepted({ circle: withTopics(planned, topics) });
}
