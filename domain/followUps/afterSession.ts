// What the card after a session says. Nothing is sent when nothing happened: a session that nobody attended and in
// which nothing was captured leaves no card.
import { memberOf, plannedStart, type Circle } from '../circle/circle';
import type { Kind } from '../circle/kinds';
import { nextLead } from '../circle/rota';
import type { Commitment, KeptCapture } from '../circle/kept';
import { keptFrom } from '../circle/settleSession';
import type { BoardId, CaptureId, CircleId, Instant, PersonId, SessionId } from '../ids';
import { isConfidential } from '../session/sharing';
import type { EndedSession } from '../session/state';

export interface NamedPerson {
  id: PersonId;
  name: string;
}

export interface AfterSession {
  boardId: BoardId;
  circleId: CircleId;
  sessionId: SessionId;
  circleName: string;
  kind: Kind;
  timeZone: string;
  startedAt: Instant;
  endedAt: Instant;
  lead: NamedPerson;
  topicTitle: string | null;
  takeaways: readonly KeptCapture[];
  commitments: readonly Commitment[];
  questions: readonly KeptCapture[];
  thanks: readonly KeptCapture[];
  /** More was said than whoever reads this may read. */
  keepsBack: boolean;
  /** Null once the next one has been: an old card, edited, does not announce what comes much later. */
  next: { lead: NamedPerson | null; startsAt: Instant | null; topicTitle: string | null } | null;
  /** In rota order, the next lead first. */
  seats: number;
}

/** `circle`: nobody reads it who does not sit in it. */
export type ReadBy = 'circle' | 'others';

/** `owed` are the session's commitments as the board has them now: closed since, or handed to somebody else. */
export function afterSession(
  circle: Circle,
  session: EndedSession,
  owed: ReadonlyMap<CaptureId, Commitment>,
  readBy: ReadBy = 'others',
): AfterSession | null {
  const all = keptFrom(session);
  const { captures, commitments } = readBy === 'circle' ? all : letOut(session, all);
  if (countOf(all) === 0 && session.attendedIds.length === 0) return null;
  return {
    boardId: session.boardId,
    circleId: session.circleId,
    sessionId: session.sessionId,
    circleName: circle.name,
    kind: circle.kind,
    timeZone: circle.timeZone,
    startedAt: session.startedAt,
    endedAt: session.endedAt,
    lead: { id: session.leadId, name: session.names[session.leadId] ?? '' },
    topicTitle: session.topic?.title ?? null,
    takeaways: captures.filter((capture) => capture.kind === 'takeaway'),
    commitments: commitments.map((one) => owed.get(one.id) ?? one),
    questions: captures.filter((capture) => capture.kind === 'question'),
    thanks: captures.filter((capture) => capture.kind === 'thanks'),
    keepsBack: captures.length + commitments.length < countOf(all),
    next: nextAfter(circle, session),
    seats: circle.members.length,
  };
}

type Kept = ReturnType<typeof keptFrom>;

const countOf = ({ captures, commitments }: Kept) => captures.length + commitments.length;

/** Of a confidential session only what its author let out. */
function letOut(session: EndedSession, { captures, commitments }: Kept): Kept {
  const isOut = ({ shared }: { shared?: true }) => !isConfidential(session) || shared === true;
  return { captures: captures.filter(isOut), commitments: commitments.filter(isOut) };
}

function nextAfter(circle: Circle, session: EndedSession): AfterSession['next'] {
  if (circle.next.ordinal > session.ordinal + 1) return null;
  const id = nextLead(circle.rota);
  const lead = id && { id, name: memberOf(circle, id)?.name ?? '' };
  return { lead, startsAt: plannedStart(circle.next), topicTitle: circle.nextTopicTitle };
}
