// The next state after an event: pure, total, the same in every panel and on every server.
// Events are facts and are never refused here; what may happen is `decide`'s business.
import type { CaptureId, PersonId } from '../ids';
import { withQuestion } from './anonymous';
import type { Capture } from './capture';
import { captureWith, withOneMore } from './captureIndex';
import { elapsedMs } from './clock';
import { withEdit } from './editCapture';
import type { SessionEvent } from './events';
import { withMeToo } from './meToo';
import { withSharing } from './sharing';
import { withControlUndone, withLastControl } from './lastControl';
import { withHostAway } from './presence';
import { withFirstReteller, withReteller, withRetellerNamed } from './retelling';
import { notStarted, type RunningSession, type SessionState, type StartedSession } from './state';
import { withDots, withoutQueued, withQueued, withTopic } from './topicQueue';
import { firstTurn, withNewcomer, withTurnPassed } from './turns';
import { voteOf, type StepVote, type VoteChoice } from './thumbVote';
import { factsOf } from './words';

export function evolve(state: SessionState, event: SessionEvent): SessionState {
  if (state.status === 'notStarted') return event.type === 'started' ? begin(event) : state;
  const advanced = { ...state, lastAt: event.at, lastSeq: event.seq };
  if (event.type === 'captured') return withCapture(advanced, event);
  if (event.type === 'asked') return withQuestion(advanced, event);
  if (event.type === 'captureUndone') return { ...advanced, captures: without(advanced, event.data.captureId) };
  if (event.type === 'redacted') return withRedaction(advanced, event);
  return advanced.status === 'running' ? withLastControl(advanced, evolveRunning(advanced, event), event) : advanced;
}

export function evolveAll(events: readonly SessionEvent[], from: SessionState = notStarted): SessionState {
  return events.reduce(evolve, from);
}

type EventOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

function begin(event: EventOf<'started'>): RunningSession {
  const { plannedEndAt, hostId, ...setup } = event.data;
  return asItBegins({
    ...setup,
    status: 'running',
    startedAt: event.at,
    plannedEndAt,
    startedBy: event.by ?? hostId,
    hostId,
    stepIndex: 0,
    allottedMs: setup.steps.map((step) => step.minutes * 60_000),
    stepTimes: [],
    clock: { status: 'running', startedAt: event.at, carriedMs: 0 },
    readyIds: [],
    names: Object.fromEntries(setup.members.map((member) => [member.id, member.name])),
    attendedIds: [],
    connections: {},
    hostAwaySinceAt: event.at,
    captures: [],
    lastAt: event.at,
    lastSeq: event.seq,
  });
}

function evolveRunning(
  session: RunningSession,
  event: Exclude<SessionEvent, { type: 'captured' | 'asked' | 'captureUndone' | 'redacted' }>,
): StartedSession {
  switch (event.type) {
    case 'started':
    case 'alreadySo':
      return session;
    case 'joined': {
      const { connectionId, personId, name, instanceId } = event.data;
      const attended = session.attendedIds.includes(personId);
      const joined = withNewcomer({
        ...session,
        connections: { ...session.connections, [connectionId]: { personId, instanceId } },
        names: { ...session.names, [personId]: name },
        attendedIds: attended ? session.attendedIds : [...session.attendedIds, personId],
        hostAwaySinceAt: personId === session.hostId ? null : session.hostAwaySinceAt,
      });
      return withReteller(joined);
    }
    case 'left': {
      const { [event.data.connectionId]: _gone, ...connections } = session.connections;
      return withReteller(withHostAway({ ...session, connections }, event.at));
    }
    case 'stepEntered': {
      const { vote: _decided, turn: _over, retelling: _told, ...before } = session;
      return asItBegins({
        ...before,
        stepIndex: event.data.stepIndex,
        stepTimes: [...session.stepTimes, stepTime(session, event.at)],
        clock: { status: 'running', startedAt: event.at, carriedMs: 0 },
        readyIds: [],
      });
    }
    case 'paused':
      return { ...session, clock: { status: 'paused', carriedMs: elapsedMs(session.clock, event.at) } };
    case 'resumed':
      return {
        ...session,
        clock: { status: 'running', startedAt: event.at, carriedMs: elapsedMs(session.clock, event.at) },
      };
    case 'timeExtended':
      return { ...session, allottedMs: event.data.allottedMs, vote: withMoreTime(session) };
    case 'saidReady':
      return event.by === null ? session : { ...session, readyIds: withReady(session, event.by, event.data.ready) };
    case 'voted':
      return event.by === null ? session : withVote(session, event.by, event.data);
    case 'voteClosed':
      return { ...session, vote: withOutcome(session, event.data.outcome) };
    case 'topicPitched':
      return withQueued(session, {
        id: event.data.topicId,
        title: event.data.title,
        ...(event.by && { byId: event.by }),
      });
    case 'topicUnpitched':
      return withoutQueued(session, event.data.topicId);
    case 'dotsPlaced':
      return event.by === null ? session : withDots(session, event.data.topicId, event.by, event.data.dots);
    case 'turnPassed':
      return withTurnPassed(session, event.data.toId, event.data.hasSpoken);
    case 'retellerNamed':
      return withRetellerNamed(session, event.data.toId);
    case 'hostChanged':
      return withHostAway({ ...session, hostId: event.data.hostId, hostAwaySinceAt: null }, event.at);
    case 'controlUndone':
      return withControlUndone(session, event.data.seq, event.at);
    case 'captureEdited':
      return { ...session, captures: withEdit(session.captures, event) };
    case 'sharingChosen':
      return { ...session, captures: withSharing(session.captures, event) };
    case 'saidMeToo':
      return withName({ ...session, captures: withMeToo(session.captures, event) }, event.by, event.data.name);
    case 'captureSetAside':
      return {
        ...session,
        captures: session.captures.map((capture) =>
          capture.id === event.data.captureId ? { ...capture, setAside: event.data.aside } : capture,
        ),
      };
    case 'commitmentReviewed':
      return event.by === null ? session : { ...session, reviewed: { seq: event.seq, by: event.by, ...event.data } };
    case 'ended': {
      const {
        clock: _clock,
        readyIds: _ready,
        vote: _vote,
        turn: _turn,
        retelling: _retelling,
        connections: _open,
        hostAwaySinceAt: _away,
        lastControl: _last,
        ...facts
      } = session;
      return {
        ...facts,
        status: 'ended',
        stepTimes: [...session.stepTimes, stepTime(session, event.at)],
        endedAt: event.at,
        endReason: event.data.reason,
      };
    }
  }
  // A kind that a newer server writes: an older reader keeps its place in the log and shows what it understands.
  return session;
}

function withCapture(state: StartedSession, event: EventOf<'captured'>): StartedSession {
  const { captureId: id, text, authorName } = event.data;
  if (event.by === null || captureWith(state.captures, id)) return state;
  const names = state.names[event.by] === authorName ? state.names : { ...state.names, [event.by]: authorName };
  if (event.data.redacted) return { ...state, names };
  const base = { id, text, authorId: event.by, at: event.at, setAside: false, late: state.status === 'ended' };
  const capture: Capture = { ...base, ...factsOf(event.data, event.by) };
  return { ...state, captures: withOneMore(state.captures, capture), names };
}

function without(state: StartedSession, captureId: CaptureId): readonly Capture[] {
  return state.captures.filter((capture) => capture.id !== captureId);
}

function withRedaction(state: StartedSession, { data: { captureId } }: EventOf<'redacted'>): StartedSession {
  const known = state.redactedIds ?? [];
  return {
    ...state,
    captures: without(state, captureId),
    redactedIds: known.includes(captureId) ? known : [...known, captureId],
  };
}

function withName(session: RunningSession, person: PersonId | null, name: string): RunningSession {
  return person === null || person in session.names
    ? session
    : { ...session, names: { ...session.names, [person]: name } };
}

function withReady(session: RunningSession, person: PersonId, ready: boolean): readonly PersonId[] {
  const others = session.readyIds.filter((id) => id !== person);
  return ready ? [...others, person] : others;
}

function withVote(
  session: RunningSession,
  person: PersonId,
  vote: { round: number; choice: VoteChoice },
): RunningSession {
  const before = voteOf(session);
  if (vote.round !== before.round) return session;
  const readyIds = vote.choice === 'stay' ? withReady(session, person, false) : session.readyIds;
  return { ...session, readyIds, vote: { ...before, choices: { ...before.choices, [person]: vote.choice } } };
}

function withOutcome(session: RunningSession, outcome: VoteChoice): StepVote {
  const { round, granted } = voteOf(session);
  return { round, granted: granted + (outcome === 'stay' ? 1 : 0), choices: {}, isDecided: true };
}

function withMoreTime(session: RunningSession): StepVote {
  const { round, granted } = voteOf(session);
  return { round: round + 1, granted, choices: {} };
}

function asItBegins(session: RunningSession): RunningSession {
  const turn = firstTurn(session);
  return withFirstReteller(withTopic(turn ? { ...session, turn } : session));
}

function stepTime(session: RunningSession, at: string): { index: number; spentMs: number } {
  return { index: session.stepIndex, spentMs: elapsedMs(session.clock, at) };
}
