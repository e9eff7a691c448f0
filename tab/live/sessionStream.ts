// Keeps a session's stream open: opens it, notices its silence, opens it again where it broke off. What the messages
// say is for the live session.
import type { Bye, Hello, Here, Snapshot } from '../../contract/live';
import { HEARTBEAT_MS } from '../../contract/live';
import type { ProblemCode } from '../../contract/problem';
import type { SessionEvent } from '../../domain/session/events';
import { backoffMs } from './backoff';
import { createEventStreamParser, type StreamMessage } from './eventStreamParser';
import type { Timers } from './timers';

export type Opened =
  | { ok: true; text: AsyncIterable<string> }
  /** `final`: asking again cannot help. */
  | { ok: false; code: ProblemCode | 'offline'; final: boolean };

export interface SessionStreamParts {
  /** Rejects or answers `offline` when the server cannot be reached. */
  open(after: number | null, signal: AbortSignal): Promise<Opened>;
  timers: Timers;
  random(): number;
}

export interface StreamListener {
  /** The last sequence this panel has; null asks for a snapshot. */
  after(): number | null;
  /** `askedMs`: when this stream was asked for. */
  hello(hello: Hello, askedMs: number): void;
  snapshot(snapshot: Snapshot): void;
  /** False when they do not follow on what is here. */
  events(events: readonly SessionEvent[]): boolean;
  here(here: Here): void;
  /** Every sign of life, heartbeats included. */
  alive(): void;
  lost(): void;
  /** The server will not have this person here; the stream stays closed. */
  refused(code: ProblemCode | 'offline'): void;
}

export interface SessionStream {
  /** Tries at once instead of waiting; with `suspect` an open stream is given up too. */
  nudge(suspect: boolean): void;
  lastHeardMs(): number;
  stop(): void;
}

const OPEN_DEADLINE_MS = 10_000;
const SILENCE_MS = 2.5 * HEARTBEAT_MS;

type Outcome = 'again' | 'atOnce' | 'stop';

export function openSessionStream(parts: SessionStreamParts, listener: StreamListener): SessionStream {
  const { timers } = parts;
  let stopped = false;
  let failures = 0;
  let heardMs = timers.now();
  let current = new AbortController();
  let stopWaiting = () => {};

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const callOff = timers.after(ms, resolve);
      stopWaiting = () => {
        callOff();
        resolve();
      };
    });
  }

  function take(message: StreamMessage, askedMs: number): Outcome | null {
    const said: unknown = JSON.parse(message.data);
    failures = 0;
    switch (message.event) {
      case 'hello':
        listener.hello(said as Hello, askedMs);
        return null;
      case 'snapshot':
        listener.snapshot(said as Snapshot);
        return null;
      case 'events':
        return listener.events(said as readonly SessionEvent[]) ? null : 'atOnce';
      case 'here':
        listener.here(said as Here);
        return null;
      case 'bye':
        return farewell(said as Bye);
      default:
        return null;
    }
  }

  function farewell({ reason }: Bye): Outcome {
    if (reason === 'membership') {
      listener.refused('notAllowed');
      return 'stop';
    }
    return reason === 'token' ? 'atOnce' : 'again';
  }

  async function follow(): Promise<Outcome> {
    const controller = new AbortController();
    const askedMs = timers.now();
    current = controller;
    let watchdog = timers.after(OPEN_DEADLINE_MS, () => controller.abort());
    let isTaking = false;
    try {
      const opened = await parts.open(listener.after(), controller.signal);
      if (!opened.ok) {
        if (opened.final) listener.refused(opened.code);
        return opened.final ? 'stop' : 'again';
      }
      const parse = createEventStreamParser();
      for await (const text of opened.text) {
        watchdog();
        watchdog = timers.after(SILENCE_MS, () => controller.abort());
        heardMs = timers.now();
        isTaking = true;
        listener.alive();
        for (const message of parse(text)) {
          const outcome = take(message, askedMs);
          if (outcome) return outcome;
        }
        isTaking = false;
      }
      return 'again';
    } catch (error) {
      // A network that breaks is expected; a message that cannot be taken must be seen.
      if (isTaking) timers.after(0, () => rethrow(error));
      return 'again';
    } finally {
      watchdog();
      controller.abort();
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const outcome = await follow();
      if (stopped || outcome === 'stop') return;
      listener.lost();
      failures += 1;
      if (outcome === 'again' || failures > 1) await pause(backoffMs(failures, parts.random()));
    }
  }

  void run();
  return {
    nudge(suspect) {
      if (suspect) current.abort();
      stopWaiting();
    },
    lastHeardMs: () => heardMs,
    stop() {
      stopped = true;
      current.abort();
      stopWaiting();
    },
  };
}

function rethrow(error: unknown): never {
  throw error;
}
