// One running session in this process: a queue of commands decided one after another on the running state and written
// together. The table is the truth; a conflict means that another process wrote first, so we read on and decide again.
import type { BoardId, CommandId, SessionId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { idOfActor, type Actor, type Nobody, type SessionCommand } from '../../domain/session/commands';
import { decide } from '../../domain/session/decide';
import type { SessionEvent, SessionFact } from '../../domain/session/events';
import { evolve } from '../../domain/session/evolve';
import { notStarted, type SessionState } from '../../domain/session/state';
import type { Clock, NewId } from '../clock';
import { StorageUnavailable, type SessionStore } from '../stores';
import { createRecentEvents } from './recentEvents';

/**
 * `unknown`: the answer of the storage was lost; asking again with the same command id is safe. `moved`: the session is
 * not `inStatus` any more; nothing was decided.
 */
export type CommandAnswer = { ok: true; seq: number } | { ok: false; refusal: Refusal | 'unknown' | 'moved' };

export interface Submission {
  commandId: CommandId;
  command: SessionCommand;
  actor: Actor | Nobody;
  /** Decided only while the session is that far, for whoever has promised what follows from it. */
  inStatus?: SessionState['status'];
  /** The id may come again: that it was accepted is remembered in the log even when nothing follows from it. */
  mayRepeat?: boolean;
}

export type Listener = (events: readonly SessionEvent[]) => void;

export interface LiveSession {
  readonly board: BoardId;
  readonly id: SessionId;
  state(): SessionState;
  /** The latest events, oldest first, as far as they are kept. */
  recent(): readonly SessionEvent[];
  submit(submission: Submission): Promise<CommandAnswer>;
  /** Reads what other processes wrote. */
  catchUp(): Promise<void>;
  /** When (by `performance.now`) this state was last known to be the table's: asked then, or written to then. */
  knownAtMs(): number;
  listen(listener: Listener): () => void;
  listeners(): number;
  busy(): boolean;
}

interface Waiting extends Submission {
  answer(answer: CommandAnswer): void;
}

export interface LiveSessionParts {
  sessions: Pick<SessionStore, 'append' | 'read'>;
  clock: Clock;
  newId: NewId;
}

const BATCH_MAX_EVENTS = 98;
const alreadySo: SessionFact = { type: 'alreadySo', data: {} };

export function createLiveSession(parts: LiveSessionParts, board: BoardId, id: SessionId): LiveSession {
  let state: SessionState = notStarted;
  const recent = createRecentEvents();
  let queue: Waiting[] = [];
  let flushing = false;
  let stale = false;
  let knownAtMs = -Infinity;
  const seqOf = new Map<CommandId, number>();
  const listeners = new Set<Listener>();

  /** `after`: the state they lead to, when that was found out already. */
  function take(events: readonly SessionEvent[], after?: SessionState): void {
    const fresh = events.filter((event) => event.seq > state.lastSeq);
    if (fresh.length === 0) return;
    state = after && fresh.length === events.length ? after : fresh.reduce(evolve, state);
    for (const event of fresh) seqOf.set(event.commandId, event.seq);
    const told = recent.add(fresh);
    for (const listener of listeners) listener(told);
  }

  async function catchUp(): Promise<void> {
    const askedAtMs = performance.now();
    take(await parts.sessions.read(board, id, state.lastSeq));
    stale = false;
    knownAtMs = Math.max(knownAtMs, askedAtMs);
  }

  /** Decides as many commands as fit into one write. */
  function decideBatch(waiting: readonly Waiting[]) {
    let working = state;
    const events: SessionEvent[] = [];
    const answers = new Map<Waiting, CommandAnswer>();
    const inBatch = new Map<CommandId, number>();
    for (const one of waiting) {
      if (events.length >= BATCH_MAX_EVENTS) break;
      const seq = seqOf.get(one.commandId) ?? inBatch.get(one.commandId);
      if (seq !== undefined) {
        answers.set(one, { ok: true, seq });
        continue;
      }
      if (one.inStatus !== undefined && one.inStatus !== working.status) {
        answers.set(one, { ok: false, refusal: 'moved' });
        continue;
      }
      const now = laterOf(parts.clock.now(), working);
      const decision = decide(working, one.command, one.actor, now);
      if (!decision.ok) {
        answers.set(one, decision);
        continue;
      }
      const remembered = one.mayRepeat && working.status === 'running' && decision.value.length === 0;
      for (const fact of remembered ? [alreadySo] : decision.value) {
        const by = idOfActor(one.actor);
        const event: SessionEvent = { ...fact, v: 1, seq: working.lastSeq + 1, at: now, by, commandId: one.commandId };
        working = evolve(working, event);
        events.push(event);
      }
      inBatch.set(one.commandId, working.lastSeq);
      answers.set(one, { ok: true, seq: working.lastSeq });
    }
    return { events, answers, after: working };
  }

  async function flushOnce(): Promise<void> {
    if (stale) await catchUp();
    let { events, answers, after } = decideBatch(queue);
    if (events.length === 0 && needsReading(answers)) {
      await catchUp();
      ({ events, answers, after } = decideBatch(queue));
    }
    if (events.length > 0) {
      const askedAtMs = performance.now();
      const written = await parts.sessions.append(board, id, events, parts.newId());
      if (written === 'conflict') return catchUp();
      take(events, after);
      knownAtMs = Math.max(knownAtMs, askedAtMs);
    }
    queue = queue.filter((one) => !answers.has(one));
    for (const [one, answer] of answers) one.answer(answer);
  }

  /** A write proves that what was decided on is the truth; a refusal or "nothing to do" proves nothing by itself. */
  function needsReading(answers: ReadonlyMap<Waiting, CommandAnswer>): boolean {
    return [...answers].some(([one, answer]) => !answer.ok || !seqOf.has(one.commandId));
  }

  async function flush(): Promise<void> {
    if (flushing) return;
    flushing = true;
    while (queue.length > 0) {
      try {
        await flushOnce();
      } catch (error) {
        stale = true;
        const dropped = queue;
        queue = [];
        for (const one of dropped) one.answer({ ok: false, refusal: 'unknown' });
        if (!(error instanceof StorageUnavailable)) throwLater(error);
      }
      // Callers just answered send their next command before the next batch is taken: larger batches, fewer writes.
      await new Promise((resolve) => setImmediate(resolve));
    }
    flushing = false;
  }

  return {
    board,
    id,
    state: () => state,
    recent: () => recent.all(),
    submit: (submission) =>
      new Promise((resolve) => {
        queue.push({ ...submission, answer: resolve });
        void flush();
      }),
    catchUp,
    knownAtMs: () => knownAtMs,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listeners: () => listeners.size,
    busy: () => flushing || queue.length > 0,
  };
}

/** A server whose clock is behind never writes an event earlier than the one before it. */
function laterOf(now: string, state: SessionState): string {
  return state.status !== 'notStarted' && state.lastAt > now ? state.lastAt : now;
}

/** A broken assumption must be seen, not swallowed by the queue. */
function throwLater(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
