// Keeps notes on the device as long as that works, and from the first failure (no room, private mode, a database that
// never answers) in this window: nothing is lost while it is open, and people can be told that it must stay open.
import { createMemoryOutboxStore } from './memoryOutboxStore';
import type { OutboxStore } from './outboxStore';

export function createSturdyOutboxStore(device: OutboxStore): OutboxStore {
  const memory = createMemoryOutboxStore();
  let isWorking = device.outlivesWindow();

  /** Memory mirrors what the device did, so that it can go on from there. */
  async function both<T>(run: (store: OutboxStore) => Promise<T>): Promise<T> {
    if (!isWorking) return run(memory);
    try {
      const answer = await run(device);
      await run(memory);
      return answer;
    } catch {
      // A note may now be on the device as well: sent from there another day, its id makes it the same one.
      isWorking = false;
      return run(memory);
    }
  }

  return {
    async load() {
      if (!isWorking) return memory.load();
      try {
        const notes = await device.load();
        memory.replace(notes);
        return notes;
      } catch {
        isWorking = false;
        return memory.load();
      }
    },
    add: (note) => both((store) => store.add(note)),
    markSent: (commandId) => both((store) => store.markSent(commandId)),
    accept: (commandId, seq) => both((store) => store.accept(commandId, seq)),
    refuse: (commandId, code) => both((store) => store.refuse(commandId, code)),
    take: (commandId) => both((store) => store.take(commandId)),
    outlivesWindow: () => isWorking,
    onNews: (tell) => device.onNews(tell),
  };
}
