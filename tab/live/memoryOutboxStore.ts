// Keeps waiting notes as long as this window is open: what remains when the device will keep nothing.
import type { KeptNote, OutboxStore } from './outboxStore';

export interface MemoryOutboxStore extends OutboxStore {
  replace(notes: readonly KeptNote[]): void;
}

export function createMemoryOutboxStore(): MemoryOutboxStore {
  let kept: readonly KeptNote[] = [];
  const find = (commandId: string) => kept.find((note) => note.commandId === commandId) ?? null;
  const change = (commandId: string, part: Partial<KeptNote>) => {
    kept = kept.map((note) => (note.commandId === commandId ? { ...note, ...part } : note));
    return find(commandId);
  };
  const remove = (commandId: string) => {
    const found = find(commandId);
    kept = kept.filter((note) => note !== found);
    return found;
  };
  return {
    replace(notes) {
      kept = notes;
    },
    load: async () => kept,
    async add(note) {
      kept = [...kept, note];
    },
    markSent: async (commandId) => change(commandId, { sent: (find(commandId)?.sent ?? 0) + 1 }),
    accept: async (commandId) => void remove(commandId),
    refuse: async (commandId, refused) => void change(commandId, { refused }),
    take: async (commandId) => remove(commandId),
    outlivesWindow: () => false,
    onNews: () => () => {},
  };
}
