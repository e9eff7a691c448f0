// One session as this window lives it: the server's log mirrored, and this person's commands on their way. What may
// happen is the domain's, what it looks like the panel's.
import type { CaptureId } from '../../domain/ids';
import type { PanelCommand } from '../../domain/session/commands';
import { createEarlierNotes, type EarlierParts } from './earlierNotes';
import { refusedCaptures, waitingCaptures, waitingEdits, type Happening, type LiveView } from './liveView';
import { createNotesAway } from './notesAway';
import { createOutbox, type OutboxParts } from './outbox';
import { holdsWords, isNote, type KeptNote } from './outboxStore';
import type { QuestionSecrets } from './questionSecrets';
import type { ServerClock } from './serverClock';
import { createSessionMirror, type MirrorParts } from './sessionMirror';
import { createTaps, type TapParts } from './taps';

export interface LiveSessionParts extends MirrorParts, OutboxParts, TapParts {
  earlier: EarlierParts;
  secrets: QuestionSecrets;
}

export interface LiveSession {
  readonly clock: ServerClock;
  view(): LiveView;
  subscribe(changed: () => void): () => void;
  onHappening(tell: (happening: Happening) => void): () => void;
  send(command: PanelCommand): void;
  /** Takes a note back: before it was sent, or as an undo in the log. */
  takeBack(captureId: CaptureId): void;
  /** Asks without a name; it leaves in a moment. */
  ask(captureId: CaptureId, text: string): void;
  /** An anonymous question that was asked on this device, by this person. */
  isMyQuestion(captureId: CaptureId): boolean;
  dismissRefused(captureId: CaptureId): void;
  /** The device says that its network came or went. */
  networkChanged(isOnline: boolean): void;
  stop(): void;
}

export function createLiveSession(parts: LiveSessionParts): LiveSession {
  const { timers, clock } = parts;
  const changedListeners = new Set<() => void>();
  const happeningListeners = new Set<(happening: Happening) => void>();
  let unseen: { note: KeptNote; seq: number }[] = [];
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
    if (mirror.view().link !== 'live') away.keep(outbox.waiting());
  };
  const hurry = () => {
    outbox.nudge();
    taps.nudge();
    earlier.nudge();
  };

  const mirror = createSessionMirror(parts, {
    changed,
    became: ({ lastSeq }) => void (unseen = unseen.filter((one) => one.seq > lastSeq)),
    linkChanged: keepAway,
    opened: hurry,
  });
  const { suspect } = mirror;

  const outbox = createOutbox(parts, {
    changed() {
      keepAway();
      changed();
    },
    /** Those count like notes of a break: people hear when they are saved. */
    recovered: away.keep,
    accepted(note, { seq }) {
      if (holdsWords(note.command) && seq > (mirror.view().session?.lastSeq ?? 0)) unseen = [...unseen, { note, seq }];
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

  return {
    clock,
    view() {
      view ??= {
        ...mirror.view(),
        waiting: waitingCaptures(
          mirror.view().session,
          outbox.waiting(),
          unseen.map((one) => one.note),
        ),
        waitingEdits: waitingEdits(outbox.waiting()),
        refused: refusedCaptures([...earlier.refused(), ...outbox.refused()]),
        synced: away.synced(),
        outlivesWindow: parts.store.outlivesWindow(),
        tapped: new Set(taps.waiting().map(({ type }) => type)),
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
      if (isNote(command)) outbox.add(command);
      else taps.add(command);
    },
    takeBack(captureId) {
      const secret = parts.secrets.secretOf(captureId);
      const undoing = secret
        ? { type: 'unask' as const, captureId, secret }
        : { type: 'undoCapture' as const, captureId };
      void outbox.takeBack(captureId, undoing);
    },
    ask(captureId, text) {
      const question = { type: 'ask' as const, captureId, kind: 'question' as const, text };
      parts.secrets.hashFor(captureId).then(
        (secretHash) => outbox.add({ ...question, secretHash }),
        // Nothing can be hashed here: whoever wrote it gets their words back.
        () => tell({ type: 'refused', command: { ...question, secretHash: '' }, code: 'internal' }),
      );
    },
    isMyQuestion: (captureId) => parts.secrets.secretOf(captureId) !== null,
    dismissRefused(captureId) {
      outbox.discard(captureId);
      earlier.discard(captureId);
    },
    networkChanged(isOnline) {
      mirror.nudge(!isOnline);
      if (isOnline) hurry();
    },
    stop() {
      away.stop();
      mirror.stop();
      outbox.stop();
      earlier.stop();
      taps.stop();
    },
  };
}
