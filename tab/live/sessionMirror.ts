// A session's log mirrored in this window, the server's time, and how long the server has been out of reach: all that
// looking on takes. What a person sends is the live session's.
import type { ProblemCode } from '../../contract/problem';
import type { PersonId } from '../../domain/ids';
import type { SessionState } from '../../domain/session/state';
import { createLinkState, type Link } from './linkState';
import { openSessionStream, type SessionStreamParts } from './sessionStream';
import { takeEvents } from './takeEvents';
import { startTimeKeeping, type TimeParts } from './timeKeeping';
import { startWatchdog } from './watchdog';

export interface MirrorParts extends SessionStreamParts, TimeParts {
  /** Whether the page is in sight. */
  isVisible(): boolean;
  /** The build this page was made with, if it says so. */
  pageBuild: string | null;
}

export interface MirrorListener {
  /** There is something new to see. */
  changed(): void;
  /** The session is another one now; `changed` follows. */
  became?(session: SessionState): void;
  /** The server came within reach or went out of it; `changed` follows. */
  linkChanged?(): void;
  /** The stream is open: what waited can go. */
  opened?(): void;
}

export interface MirrorView {
  /** Null until the server has said anything. */
  session: SessionState | null;
  /** Before the session begins: members whose panel is open; null while that is not known. */
  hereIds: readonly PersonId[] | null;
  link: Link;
  /** Why the server will not show this session to this person. */
  closed: ProblemCode | 'offline' | null;
  /** The server's build, once it is another than this page's. */
  newBuild: string | null;
}

export interface SessionMirror {
  view(): MirrorView;
  /** Tries at once instead of waiting; with `isSuspect` an open stream is given up too. */
  nudge(isSuspect: boolean): void;
  /** Something did not get through: unless the server spoke just now, the stream is given up too. */
  suspect(): void;
  stop(): void;
}

/** A server that spoke this recently is there, whatever became of one command. */
const HEARD_LATELY_MS = 2000;

export function createSessionMirror(parts: MirrorParts, listener: MirrorListener): SessionMirror {
  const { timers, clock } = parts;
  let session: SessionState | null = null;
  let hereIds: MirrorView['hereIds'] = null;
  let hasGap = false;
  let closed: MirrorView['closed'] = null;
  let build = parts.pageBuild;
  let newBuild: string | null = null;

  const link = createLinkState(timers, () => {
    listener.linkChanged?.();
    listener.changed();
  });

  function become(next: SessionState): void {
    session = next;
    if (next.status !== 'notStarted') clock.atLeast(next.lastAt);
    listener.became?.(next);
    listener.changed();
  }

  const stream = openSessionStream(parts, {
    after: () => (session && session.status !== 'notStarted' && !hasGap ? session.lastSeq : null),
    hello(hello, askedMs) {
      hereIds = null;
      clock.sample(hello.serverNow, askedMs, timers.now());
      clock.atLeast(hello.serverNow);
      build ??= hello.build;
      newBuild = build === hello.build ? null : hello.build;
      listener.opened?.();
      listener.changed();
    },
    snapshot(snapshot) {
      hasGap = false;
      become(snapshot.state);
    },
    events(events) {
      const taken = takeEvents(session ?? { status: 'notStarted', lastSeq: 0 }, events);
      if (taken.fits) become(taken.state);
      else hasGap = true;
      return taken.fits;
    },
    here({ personIds }) {
      hereIds = personIds;
      listener.changed();
    },
    alive: link.found,
    lost: link.lost,
    refused(code) {
      closed = code;
      listener.changed();
    },
  });

  const time = startTimeKeeping(parts, listener.changed);
  const stopWatching = startWatchdog(
    {
      timers,
      random: parts.random,
      isWatched: () => session?.status === 'running' && closed === null && !link.isLost() && parts.isVisible(),
      panels: () => (session?.status === 'running' ? Object.keys(session.connections).length : 1),
      lastHeardMs: stream.lastHeardMs,
      ask: time.ask,
    },
    {
      overdue: link.lost,
      answered: link.found,
      failed: () => stream.nudge(true),
    },
  );

  return {
    view: () => ({ session, hereIds, link: link.value(), closed, newBuild }),
    nudge: stream.nudge,
    suspect() {
      if (timers.now() - stream.lastHeardMs() > HEARD_LATELY_MS) stream.nudge(true);
    },
    stop() {
      time.stop();
      link.stop();
      stopWatching();
      stream.stop();
    },
  };
}
