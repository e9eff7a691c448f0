// One session's waiting notes on the device, shared by this person's windows, which tell each other what they change.
// Anything here may reject: what then is the sturdy store's.
import type { CommandId } from '../../domain/ids';
import { inTime, openNoteDatabase, type NotePlace, type NoteRecord } from './noteDatabase';
import type { KeptNote, OutboxStore, StoreNews } from './outboxStore';
import { placeName } from './placeName';

export function createDeviceOutboxStore(place: NotePlace): OutboxStore {
  const key: [string, string, string] = [place.personId, place.boardId, place.sessionId];
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(placeName(place));
  let isClosed = false;
  const tell = (news: StoreNews) => {
    if (!isClosed) channel?.postMessage(news);
  };

  /** Finds a note and does one thing to it in the same transaction: windows cannot get between. */
  async function change(commandId: CommandId, to: (note: NoteRecord) => NoteRecord | null): Promise<ChangedNote> {
    const database = await openNoteDatabase();
    return inTime(
      (async () => {
        const transaction = database.transaction('notes', 'readwrite');
        const all = await transaction.store.index('place').getAll(key);
        const before = all.find((note) => note.commandId === commandId) ?? null;
        const after = before && to(before);
        if (after) await transaction.store.put(after);
        else if (before) await transaction.store.delete(before.order!);
        await transaction.done;
        return { before, after };
      })(),
    );
  }

  return {
    async load() {
      const database = await openNoteDatabase();
      return (await inTime(database.getAllFromIndex('notes', 'place', key))).map(keptNote);
    },
    async add(note) {
      const database = await openNoteDatabase();
      // On the disk, not merely on its way there: a battery may end at any moment.
      const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
      const added = transaction.store.add({ v: 1, ...place, ...note });
      // Without waiting for the answer: the window may be closed before it comes.
      transaction.commit();
      await inTime(Promise.all([added, transaction.done]));
      tell({ type: 'changed' });
    },
    async markSent(commandId) {
      const { after } = await change(commandId, (note) => ({ ...note, sent: note.sent + 1 }));
      return after && keptNote(after);
    },
    async accept(commandId, seq) {
      await change(commandId, () => null);
      tell({ type: 'accepted', commandId, seq });
    },
    async refuse(commandId, refused) {
      await change(commandId, (note) => ({ ...note, refused }));
      tell({ type: 'changed' });
    },
    async take(commandId) {
      const { before } = await change(commandId, () => null);
      tell({ type: 'changed' });
      return before && keptNote(before);
    },
    outlivesWindow: () => true,
    onNews(hear) {
      const listen = (event: MessageEvent<StoreNews>) => hear(event.data);
      channel?.addEventListener('message', listen);
      return () => {
        isClosed = true;
        channel?.close();
      };
    },
  };
}

interface ChangedNote {
  before: NoteRecord | null;
  after: NoteRecord | null;
}

function keptNote({ commandId, command, sent, refused }: NoteRecord): KeptNote {
  return { commandId, command, sent, refused };
}
