// A device that several windows of one person share, in memory: its store of notes, its news and its turns.
import type { CommandId } from '../../../domain/ids';
import { createMemoryOutboxStore } from '../../../tab/live/memoryOutboxStore';
import type { KeptNote, OutboxStore, StoreNews } from '../../../tab/live/outboxStore';
import type { SenderTurn } from '../../../tab/live/senderTurn';

export interface PretendDevice {
  window(): OutboxStore;
  notes(): Promise<readonly KeptNote[]>;
  /** What the server took, in that order. */
  readonly accepted: CommandId[];
}

export function pretendDevice(): PretendDevice {
  const store = createMemoryOutboxStore();
  const windows = new Set<(news: StoreNews) => void>();
  const accepted: CommandId[] = [];
  return {
    accepted,
    notes: () => store.load(),
    window() {
      let own: ((news: StoreNews) => void) | null = null;
      const tellOthers = (news: StoreNews) => [...windows].filter((tell) => tell !== own).forEach((tell) => tell(news));
      const changed = async <T>(done: Promise<T>): Promise<T> => {
        const answer = await done;
        tellOthers({ type: 'changed' });
        return answer;
      };
      return {
        load: () => store.load(),
        add: (note) => changed(store.add(note)),
        markSent: (commandId) => store.markSent(commandId),
        async accept(commandId, seq) {
          await store.accept(commandId, seq);
          accepted.push(commandId);
          tellOthers({ type: 'accepted', commandId, seq });
        },
        refuse: (commandId, code) => changed(store.refuse(commandId, code)),
        take: (commandId) => changed(store.take(commandId)),
        outlivesWindow: () => true,
        onNews(tell) {
          own = tell;
          windows.add(tell);
          return () => windows.delete(tell);
        },
      };
    },
  };
}

/** One at a time, in the order they asked. */
export function turnsOf(): SenderTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run);
    last = mine.catch(() => {});
    return mine;
  };
}
