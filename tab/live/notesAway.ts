// Counts the notes that were kept here while the server was out of reach, so that people hear when all are saved.
import type { CommandId } from '../../domain/ids';

export interface NotesAway {
  keep(commands: readonly CommandId[]): void;
  /** Once the last one is settled: how many were saved since the server went away; null before that. */
  settle(command: CommandId, saved: boolean): number | null;
  holds(command: CommandId): boolean;
}

export function createNotesAway(): NotesAway {
  const away = new Set<CommandId>();
  let savedCount = 0;
  return {
    keep(commands) {
      for (const command of commands) away.add(command);
    },
    settle(command, saved) {
      if (!away.delete(command)) return null;
      if (saved) savedCount += 1;
      if (away.size > 0 || savedCount === 0) return null;
      const count = savedCount;
      savedCount = 0;
      return count;
    },
    holds: (command) => away.has(command),
  };
}
