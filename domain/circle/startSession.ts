// What a circle brings into its next session: the agenda scaled to its slot and to who came, the lead whose turn it is.
import { agendaFor, type AgendaStep } from '../agenda';
import { foreignRefusal, formatRefusal } from '../formatChoice';
import { formats, type FormatId } from '../formats';
import type { BoardId, Instant, PersonId } from '../ids';
import { OPENING_COMMITMENTS_MAX } from '../limits';
import { TOPICS_QUEUED_FIRST } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import type { SessionSetup } from '../session/state';
import { topicsComeFromAll, type QueuedTopic } from '../session/topicQueue';
import type { CircleDetails } from './change';
import { stepMinutesRefusal } from '../stepMinutes';
import { inTurn, memberOf, type Circle, type Member, type SessionFormat } from './circle';
import { byDueDate } from './kept';
import { dateHeld } from './missedDate';
import { nextFormat, usualFormat } from './nextFormat';
import { coachesBeside, coachOfSession } from './outsideCoach';
import { restRefusal } from './rest';
import { byVotes, type Topic } from './topic';

/** What whoever starts a session says about it, for this one session only. */
export interface StartChoice {
  formatId?: FormatId | undefined;
  /** The members who came; all of them when left out. */
  hereIds?: readonly PersonId[] | undefined;
  /** The chat of the meeting in which it is started; null outside a meeting. */
  meetingChat?: string | null | undefined;
}

export function sessionSetup(
  board: BoardId,
  details: CircleDetails,
  starter: PersonId,
  now: Instant,
  choice: StartChoice = {},
): Result<SessionSetup> {
  const { circle, topics, openCommitments } = details;
  if (!memberOf(circle, starter)) return refused('notAMember');
  const rests = restRefusal(circle);
  if (rests) return rests;
  const { slotMinutes, ...usual } = nextFormat(circle);
  const formatId = choice.formatId ?? usual.formatId;
  const inTheRoom = whoCame(circle, choice).length + coachesBeside(circle, now);
  const refusal = foreignRefusal(circle, formatId) ?? formatRefusal(formatId, inTheRoom, slotMinutes);
  if (refusal) return refusal;
  const { leadId, steps } = plannedSession(circle, choice);
  if (leadId === null) return refused('nobodyToLead');
  const planned = topics.find((one) => one.id === circle.next.topicId);
  const chosenInside = topicsComeFromAll(steps);
  const topic = chosenInside ? undefined : planned;
  return accepted({
    sessionId: circle.next.sessionId,
    boardId: board,
    circleId: circle.id,
    ordinal: circle.next.ordinal,
    circleName: circle.name,
    kind: circle.kind,
    formatId,
    topic: topic ? { id: topic.id, title: topic.title } : null,
    leadId,
    members: whoSits(circle, leadId, now),
    steps,
    timeZone: circle.timeZone,
    ...startedIn(circle, choice),
    ...(chosenInside && { queue: firstQueued(topics, planned) }),
    opensWith: [...openCommitments]
      .sort(byDueDate)
      .slice(0, OPENING_COMMITMENTS_MAX)
      .map(({ id }) => id),
  });
}

/** Only one of the circle's own meetings; of any other it is not known where the session runs. */
function startedIn({ meetingChats }: Circle, { meetingChat }: StartChoice): Pick<SessionSetup, 'meetingChat'> {
  const isKnown = meetingChat === null || (meetingChat !== undefined && meetingChats.includes(meetingChat));
  return isKnown ? { meetingChat } : {};
}

/** The planned one leads, where there is one. */
function firstQueued(topics: readonly Topic[], planned: Topic | undefined): QueuedTopic[] {
  const others = topics.filter((topic) => topic !== planned).sort(byVotes);
  const wanted = [...(planned ? [planned] : []), ...others].slice(0, TOPICS_QUEUED_FIRST);
  return wanted.map(({ id, title }) => ({ id, title }));
}

export interface PlannedSession extends SessionFormat {
  /** Null while nobody is here who may lead. */
  leadId: PersonId | null;
  steps: readonly AgendaStep[];
}

/**
 * The next session as it would start now. Whoever does not come keeps their place in the rota: then the next one who is
 * here leads. Throws for a format that the slot cannot hold.
 */
export function plannedSession(circle: Circle, choice: StartChoice = {}): PlannedSession {
  const { slotMinutes, ...usual } = nextFormat(circle);
  const formatId = choice.formatId ?? usual.formatId;
  const format = formats[formatId];
  const mayLead = whoCame(circle, choice).filter(({ seat }) => format.mayLead.includes(seat));
  const givers = mayLead.map(({ id }) => id);
  const leadId = givers[0] ?? null;
  return { formatId, slotMinutes, leadId, steps: sharedOut(circle, agendaFor(format, slotMinutes, givers), formatId) };
}

/** With the circle's own minutes, while they are for these parts: another format, or fewer rounds, has its own again. */
function sharedOut({ next: { instead } }: Circle, steps: AgendaStep[], formatId: FormatId): AgendaStep[] {
  const minutes = instead?.formatId === formatId ? instead.stepMinutes : undefined;
  if (!minutes || stepMinutesRefusal(minutes, steps.length, instead!.slotMinutes)) return steps;
  return steps.map((step, index) => ({ ...step, minutes: minutes[index]! }));
}

/** In the order they lead, whoever never leads last. */
function whoCame(circle: Circle, { hereIds }: StartChoice): Member[] {
  const order = inTurn(circle);
  return hereIds ? order.filter(({ id }) => hereIds.includes(id)) : order;
}

/** Whoever coaches it from outside sits in it too: last, since a coach never leads. */
function whoSits(circle: Circle, leadId: PersonId, now: Instant): SessionSetup['members'] {
  const coach = coachOfSession(circle, circle.next.ordinal, now);
  return [...leadFirst(circle, leadId), ...(coach ? [{ id: coach.id, name: coach.name }] : [])];
}

function leadFirst(circle: Circle, leadId: PersonId): { id: PersonId; name: string }[] {
  const people = whoCame(circle, {}).map(({ id, name }) => ({ id, name }));
  return [...people.filter(({ id }) => id === leadId), ...people.filter(({ id }) => id !== leadId)];
}

/** The circle once its next session runs (as `ran`); derived from the session's log and repaired from it. */
export function markRunning(circle: Circle, startedAt: Instant, ran = nextFormat(circle)): Circle {
  if (circle.next.status === 'running') return circle;
  const { sessionId, ordinal, topicId, dateChanges } = circle.next;
  const held = dateHeld(circle.next, startedAt);
  return {
    ...circle,
    next: {
      status: 'running',
      sessionId,
      ordinal,
      topicId,
      ...insteadOf(circle, ran),
      ...(held?.wallTime && { wallTime: held.wallTime }),
      ...(dateChanges && { dateChanges }),
      startedAt,
      plannedAt: held?.startsAt ?? null,
    },
  };
}

function insteadOf(circle: Circle, ran: SessionFormat): { instead?: SessionFormat } {
  const usual = usualFormat(circle);
  const isUsual = usual.formatId === ran.formatId && usual.slotMinutes === ran.slotMinutes;
  return isUsual ? {} : { instead: ran };
}
