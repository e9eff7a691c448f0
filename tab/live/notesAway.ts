// Counts the notes that were kept here while the server was out of reach, so that people hear when all are saved, and for
// how long they are told.
import type { CommandId } from '../../domain/ids';
import type { KeptNote } from './outboxStore';
import type { Timers } from './timers';

export interface NotesAway {
  keep(notes: readonly KeptNote[]): void;
  /** False when it was not away. */
  settle(command: CommandId, wasSaved: boolean): boolean;
  /** How many were saved since the server went away, for a moment after the last one is settled; else null. */
  synced(): number | null;
  stop(): void;
}

const SYNCED_SHOWN_MS = 5000;

/** `tell` is called when the last one is settled and some were saved. */
export function createNotesAway(timers: Timers, changed: () => void, tell: (notes: number) => void): NotesAway {
  const away = new Set<CommandId>();
  let savedCount = 0;
  let shown: number | null = null;
  let callOff = () => {};

  function show(notes: number): void {
    callOff();
    shown = notes;
    callOff = timers.after(SYNCED_SHOWN_MS, () => {
      shown = null;
      changed();
    });
    changed();
    tell(notes);
  }

  return {
    keep(notes) {
      for (const { commandId } of notes) away.add(commandId);
    },
    settle(command, wasSaved) {
      if (!away.delete(command)) return false;
      if (wasSaved) savedCount += 1;
      if (away.size > 0 || savedCount === 0) return true;
      const count = savedCount;
      savedCount = 0;
      show(count);
      return true;
    },
    synced: () => shown,
    stop: () => callOff(),
  };
}
