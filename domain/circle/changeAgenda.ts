// What the next session is about, how it runs and how its minutes are shared out, changed one thing at a time by whoever
// sits in the circle. Whoever changes what somebody else has changed since they looked is told so instead of writing over
// it; changes of different things merge.
import { agendaFor } from '../agenda';
import { foreignRefusal, formatRefusal } from '../formatChoice';
import { formats } from '../formats';
import type { Instant, PersonId, SessionId, TopicId } from '../ids';
import { mergeParts } from '../mergeParts';
import { accepted, refused, refusedChanged, type Result } from '../refusal';
import { stepMinutesRefusal } from '../stepMinutes';
import type { CircleChange, CircleDetails } from './change';
import { memberOf, type Circle, type SessionFormat } from './circle';
import { isSlot } from './createCircle';
import { nextFormat, usualFormat } from './nextFormat';
import { coachesBeside } from './outsideCoach';
import { restRefusal } from './rest';
import { withTopics } from './topic';

export interface NextAgenda extends Omit<SessionFormat, 'stepMinutes'> {
  topicId: TopicId | null;
  /** Null while the format's own minutes hold. */
  stepMinutes: readonly number[] | null;
}

export interface AgendaChange {
  sessionId: SessionId;
  /** What whoever asks had before their eyes. */
  seen: NextAgenda;
  wanted: NextAgenda;
}

export function nextAgenda(circle: Circle): NextAgenda {
  const { topicId, instead } = circle.next;
  return { ...nextFormat(circle), topicId, stepMinutes: instead?.stepMinutes ?? null };
}

export function changeAgenda(
  { circle, topics }: CircleDetails,
  { sessionId, seen, wanted }: AgendaChange,
  person: PersonId,
  at: Instant,
): Result<CircleChange> {
  if (!memberOf(circle, person)) return refused('notAMember');
  const rests = restRefusal(circle);
  if (rests) return rests;
  if (circle.next.sessionId !== sessionId) return refused('sessionUnknown');
  if (circle.next.status === 'running') return refused('sessionRunning');
  const now = nextAgenda(circle);
  if (isSame(now, wanted)) return accepted({ circle });
  const { merged, conflicts } = mergeParts(now, { seen, wanted }, parts);
  if (conflicts.length > 0) return refusedChanged('agendaChanged', conflicts.flat().map(nameOf));
  const { formatId, slotMinutes, topicId, stepMinutes } = merged;
  if (!isSlot(slotMinutes)) return refused('slotInvalid');
  const people = circle.members.length + coachesBeside(circle, at);
  const unfit = foreignRefusal(circle, formatId) ?? formatRefusal(formatId, people, slotMinutes);
  if (unfit) return unfit;
  if (topicId !== null && !topics.some((topic) => topic.id === topicId)) return refused('topicUnknown');
  const wrong = stepMinutes && stepMinutesRefusal(stepMinutes, partsOf(circle, merged), slotMinutes);
  if (wrong) return refused(wrong);
  const { instead: _before, ...next } = circle.next;
  const changed = { ...circle, next: { ...next, topicId, ...insteadOf(circle, merged) } };
  return accepted({ circle: withTopics(changed, topics) });
}

/** How it runs is one thing: minutes are shared out for a format and a length. */
const parts = [['topicId'], ['formatId', 'slotMinutes', 'stepMinutes']] as const;

function nameOf(field: keyof NextAgenda): string {
  return field === 'topicId' ? 'next:topicId' : 'next:instead';
}

function partsOf(circle: Circle, { formatId, slotMinutes }: NextAgenda): number {
  return agendaFor(formats[formatId], slotMinutes, circle.rota.order).length;
}

function insteadOf(circle: Circle, { formatId, slotMinutes, stepMinutes }: NextAgenda): { instead?: SessionFormat } {
  const usual = usualFormat(circle);
  if (!stepMinutes && usual.formatId === formatId && usual.slotMinutes === slotMinutes) return {};
  return { instead: { formatId, slotMinutes, ...(stepMinutes && { stepMinutes }) } };
}

function isSame(a: NextAgenda, b: NextAgenda): boolean {
  const [one, other] = [a, b].map(({ formatId, slotMinutes, topicId, stepMinutes }) =>
    JSON.stringify([formatId, slotMinutes, topicId, stepMinutes]),
  );
  return one === other;
}
