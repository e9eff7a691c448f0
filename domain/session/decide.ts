// What follows from a command: the facts to append, or the reason why not. Pure; the same on every server.
import { borrowTime } from '../borrowTime';
import type { Instant } from '../ids';
import { CAPTURES_PER_SESSION_MAX, LATE_CAPTURE_MS, SESSION_EVENTS_MAX, SLOT_MAX_MINUTES } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { captureWith } from './captureIndex';
import { decideAnonymous, isNameless, type Nameless } from './anonymous';
import type { Actor, Nobody, PanelCommand, ServerCommand, SessionCommand } from './commands';
import { handOver, takeControls } from './decideControls';
import { decideLeave, decideReady } from './decideReady';
import { decideRetelling } from './decideRetelling';
import { decideTopics } from './decideTopics';
import { decideTurn } from './decideTurn';
import { decideByClock, decideVote } from './decideVote';
import { editCapture } from './editCapture';
import { enterNext } from './enterNext';
import type { SessionFact } from './events';
import { meToo } from './meToo';
import {
  plannedMinutes,
  type EndedSession,
  type RunningSession,
  type SessionSetup,
  type SessionState,
  type StartedSession,
} from './state';
import { extraMs } from './thumbVote';
import { chooseSharing } from './sharing';
import { takesNow } from './silence';
import { undoControl } from './undoControl';
import { wordsOf } from './words';

export type Decision = Result<readonly SessionFact[]>;
type Person = Exclude<Actor, { as: 'product' }>;

const MINUTE_MS = 60_000;
const nothing: Decision = accepted([]);

/**
 * `now` must not be earlier than the state's last event (the live session sees to it).
 * An accepted command may produce no facts: what was asked for already holds.
 */
export function decide(state: SessionState, command: SessionCommand, actor: Actor | Nobody, now: Instant): Decision {
  if (actor.as === 'product') return decideForProduct(state, command, now);
  if (actor.as === 'anonymous') return decideAnonymous(state, command, now);
  if (isNameless(command)) throw new Error(`${command.type} came with a name`);
  if (command.type === 'start') return start(state, command.setup, actor, now);
  if (state.status === 'notStarted') return refused('sessionNotStarted');
  if (command.type === 'redact') return redact(state, command);
  if (state.lastSeq >= SESSION_EVENTS_MAX && command.type !== 'end') return refused('tooMany');
  if (state.status === 'ended') return decideAfterTheEnd(state, command, actor, now);
  return decideRunning(state, command, actor, now);
}

function start(state: SessionState, setup: SessionSetup, actor: Person, now: Instant): Decision {
  if (state.status === 'running') return refused('sessionRunning');
  if (state.status === 'ended') return refused('sessionEnded');
  if (actor.as !== 'member') return refused('notAMember');
  const plannedEndAt = new Date(Date.parse(now) + plannedMinutes(setup) * MINUTE_MS).toISOString();
  return accepted([{ type: 'started', data: { ...setup, plannedEndAt, hostId: actor.id } }]);
}

function decideForProduct(state: SessionState, command: SessionCommand, now: Instant): Decision {
  if (command.type === 'leave' && state.status === 'running') return decideLeave(state, command, now);
  if (command.type === 'lookAtClock' && state.status === 'running') return decideByClock(state, now);
  if (command.type !== 'close') return nothing;
  if (state.status === 'notStarted') return refused('sessionNotStarted');
  return state.status === 'ended' ? nothing : accepted([{ type: 'ended', data: { reason: command.reason } }]);
}

function decideAfterTheEnd(session: EndedSession, command: SessionCommand, actor: Person, now: Instant): Decision {
  if (command.type === 'join' || command.type === 'leave' || command.type === 'end') return nothing;
  if (command.type === 'tellReview') return nothing;
  if (command.type !== 'capture') return refused('sessionEnded');
  if (Date.parse(now) - Date.parse(session.endedAt) > LATE_CAPTURE_MS) return refused('tooLate');
  return capture(session, command, actor);
}

function decideRunning(
  session: RunningSession,
  command: Exclude<SessionCommand, Nameless | { type: 'start' | 'redact' }>,
  actor: Person,
  now: Instant,
): Decision {
  switch (command.type) {
    case 'join':
      return join(session, command, actor);
    case 'leave':
      return decideLeave(session, command, now);
    case 'capture':
      return capture(session, command, actor);
    case 'editCapture':
      return editCapture(session, command, actor.id);
    case 'chooseSharing':
      return chooseSharing(session, command, actor.id);
    case 'meToo':
      return meToo(session, command, actor);
    case 'undoCapture':
      return undoCapture(session, command, actor);
    case 'ready':
      return decideReady(session, command, actor, now);
    case 'vote':
      return decideVote(session, command, actor, now);
    case 'pitchTopic':
    case 'unpitchTopic':
    case 'placeDots':
      return decideTopics(session, command, actor);
    case 'passTurn':
      return decideTurn(session, command, actor);
    case 'nameReteller':
      return decideRetelling(session, command, actor);
    case 'takeControls':
      return takeControls(session, actor, now);
    case 'undoControl':
      return undoControl(session, command, actor, now);
    case 'tellReview':
      return tellReview(command);
    case 'close':
    case 'lookAtClock':
      return refused('notTheHost');
    default:
      return session.hostId === actor.id ? decideForHost(session, command, now) : refused('notTheHost');
  }
}

type HostCommand = Extract<
  PanelCommand,
  { type: 'next' | 'pause' | 'resume' | 'addMinute' | 'handOver' | 'setAside' | 'end' }
>;

function decideForHost(session: RunningSession, command: HostCommand, now: Instant): Decision {
  switch (command.type) {
    case 'next': {
      if (command.fromStep !== session.stepIndex) return refused('stepIsGone');
      if (session.stepIndex + 1 >= session.steps.length) return refused('stepIsGone');
      return accepted([enterNext(session, 'host')]);
    }
    case 'pause':
      return session.clock.status === 'paused' ? nothing : accepted([{ type: 'paused', data: {} }]);
    case 'resume':
      return session.clock.status === 'running' ? nothing : accepted([{ type: 'resumed', data: {} }]);
    case 'addMinute': {
      if (command.step !== session.stepIndex) return refused('stepIsGone');
      const { steps, stepIndex } = session;
      const allottedMs = borrowTime(steps, session.allottedMs, stepIndex, extraMs(session, now, MINUTE_MS));
      if (allottedMs.reduce((sum, ms) => sum + ms, 0) > SLOT_MAX_MINUTES * MINUTE_MS) return refused('slotInvalid');
      return accepted([{ type: 'timeExtended', data: { stepIndex, allottedMs } }]);
    }
    case 'handOver':
      return handOver(session, command.to);
    case 'setAside': {
      const found = captureWith(session.captures, command.captureId);
      if (!found) return refused('captureUnknown');
      if (found.setAside === command.aside) return nothing;
      return accepted([{ type: 'captureSetAside', data: { captureId: command.captureId, aside: command.aside } }]);
    }
    case 'end':
      return accepted([{ type: 'ended', data: { reason: 'host' } }]);
  }
}

function join(session: RunningSession, command: Extract<ServerCommand, { type: 'join' }>, actor: Person): Decision {
  const known = session.connections[command.connectionId];
  if (known && known.personId !== actor.id) return refused('notYours');
  if (known?.instanceId === command.instanceId) return nothing;
  const { connectionId, instanceId } = command;
  return accepted([{ type: 'joined', data: { connectionId, personId: actor.id, name: actor.name, instanceId } }]);
}

function capture(
  session: StartedSession,
  command: Extract<PanelCommand, { type: 'capture' }>,
  actor: Person,
): Decision {
  const taken = captureWith(session.captures, command.captureId);
  if (taken) return taken.authorId === actor.id ? nothing : refused('notYours');
  if (session.redactedIds?.includes(command.captureId)) return refused('captureUnknown');
  if (session.captures.length >= CAPTURES_PER_SESSION_MAX) return refused('tooMany');
  if (!takesNow(session, command.kind)) return refused('notInSilence');
  const words = wordsOf(session, command, actor.id);
  if (!words.ok) return words;
  return accepted([{ type: 'captured', data: { ...words.value, authorName: actor.name } }]);
}

function undoCapture(
  session: RunningSession,
  command: Extract<PanelCommand, { type: 'undoCapture' }>,
  actor: Person,
): Decision {
  const found = captureWith(session.captures, command.captureId);
  if (!found) return nothing;
  if (found.authorId !== actor.id) return refused('notYours');
  return accepted([{ type: 'captureUndone', data: { captureId: command.captureId } }]);
}

function redact(session: StartedSession, { captureId }: Extract<ServerCommand, { type: 'redact' }>): Decision {
  return session.redactedIds?.includes(captureId) ? nothing : accepted([{ type: 'redacted', data: { captureId } }]);
}

function tellReview({ commitmentId, did }: Extract<ServerCommand, { type: 'tellReview' }>): Decision {
  return accepted([{ type: 'commitmentReviewed', data: { commitmentId, did } }]);
}
