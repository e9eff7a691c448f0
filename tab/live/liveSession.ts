// One session as this window lives it: the server's log mirrored, this person's commands on their way, the server's
// time. What may happen is the domain's, what it looks like the panel's.
import type { TimeView } from '../../contract/views';
import type { ProblemCode } from '../../contract/problem';
import type { PanelCommand } from '../../domain/session/commands';
import type { SessionState } from '../../domain/session/state';
import { createLinkState } from './linkState';
import { waitingCaptures, type CaptureCommand, type Happening, type LiveView, type RefusedCapture } from './liveView';
import { takeEvents } from './takeEvents';
import { createNotesAway } from './notesAway';
import { createOutbox, type OutboxParts } from './outbox';
import type { WaitingCommand } from './outboxStore';
import type { ServerClock } from './serverClock';
import { openSessionStream, type SessionStreamParts } from './sessionStream';

export interface LiveSessionParts extends SessionStreamParts, Omit<OutboxParts, 'timers' | 'random'> {
  clock: ServerClock;
  /** Null when the server could not be reached. */
  askTime(): Promise<TimeView | null>;
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

const SAMPLES_AT_FIRST = 3;
const SAMPLE_EVERY_MS = 60_000;
/** A server that spoke this recently is there, whatever became of one command. */
const HEARD_LATELY_MS = 2000;

export function createLiveSession(parts: LiveSessionParts): LiveSession {
  const { timers, clock } = parts;
  const changedListeners = new Set<() => void>();
  const happeningListeners = new Set<(happening: Happening) => void>();
  const away = createNotesAway();
  let session: SessionState | null = null;
  let hasGap = false;
  let unseen: { waiting: WaitingCommand; seq: number }[] = [];
  let refused: RefusedCapture[] = [];
  let closed: ProblemCode | 'offline' | null = null;
  let build = parts.pageBuild;
  let newBuild: string | null = null;
  let stopped = false;
  let callOffSample = () => {};
  let view: LiveView | null = null;

  const changed = () => {
    view = null;
    for (const listener of changedListeners) listener();
  };
  const tell = (happening: Happening) => {
    for (const listener of happeningListeners) listener(happening);
  };
  const waitingNotes = () => outbox.waiting().filter(({ command }) => command.type === 'capture');

  const link = createLinkState(timers, () => {
    if (link.value() !== 'live') away.keep(waitingNotes().map((one) => one.commandId));
    changed();
  });

  function become(next: SessionState): void {
    session = next;
    unseen = unseen.filter((one) => one.seq > next.lastSeq);
    if (next.status !== 'notStarted') clock.atLeast(next.lastAt);
    changed();
  }

  const outbox = createOutbox(parts, {
    changed,
    accepted(waiting, { seq }) {
      if (waiting.command.type === 'capture' && seq > (session?.lastSeq ?? 0)) unseen = [...unseen, { waiting, seq }];
      const wasAway = away.holds(waiting.commandId);
      const notes = away.settle(waiting.commandId, true);
      if (notes !== null) tell({ type: 'synced', notes });
      else if (!wasAway) tell({ type: 'saved', command: waiting.command });
    },
    refused({ command, commandId }, code) {
      const notes = away.settle(commandId, false);
      if (command.type === 'capture') refused = [...refused, { command, code }];
      changed();
      tell({ type: 'refused', command, code });
      if (notes !== null) tell({ type: 'synced', notes });
    },
    givenUp: ({ command }) => tell({ type: 'givenUp', command }),
    unreachable() {
      if (timers.now() - stream.lastHeardMs() > HEARD_LATELY_MS) stream.nudge(true);
    },
  });

  const stream = openSessionStream(parts, {
    after: () => (session && session.status !== 'notStarted' && !hasGap ? session.lastSeq : null),
    hello(hello) {
      clock.atLeast(hello.serverNow);
      build ??= hello.build;
      newBuild = build === hello.build ? null : hello.build;
      outbox.nudge();
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

  async function sample(left: number): Promise<void> {
    const sentAtMs = timers.now();
    const answer = await parts.askTime();
    if (stopped) return;
    if (answer) clock.sample(answer.serverNow, sentAtMs, timers.now());
    if (answer) changed();
    if (answer && left > 1) return sample(left - 1);
    callOffSample = timers.after(SAMPLE_EVERY_MS, () => void sample(1));
  }
  void sample(SAMPLES_AT_FIRST);

  return {
    clock,
    view() {
      view ??= {
        session,
        link: link.value(),
        waiting: waitingCaptures(
          session,
          outbox.waiting(),
          unseen.map((one) => one.waiting),
        ),
        refused,
        tapped: new Set(outbox.waiting().map(({ command }) => command.type)),
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
      outbox.add(command);
      if (link.value() !== 'live') away.keep(waitingNotes().map((one) => one.commandId));
    },
    takeBack(captureId) {
      const recalled = outbox.recall(captureId);
      if (recalled) away.settle(recalled, false);
      else outbox.add({ type: 'undoCapture', captureId });
    },
    dismissRefused(captureId) {
      refused = refused.filter(({ command }) => command.captureId !== captureId);
      changed();
    },
    networkChanged(isOnline) {
      stream.nudge(!isOnline);
      if (isOnline) outbox.nudge();
    },
    stop() {
      stopped = true;
      callOffSample();
      link.stop();
      stream.stop();
      outbox.stop();
    },
  };
}
