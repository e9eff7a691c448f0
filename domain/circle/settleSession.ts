// What an ended session leaves on its board: the captures it keeps, its line of history, the rota one step on and
// the next session. Deciding twice from the same facts gives the same rows, so settling can run on two servers at once.
import { formats } from '../formats';
import { sessionIdOf, type CaptureId, type Instant } from '../ids';
import type { Capture, CommitmentCapture } from '../session/capture';
import type { EndedSession } from '../session/state';
import { timeSpent } from '../session/timeSpent';
import { whoLed } from '../session/whoLed';
import type { CircleChange, CircleDetails } from './change';
import type { Circle, NextSession } from './circle';
import { withOpenCommitments, type Commitment, type KeptCapture, type SessionRecord } from './kept';
import { dateHeld } from './missedDate';
import { nextDate, type MeetingDate } from './nextDate';
import { advanceRota, lapseSkips } from './rota';
import { withTopics } from './topic';

export function isSettled(circle: Circle, session: EndedSession): boolean {
  return circle.next.ordinal > session.ordinal;
}

/** The captures worth keeping, as the board keeps them; set-aside ones stay in the log only. */
export function keptFrom(session: EndedSession): { captures: KeptCapture[]; commitments: Commitment[] } {
  const shown = session.captures.filter((capture) => !capture.setAside);
  const captures = shown.flatMap((capture) => (capture.kind === 'commitment' ? [] : [keep(session, capture)]));
  const commitments = shown.flatMap((capture) => (capture.kind === 'commitment' ? [commit(session, capture)] : []));
  return { captures, commitments };
}

/**
 * Everything settling leaves, in one change: captures, rota, history line and the mark, which is a next session
 * beyond this one. A settled session changes nothing.
 */
export function settleSession(details: CircleDetails, session: EndedSession): CircleChange {
  const { circle } = details;
  if (isSettled(circle, session)) return { circle };
  const { captures, commitments: made } = keptFrom(session);
  // A settle too big for one transaction may have left some of them on the board before it was broken off.
  const commitments = made.filter((one) => !details.openCommitments.some((known) => known.id === one.id));
  const dealtWith = [session.topic?.id, ...(session.discussedIds ?? [])];
  const topics = details.topics.filter((topic) => !dealtWith.includes(topic.id));
  const ledIds = whoLed(session);
  const led = ledIds.map((personId) => ({ personId, sessionId: session.sessionId, at: session.startedAt }));
  const settled: Circle = {
    ...circle,
    rota: lapseSkips(led.reduce(advanceRota, circle.rota)),
    next: upcoming(circle, session),
    last: {
      sessionId: session.sessionId,
      leadId: session.leadId,
      ...(formats[session.formatId].leads !== 1 && { ledIds }),
      topicTitle: session.topic?.title ?? null,
      endedAt: session.endedAt,
    },
  };
  return {
    circle: withTopics(withOpenCommitments(settled, [...details.openCommitments, ...commitments]), topics),
    removeTopicIds: details.topics.filter((topic) => !topics.includes(topic)).map(({ id }) => id),
    keep: captures,
    commitments: commitments.map((after) => ({ before: null, after })),
    record: recordOf(session),
  };
}

/** What was captured after settling; `known` the board already has of it, and with it what people said about it since. */
export function keepLateCaptures(
  details: CircleDetails,
  session: EndedSession,
  known: ReadonlySet<CaptureId>,
): CircleChange {
  const { captures, commitments } = keptFrom({ ...session, captures: session.captures.filter((one) => one.late) });
  const fresh = commitments.filter((commitment) => !known.has(commitment.id));
  return {
    circle: withOpenCommitments(details.circle, [...details.openCommitments, ...fresh]),
    keep: captures.filter((capture) => !known.has(capture.id)),
    commitments: fresh.map((after) => ({ before: null, after })),
  };
}

function upcoming(circle: Circle, session: EndedSession): NextSession {
  const ordinal = session.ordinal + 1;
  const base = { sessionId: sessionIdOf(circle.id, ordinal), ordinal, topicId: null };
  const from = dateOfSession(circle.next, session.startedAt);
  const date = circle.rest ? null : nextDate(from, circle.cadenceWeeks, circle.timeZone, session.endedAt);
  return date === null ? { ...base, status: 'unplanned' } : { ...base, ...date, status: 'planned' };
}

/** A session that its circle does not know to run yet is held for the date it was nearest to. */
function dateOfSession(next: NextSession, startedAt: Instant): MeetingDate {
  if (next.status !== 'running') return dateHeld(next, startedAt) ?? { startsAt: startedAt };
  const { plannedAt, wallTime } = next;
  return { startsAt: plannedAt ?? startedAt, ...(wallTime && { wallTime }) };
}

function keep(session: EndedSession, capture: Exclude<Capture, CommitmentCapture>): KeptCapture {
  const toId = capture.kind === 'thanks' ? capture.toId : undefined;
  const to = toId && { to: { id: toId, name: session.names[toId] ?? '' } };
  return { ...common(session, capture), authorId: capture.authorId, kind: capture.kind, ...to };
}

function commit(session: EndedSession, capture: CommitmentCapture): Commitment {
  return {
    ...common(session, capture),
    authorId: capture.authorId,
    ownerId: capture.ownerId,
    ownerName: session.names[capture.ownerId] ?? '',
    dueOn: capture.dueOn,
    state: { status: 'open' },
  };
}

function common(session: EndedSession, capture: Capture) {
  return {
    id: capture.id,
    circleId: session.circleId,
    sessionId: session.sessionId,
    text: capture.text,
    at: capture.at,
    authorName: capture.authorId === null ? '' : (session.names[capture.authorId] ?? ''),
    ...(capture.meTooIds && { meTooIds: capture.meTooIds }),
    ...(capture.shared && { shared: capture.shared }),
  };
}

function recordOf(session: EndedSession): SessionRecord {
  const spent = timeSpent(session);
  return {
    sessionId: session.sessionId,
    circleId: session.circleId,
    ordinal: session.ordinal,
    formatId: session.formatId,
    leadId: session.leadId,
    topicTitle: session.topic?.title ?? null,
    startedAt: session.startedAt,
    endedAt: session.endedAt,
    endReason: session.endReason,
    attendedIds: session.attendedIds,
    stepMs: spent.map(({ spentMs }) => spentMs),
    plannedMs: spent.map(({ plannedMs }) => plannedMs),
    overrunMs: Math.max(0, Date.parse(session.endedAt) - Date.parse(session.plannedEndAt)),
    captures: session.captures.filter((capture) => !capture.setAside).length,
  };
}
