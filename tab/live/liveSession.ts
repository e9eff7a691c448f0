// One session as this window lives it: the server's log mirrored, this person's commands on their way, the server's
// time. What may happen is the domain's, what it looks like the panel's.
import type { ProblemCode } from '../../contract/problem';
import type { PanelCommand } from '../../domain/session/commands';
import type { SessionState } from '../../domain/session/state';
import { createEarlierNotes, type EarlierParts } from './earlierNotes';
import { createLinkState } from './linkState';
import { refusedCaptures, waitingCaptures, type CaptureCommand, type Happening, type LiveView } from './liveView';
import { takeEvents } from './takeEvents';
import { createNotesAway } from './notesAway';
import { createOutbox, type OutboxParts } from './outbox';
import type { KeptNote } from './outboxStore';
import type { ServerClock } from './serverClock';
import { openSessionStream, type SessionStreamParts } from './sessionStream';
import { createTaps, type TapParts } from './taps';
import { startTimeKeeping, type TimeParts } from './timeKeeping';
import { startWatchdog } from './watchdog';

export interface LiveSessionParts extends SessionStreamParts, OutboxParts, TapParts, TimeParts {
  earlier: EarlierParts;
  /** Whether the page is in sight. */
  isVisible(): boolean;
  /** The build this page was made with, if it says so. */
  pageBuild: string | null;
}

export interface LiveSession {
  readonly clock: ServerClock;
  view(): LiveView;
  subscribe(changed: () => void): () => void;
  onHappening(tell: (happening: Happening) => void): () => void;
  send(command: PanelCommand): void;
  /** Takes a note back: before it was sent, or as an undo in the log. */
  takeBack(captureId: CaptureCommand['captureId']): void;
  dismissRefused(captureId: CaptureCommand['captureId']): void;
  /** The device says that its network came or went. */
  networkChanged(isOnline: boolean): void;
  stop(): void;
}

/** A server that spoke this recently is there, whatever became of one command. */
const HEARD_LATELY_MS = 2000;

export function createLiveSession(parts: LiveSessionParts): LiveSession {
  const { timers, clock } = parts;
  const changedListeners = new Set<() => void>();
  const happeningListeners = new Set<(happening: Happening) => void>();
  let session: SessionState | null = null;
  let hasGap = false;
  let unseen: { note: KeptNote; seq: number }[] = [];
  let closed: ProblemCode | 'offline' | null = null;
  let build = parts.pageBuild;
  let newBuild: string | null = null;
  let view: LiveView | null = null;

  const changed = () => {
    view = null;
    for (const listener of changedListeners) listener();
  };
  const tell = (happening: Happening) => {
    for (const listener of happeningListeners) listener(happening);
  };
  const away = createNotesAway(timers, changed, (notes) => tell({ type: 'synced', notes }));
  const keepAway = () => {
    if (link.value() !== 'live') away.keep(outbox.waiting());
  };
  const suspect = () => {
    if (timers.now() - stream.lastHeardMs() > HEARD_LATELY_MS) stream.nudge(true);
  };

  const link = createLinkState(timers, () => {
    keepAway();
    changed();
  });

  function become(next: SessionState): void {
    session = next;
    unseen = unseen.filter((one) => one.seq > next.lastSeq);
    if (next.status !== 'notStarted') clock.atLeast(next.lastAt);
    changed();
  }

  const outbox = createOutbox(parts, {
    changed() {
      keepAway();
      changed();
    },
    /** Those count like notes of a break: people hear when they are saved. */
    recovered: away.keep,
    accepted(note, { seq }) {
      if (note.command.type === 'capture' && seq > (session?.lastSeq ?? 0)) unseen = [...unseen, { note, seq }];
      changed();
      if (!away.settle(note.commandId, true)) tell({ type: 'saved', command: note.command });
    },
    refused({ command, commandId }, code) {
      tell({ type: 'refused', command, code });
      away.settle(commandId, false);
    },
    recalled: (commandId) => void away.settle(commandId, false),
    unreachable: suspect,
  });

  const earlier = createEarlierNotes(parts.earlier, {
    changed,
    recovered: away.keep,
    settled: away.settle,
    unreachable: suspect,
  });

  const taps = createTaps(parts, {
    changed,
    accepted: (command) => tell({ type: 'saved', command }),
    refused: (command, code) => tell({ type: 'refused', command, code }),
    givenUp: (command) => tell({ type: 'givenUp', command }),
    unreachable: suspect,
  });

  const hurry = () => {
    outbox.nudge();
    taps.nudge();
    earlier.nudge();
  };

  const stream = openSessionStream(parts, {
    after: () => (session && session.status !== 'notStarted' && !hasGap ? session.lastSeq : null),
    hello(hello, askedMs) {
      clock.sample(hello.serverNow, askedMs, timers.now());
      clock.atLeast(hello.serverNow);
      build ??= hello.build;
      newBuild = build === hello.build ? null : hello.build;
      hurry();
      changed();
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
    alive: link.found,
    lost: link.lost,
    refused(code) {
      closed = code;
      changed();
    },
  });

  const time = startTimeKeeping(parts, changed);
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
    clock,
    view() {
      view ??= {
        session,
        link: link.value(),
        waiting: waitingCaptures(
          session,
          outbox.waiting(),
          unseen.map((one) => one.note),
        ),
        refused: refusedCaptures([...earlier.refused(), ...outbox.refused()]),
        synced: away.synced(),
        outlivesWindow: parts.store.outlivesWindow(),
        tapped: new Set(taps.waiting().map(({ type }) => type)),
        closed,
        newBuild,
      };
      return view;
    },
    subscribe(listener) {
      changedListeners.add(listener);
      return () => changedListeners.delete(listener);
    },
    onHappening(listener) {
      happeningListeners.add(listener);
      return () => happeningListeners.delete(listener);
    },
    send(command) {
      if (command.type === 'capture' || command.type === 'undoCapture') outbox.add(command);
      else taps.add(command);
    },
    takeBack: (captureId) => void outbox.takeBack(captureId),
    dismissRefused(captureId) {
      outbox.discard(captureId);
      earlier.discard(captureId);
    },
    networkChanged(isOnline) {
      stream.nudge(!isOnline);
      if (isOnline) hurry();
    },
    stop() {
      time.stop();
      away.stop();
      link.stop();
      stopWatching();
      stream.stop();
      outbox.stop();
      earlier.stop();
      taps.stop();
    },
  };
}
