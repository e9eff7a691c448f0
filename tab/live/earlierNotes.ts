// Sends what this person wrote in other sessions and could not send then: a window opened on the next session still
// brings the last one's notes home. Which of them may still be taken is the server's decision.
import type { CaptureId, CommandId } from '../../domain/ids';
import type { NotePlace } from './noteDatabase';
import { createOutbox, type Outbox, type OutboxParts } from './outbox';
import type { KeptNote } from './outboxStore';

export interface EarlierParts {
  /** Other sessions of which something waits on this device; empty when the device keeps nothing. */
  places(): Promise<readonly NotePlace[]>;
  outboxFor(place: NotePlace): OutboxParts;
  /** Refused notes are shown where they belong: with their circle. */
  isShown(place: NotePlace): boolean;
}

export interface EarlierListener {
  changed(): void;
  recovered(notes: readonly KeptNote[]): void;
  settled(commandId: CommandId, wasSaved: boolean): void;
  unreachable(): void;
}

export interface EarlierNotes {
  /** Looks again, and tries again what waits. */
  nudge(): void;
  refused(): readonly KeptNote[];
  discard(captureId: CaptureId): void;
  stop(): void;
}

export function createEarlierNotes(parts: EarlierParts, listener: EarlierListener): EarlierNotes {
  const open = new Map<string, { outbox: Outbox; place: NotePlace }>();
  let stopped = false;

  function take(place: NotePlace): void {
    const name = `${place.boardId} ${place.sessionId}`;
    if (open.has(name)) return;
    const outbox = createOutbox(parts.outboxFor(place), {
      changed: listener.changed,
      recovered: listener.recovered,
      accepted: ({ commandId }) => listener.settled(commandId, true),
      refused: ({ commandId }) => listener.settled(commandId, false),
      recalled: (commandId) => listener.settled(commandId, false),
      unreachable: listener.unreachable,
    });
    open.set(name, { outbox, place });
  }

  async function look(): Promise<void> {
    const places = await parts.places();
    if (!stopped) places.forEach(take);
  }

  void look();
  const outboxes = () => [...open.values()].map(({ outbox }) => outbox);
  return {
    nudge() {
      for (const outbox of outboxes()) outbox.nudge();
      void look();
    },
    refused: () => [...open.values()].flatMap(({ outbox, place }) => (parts.isShown(place) ? outbox.refused() : [])),
    discard: (captureId) => outboxes().forEach((outbox) => outbox.discard(captureId)),
    stop() {
      stopped = true;
      for (const outbox of outboxes()) outbox.stop();
    },
  };
}
