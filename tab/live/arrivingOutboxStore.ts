// A store whose code is fetched after the page: what is asked of it meanwhile waits for it. Should it not come, every
// question is answered by that, as if the device kept nothing.
import type { OutboxStore } from './outboxStore';

export function createArrivingOutboxStore(arriving: Promise<OutboxStore>): OutboxStore {
  // Whoever asks is told; a page that nobody wrote anything in does not care.
  arriving.catch(() => {});
  return {
    load: async () => (await arriving).load(),
    add: async (note) => (await arriving).add(note),
    markSent: async (commandId) => (await arriving).markSent(commandId),
    accept: async (commandId, seq) => (await arriving).accept(commandId, seq),
    refuse: async (commandId, code) => (await arriving).refuse(commandId, code),
    take: async (commandId) => (await arriving).take(commandId),
    outlivesWindow: () => true,
    onNews(hear) {
      let isOver = false;
      let stop = () => {
        isOver = true;
      };
      arriving.then(
        (store) => {
          if (!isOver) stop = store.onNews(hear);
        },
        () => {},
      );
      return () => stop();
    },
  };
}
