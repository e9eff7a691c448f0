// Questions without a name. Nothing here is ever told who asks: an anonymous question has no author, only the hash of a
// secret, and it is taken only while enough people are there for it to be anybody's.
import type { Instant } from '../ids';
import {
  ANONYMOUS_MIN_PEOPLE,
  CAPTURES_PER_SESSION_MAX,
  CAPTURE_MAX_LENGTH,
  LATE_CAPTURE_MS,
  SESSION_EVENTS_MAX,
} from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { cleanText } from '../text';
import type { AnonymousQuestion } from './capture';
import { captureWith, withOneMore } from './captureIndex';
import type { PanelCommand, ServerCommand, SessionCommand } from './commands';
import type { SessionEvent, SessionFact } from './events';
import { presentIds } from './presence';
import { takesNow } from './silence';
import type { SessionState, StartedSession } from './state';

type Decision = Result<readonly SessionFact[]>;
type Ask = Extract<PanelCommand, { type: 'ask' }>;
type Withdraw = Extract<ServerCommand, { type: 'withdraw' }>;

/** Commands that come without a name, from the panel or as the server passes them on. */
export type Nameless = Extract<SessionCommand, { type: 'ask' | 'unask' | 'withdraw' }>;

export function isNameless(command: SessionCommand): command is Nameless {
  return command.type === 'ask' || command.type === 'unask' || command.type === 'withdraw';
}

/** Those who are here; after the end, those who were. */
export function isAnonymousEnough(session: StartedSession): boolean {
  const people = session.status === 'running' ? presentIds(session).length : session.attendedIds.length;
  return people >= ANONYMOUS_MIN_PEOPLE;
}

export function decideAnonymous(state: SessionState, command: SessionCommand, now: Instant): Decision {
  if (state.status === 'notStarted') return refused('sessionNotStarted');
  if (state.lastSeq >= SESSION_EVENTS_MAX) return refused('tooMany');
  if (command.type === 'ask') return ask(state, command, now);
  if (command.type === 'withdraw') return withdraw(state, command, now);
  throw new Error(`${command.type} needs somebody who does it`);
}

function ask(session: StartedSession, { captureId, text, secretHash }: Ask, now: Instant): Decision {
  if (isTooLate(session, now)) return refused('tooLate');
  const taken = captureWith(session.captures, captureId);
  if (taken) return isOf(taken, secretHash) ? accepted([]) : refused('notYours');
  if (session.redactedIds?.includes(captureId)) return refused('captureUnknown');
  if (session.captures.length >= CAPTURES_PER_SESSION_MAX) return refused('tooMany');
  if (!takesNow(session, 'question')) return refused('notInSilence');
  if (!isAnonymousEnough(session)) return refused('tooFewToBeAnonymous');
  const clean = cleanText(text, CAPTURE_MAX_LENGTH);
  if (!clean.ok) return clean;
  return accepted([{ type: 'asked', data: { captureId, kind: 'question', text: clean.value, secretHash } }]);
}

/** As long as late notes are taken, the board and the card follow; afterwards the organiser can still erase it. */
function withdraw(session: StartedSession, { captureId, secretHash }: Withdraw, now: Instant): Decision {
  const found = captureWith(session.captures, captureId);
  if (!found) return accepted([]);
  if (!isOf(found, secretHash)) return refused('notYours');
  return isTooLate(session, now) ? refused('tooLate') : accepted([{ type: 'captureUndone', data: { captureId } }]);
}

function isTooLate(session: StartedSession, now: Instant): boolean {
  return session.status === 'ended' && Date.parse(now) - Date.parse(session.endedAt) > LATE_CAPTURE_MS;
}

function isOf(capture: StartedSession['captures'][number], secretHash: string): boolean {
  return capture.authorId === null && capture.secretHash === secretHash;
}

export function withQuestion(state: StartedSession, event: Extract<SessionEvent, { type: 'asked' }>): StartedSession {
  const { captureId: id, kind, text, secretHash, redacted } = event.data;
  if (redacted || captureWith(state.captures, id)) return state;
  const late = state.status === 'ended';
  const question: AnonymousQuestion = {
    id,
    kind,
    text,
    authorId: null,
    secretHash,
    at: event.at,
    setAside: false,
    late,
  };
  return { ...state, captures: withOneMore(state.captures, question) };
}
