// Sends a person's notes one after another and never twice, whichever of their windows they were written in: an unknown
// outcome is asked again with the same id. Where they wait is the store's, how they look the panel's.
import type { AcceptedView } from '../../contract/views';
import type { ProblemCode } from '../../contract/problem';
import type { CaptureId, CommandId } from '../../domain/ids';
import { refusalIn, type Delivery, type Sending } from './delivery';
import { createNamelessLane, isNameless } from './namelessLane';
import { holdsWords, type KeptNote, type NoteCommand, type OutboxStore } from './outboxStore';
import { createRetryPause } from './retryPause';
import type { SenderTurn } from './senderTurn';
import type { Timers } from './timers';

export interface OutboxParts {
  deliver(note: Sending): Promise<Delivery>;
  store: OutboxStore;
  turn: SenderTurn;
  timers: Timers;
  random(): number;
  newId(): CommandId;
}

export interface OutboxListener {
  changed(): void;
  /** Notes that were here before this window. */
  recovered(notes: readonly KeptNote[]): void;
  accepted(note: KeptNote, view: Pick<AcceptedView, 'seq'>): void;
  refused(note: KeptNote, code: ProblemCode): void;
  /** Taken back before it was ever sent. */
  recalled(commandId: CommandId): void;
  unreachable(): void;
}

export interface Outbox {
  add(command: NoteCommand): void;
  /** Forgets the note if it was never sent; else sends `undoing`. */
  takeBack(captureId: CaptureId, undoing: NoteCommand): Promise<void>;
  /** Forgets a refused note. */
  discard(captureId: CaptureId): void;
  waiting(): readonly KeptNote[];
  refused(): readonly KeptNote[];
  nudge(): void;
  stop(): void;
}

/** A server that fails on one note this often would fail for ever, and hold up those behind it. */
const INTERNAL_MAX = 5;

export function createOutbox(parts: OutboxParts, listener: OutboxListener): Outbox {
  const { store } = parts;
  const pause = createRetryPause(parts.timers, parts.random);
  /** As the store said last. */
  let kept: readonly KeptNote[] = [];
  /** On their way into the store. */
  let arriving: readonly KeptNote[] = [];
  const gone = new Set<CommandId>();
  const internals = new Map<CommandId, number>();
  let storing = Promise.resolve();
  let sending = false;
  let stopped = false;

  const all = () => [...kept, ...arriving];
  const lane = createNamelessLane(parts.timers, parts.random, () => void run());
  const next = () => kept.find((note) => note.refused === null && lane.mayLeave(note));
  const waiting = () => all().filter((note) => note.refused === null);
  const isOf = (captureId: CaptureId) => (note: KeptNote) =>
    (note.command.type === 'capture' || note.command.type === 'ask') && note.command.captureId === captureId;

  function forget(commandId: CommandId): void {
    gone.add(commandId);
    kept = kept.filter((note) => note.commandId !== commandId);
    listener.changed();
  }

  async function read(): Promise<void> {
    const stored = await store.load();
    kept = stored.filter((note) => !gone.has(note.commandId));
    arriving = arriving.filter((note) => !kept.some((one) => one.commandId === note.commandId));
    if (!stopped) listener.changed();
  }

  function settle(note: KeptNote, seq: number): void {
    forget(note.commandId);
    listener.accepted(note, { seq });
  }

  async function refuse(note: KeptNote, code: ProblemCode): Promise<void> {
    if (holdsWords(note.command)) await store.refuse(note.commandId, code);
    else await store.take(note.commandId);
    await read();
    if (!stopped) listener.refused(note, code);
  }

  /** True when it is worth going on at once. */
  async function sendFirst(): Promise<boolean> {
    await read();
    const first = next();
    const note = first && (await store.markSent(first.commandId));
    if (!note) return true;
    const delivery = await parts.deliver(note);
    if (delivery.ok) {
      await store.accept(note.commandId, delivery.value.seq);
      if (!stopped) settle(note, delivery.value.seq);
      return true;
    }
    const refusal = refusalIn(delivery.code) ?? refusalAfter(note, delivery.code);
    if (refusal) await refuse(note, refusal);
    else if (delivery.code === 'offline' && !stopped) {
      lane.hold();
      listener.unreachable();
    }
    return refusal !== null;
  }

  function refusalAfter({ commandId }: KeptNote, code: ProblemCode | 'offline'): ProblemCode | null {
    if (code !== 'internal') return null;
    const times = (internals.get(commandId) ?? 0) + 1;
    internals.set(commandId, times);
    return times < INTERNAL_MAX ? null : code;
  }

  async function run(): Promise<void> {
    if (sending) return;
    sending = true;
    while (next() && !stopped) {
      const isThrough = await parts.turn(async () => stopped || (await sendFirst()));
      if (isThrough) pause.reset();
      else if (!stopped) await pause.wait();
    }
    sending = false;
  }

  const stopNews = store.onNews((news) => {
    const note = news.type === 'accepted' && all().find((one) => one.commandId === news.commandId);
    if (note) settle(note, news.seq);
    else void read().then(run);
  });

  void read().then(() => {
    const found = waiting().filter((note) => !arriving.includes(note));
    if (found.length > 0 && !stopped) listener.recovered(found);
    return run();
  });

  function add(command: NoteCommand): void {
    if (isNameless({ command })) lane.hold();
    const note: KeptNote = { commandId: parts.newId(), command, sent: 0, refused: null };
    arriving = [...arriving, note];
    listener.changed();
    storing = storing.then(async () => {
      await store.add(note);
      await read();
      void run();
    });
  }

  return {
    add,
    async takeBack(captureId, undoing) {
      await storing;
      const note = waiting().find(isOf(captureId));
      const taken = note && (await store.take(note.commandId));
      if (note) forget(note.commandId);
      if (taken?.sent === 0) listener.recalled(taken.commandId);
      else add(undoing);
    },
    discard(captureId) {
      const note = kept.find(({ command, refused }) => refused !== null && command.captureId === captureId);
      if (!note) return;
      forget(note.commandId);
      void store.take(note.commandId);
    },
    waiting,
    refused: () => kept.filter((note) => note.refused !== null),
    nudge() {
      lane.hold();
      pause.hurry();
    },
    stop() {
      stopped = true;
      stopNews();
      lane.stop();
      pause.hurry();
    },
  };
}
