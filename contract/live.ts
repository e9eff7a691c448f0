// The messages on a session's stream (server-sent events). `id` of each is the log's sequence it brings one up to;
// a client resumes with `?after=<last id>`, and gets a snapshot when it has none or asks for one that never was.
import type { Instant, PersonId } from '../domain/ids';
import type { SessionEvent } from '../domain/session/events';
import type { SessionState } from '../domain/session/state';

/** First on every stream: an old tab that sees another build reloads itself. */
export interface Hello {
  build: string;
  serverNow: Instant;
}

export interface Snapshot {
  state: SessionState;
}

/** Before the session begins: members whose panel is open; null while that is not known. */
export interface Here {
  personIds: readonly PersonId[] | null;
}

export type ByeReason = 'token' | 'membership' | 'restart' | 'slow';

/** Last on a stream that the server closes: `restart` and `slow` mean come again. */
export interface Bye {
  reason: ByeReason;
}

export interface LiveMessages {
  hello: Hello;
  snapshot: Snapshot;
  events: readonly SessionEvent[];
  here: Here;
  bye: Bye;
}

export const HEARTBEAT_MS = 20_000;
/** Query parameters of the stream. */
export const STREAM_AFTER = 'after';
export const STREAM_CONNECTION = 'connection';
/** `1` in place of a connection: a stream that only looks on, as the meeting's stage does. Nobody is present by it. */
export const STREAM_WATCHING = 'watching';
