// One panel's stream: hello, then a snapshot or the events it lacks, then every event as it is committed, with
// heartbeats. Closed when the token or the membership ends, when the reader is too slow, and when the server stops.
import type { ServerResponse } from 'node:http';
import { HEARTBEAT_MS, type ByeReason, type LiveMessages } from '../../contract/live';
import type { Instant } from '../../domain/ids';
import type { SessionEvent } from '../../domain/session/events';
import type { HereBefore } from '../sessions/hereBefore';
import type { LiveSession } from '../sessions/liveSession';
import { snapshotText } from './snapshotText';

const RECHECK_MS = 4 * 60_000;
const BEHIND_MAX_BYTES = 1024 * 1024;

export interface StreamParts {
  live: LiveSession;
  before?: Pick<HereBefore, 'of' | 'listen'>;
  /** The last sequence the panel has; null for a new one. */
  after: number | null;
  build: string;
  now: () => Instant;
  expiresInMs: number;
  /** Asked every so often, and whenever somebody's standing may have changed. */
  stillAllowed: () => Promise<boolean>;
  /** How often that is asked; every few minutes when left out. */
  recheckMs?: number | undefined;
  onClose: () => void;
  timing?: StreamTiming | undefined;
}

export interface StreamTiming {
  heartbeatMs?: number;
  recheckMs?: number;
}

export interface OpenStream {
  close(reason: ByeReason): void;
  /** Closes it unless whoever reads it still may. */
  recheck(): void;
}

export function openSessionStream(response: ServerResponse, parts: StreamParts): OpenStream {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  let open = true;
  /** A long session's snapshot is large; only what piles up behind it makes a reader slow. */
  let allowedBytes = Infinity;

  const write = (text: string): void => {
    if (!open) return;
    response.write(text);
    if (response.writableLength > allowedBytes) close('slow');
  };
  function close(reason?: ByeReason): void {
    if (!open) return;
    open = false;
    if (reason) response.write(frameOf('bye', { reason }));
    clearInterval(heartbeat);
    clearInterval(rechecking);
    clearTimeout(expiry);
    stopListening();
    stopHearing();
    response.end();
    if (reason === 'slow') response.destroy();
    parts.onClose();
  }

  write(frameOf('hello', { build: parts.build, serverNow: parts.now() }));
  writeWhatIsMissing(parts, write);
  allowedBytes = response.writableLength + BEHIND_MAX_BYTES;
  const tellHere = whoIsHere(parts, write);
  tellHere();
  const stopHearing = parts.before?.listen(parts.live, tellHere) ?? (() => {});
  const stopListening = parts.live.listen((events) => write(frameOfBatch(events)));
  const heartbeat = setInterval(() => write(`: ${parts.now()}\n\n`), parts.timing?.heartbeatMs ?? HEARTBEAT_MS);
  const recheck = (): void => {
    parts.stillAllowed().then(
      (allowed) => allowed || close('membership'),
      () => close('restart'),
    );
  };
  const rechecking = setInterval(recheck, parts.timing?.recheckMs ?? parts.recheckMs ?? RECHECK_MS);
  const expiry = setTimeout(() => close('token'), Math.min(parts.expiresInMs, 2 ** 31 - 1));
  response.on('close', () => close());
  // Whoever went away while we asked who they are will not be heard closing any more.
  if (response.destroyed) setImmediate(close);
  return { close, recheck };
}

function writeWhatIsMissing({ live, after }: StreamParts, write: (text: string) => void): void {
  const state = live.state();
  const recent = live.recent();
  const first = recent[0]?.seq ?? state.lastSeq + 1;
  if (after === null || after > state.lastSeq || after < first - 1) {
    write(frame('snapshot', snapshotText(state), state.lastSeq));
    return;
  }
  const missing = recent.filter((event) => event.seq > after);
  if (missing.length > 0) write(frameOf('events', missing, state.lastSeq));
}

/** Says who is here, if that is another answer than the last: before the session begins; from then on the log does. */
function whoIsHere({ live, before }: StreamParts, write: (text: string) => void): () => void {
  let said = '';
  return () => {
    if (!before || live.state().status !== 'notStarted') return;
    const frame = frameOf('here', { personIds: before.of(live) });
    if (frame !== said) write(frame);
    said = frame;
  };
}

let lastBatch: readonly SessionEvent[] | null = null;
let lastFrame = '';

/** A thousand panels get the same batch: it becomes text once. */
function frameOfBatch(events: readonly SessionEvent[]): string {
  if (events !== lastBatch) {
    lastBatch = events;
    lastFrame = frameOf('events', events, events[events.length - 1]!.seq);
  }
  return lastFrame;
}

function frameOf<Name extends keyof LiveMessages>(name: Name, data: LiveMessages[Name], id?: number): string {
  return frame(name, JSON.stringify(data), id);
}

function frame(name: keyof LiveMessages, data: string, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${data}\n\n`;
}
