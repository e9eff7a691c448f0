// A promise: what the product owes somebody, stored before the fact it is about, and what can become of it.
import type { BoardId, CircleId, Instant, SessionId } from '../ids';
import type { EndedSession, StartedSession } from '../session/state';

export interface CircleSubject {
  boardId: BoardId;
  circleId: CircleId;
}

export interface SessionSubject extends CircleSubject {
  sessionId: SessionId;
}

/** What each kind is about. */
interface Subjects {
  settle: SessionSubject;
  afterSession: SessionSubject;
  lateNotes: SessionSubject;
  redaction: SessionSubject;
  /** Everybody of a suggested circle was asked together. */
  asked: CircleSubject;
}

export type PromiseKind = keyof Subjects;

interface OwedAs<K extends PromiseKind> {
  id: string;
  kind: K;
  dueAt: Instant;
  promisedAt: Instant;
  /** The conversation whose send limits this counts against; decides the shard. */
  conversationKey: string;
  subject: Subjects[K];
}

/** Ids are made from what the promise is about, so that promising twice is promising once. */
export type Owed<K extends PromiseKind = PromiseKind> = { [Each in K]: OwedAs<Each> }[K];

/** `to` is the conversation it was sent to; older ones went to the one they count against. */
export type PromiseState =
  | { status: 'owed'; attempts: number }
  | { status: 'sending'; since: Instant; attempts: number; by: string; to?: string }
  | {
      status: 'sent';
      at: Instant;
      activityId: string | null;
      attempts: number;
      repeatedAfterUnknown: boolean;
      to?: string;
    }
  | { status: 'failed'; at: Instant; reason: string; attempts: number }
  | { status: 'unknown'; at: Instant; reason: string; attempts: number; to?: string }
  | { status: 'dissolved'; at: Instant; reason: string };

/** Kinds that must arrive are posted once more after a lost answer; the others are shown to the organiser. */
export const mustArrive: Record<PromiseKind, boolean> = {
  settle: true,
  afterSession: true,
  lateNotes: true,
  redaction: true,
  asked: false,
};

/** After a lost answer, this long before the one repeat. */
export const REPEAT_AFTER_UNKNOWN_MS = 30_000;
/** The first post and the one repeat after a lost answer. */
export const SENDING_ATTEMPTS_MAX = 2;
/** A claim older than this belongs to a process that died: its answer is lost. */
export const SENDING_LOST_MS = 60_000;
/**
 * A promise without its fact dissolves only when older than this: longer than the longest write (deadline 10 s)
 * plus the skew of two servers' clocks. Until then the fact may still be on its way.
 */
export const DISSOLVE_AFTER_MS = 5 * 60_000;

type Subject = Pick<StartedSession, 'boardId' | 'circleId' | 'sessionId'>;

const END_LOOKED_AT_AFTER_MS = 5000;
const CARD_EDIT_EVERY_MS = 5000;
/** Longer than a settling that had read the words before they were erased could take to write them. */
const REDACTION_LOOKED_AT_AFTER_MS = 60_000;
/** As long as the tab offers to take it back, and a little: until then nobody is notified. */
const ASKED_TOLD_AFTER_MS = 15_000;

/**
 * Written before a session starts: it will be settled even if everybody forgets it. A start that did not come about leaves
 * its promise to dissolve; one tried again when that may be happening is promised anew.
 */
export function settlePromise(session: Subject, home: string, dueAt: Instant, now: Instant): Owed<'settle'> {
  const slot = Math.floor(Date.parse(now) / DISSOLVE_AFTER_MS);
  return { kind: 'settle', ...ofSession(`settle-${session.sessionId}-${slot}`, session, home, dueAt, now) };
}

/**
 * Written before a session ends: it settles soon even if this process dies in between. An end that did not come about
 * leaves its promise to wait for the planned end, so the next try, a few seconds later, is promised anew.
 */
export function endPromise(session: Subject, home: string, now: Instant): Owed<'settle'> {
  const slot = Math.floor(Date.parse(now) / END_LOOKED_AT_AFTER_MS);
  return {
    kind: 'settle',
    ...ofSession(`end-${session.sessionId}-${slot}`, session, home, after(now, END_LOOKED_AT_AFTER_MS), now),
  };
}

/** Its due time comes from the log, so that two servers promise the very same. */
export function afterSessionPromise(session: EndedSession, home: string): Owed<'afterSession'> {
  return {
    kind: 'afterSession',
    ...ofSession(`after-${session.sessionId}`, session, home, session.endedAt, session.endedAt),
  };
}

/** Edits of one card are gathered: at most one every five seconds. */
export function lateNotesPromise(session: Subject, home: string, now: Instant): Owed<'lateNotes'> {
  const slot = Math.floor(Date.parse(now) / CARD_EDIT_EVERY_MS) + 1;
  const dueAt = new Date(slot * CARD_EDIT_EVERY_MS).toISOString();
  return { kind: 'lateNotes', ...ofSession(`edit-${session.sessionId}-${slot}`, session, home, dueAt, now) };
}

/** Written before words are erased: whatever a crash or a settling at the same moment left of them goes as well. */
export function redactionPromise(session: Subject, home: string, now: Instant): Owed<'redaction'> {
  const slot = Math.floor(Date.parse(now) / CARD_EDIT_EVERY_MS) + 1;
  const dueAt = new Date(slot * CARD_EDIT_EVERY_MS + REDACTION_LOOKED_AT_AFTER_MS).toISOString();
  return { kind: 'redaction', ...ofSession(`redact-${session.sessionId}-${slot}`, session, home, dueAt, now) };
}

/** Written before the circle that everybody is asked to: one card, however often the asking is repeated. */
export function askedPromise(circle: CircleSubject, home: string, now: Instant): Owed<'asked'> {
  const { boardId, circleId } = circle;
  return {
    ...{ id: `asked-${circleId}`, kind: 'asked', dueAt: after(now, ASKED_TOLD_AFTER_MS), promisedAt: now },
    ...{ conversationKey: home, subject: { boardId, circleId } },
  };
}

function ofSession(id: string, session: Subject, home: string, dueAt: Instant, now: Instant) {
  const { boardId, circleId, sessionId } = session;
  return { id, dueAt, promisedAt: now, conversationKey: home, subject: { boardId, circleId, sessionId } };
}

function after(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString();
}
