import type { CommandId } from '../../../domain/ids';
import type { KeptNote, OutboxStore } from '../../../tab/live/outboxStore';
import { createSturdyOutboxStore } from '../../../tab/live/sturdyOutboxStore';
import { aCapture } from '../../support/builders';
import { pretendDevice } from './pretendDevice';

const aNote = (id: string): KeptNote => ({
  commandId: id as CommandId,
  command: aCapture(id),
  sent: 0,
  refused: null,
});
const idsOf = (notes: readonly KeptNote[]) => notes.map((note) => note.commandId);

/** A device that works until it is told not to. */
function failingDevice() {
  const device = pretendDevice();
  const window = device.window();
  const state = { isFull: false };
  const unless = <T>(run: () => Promise<T>) => (state.isFull ? Promise.reject(new Error('no room')) : run());
  const store: OutboxStore = {
    ...window,
    load: () => unless(() => window.load()),
    add: (note) => unless(() => window.add(note)),
    markSent: (id) => unless(() => window.markSent(id)),
    accept: (id, seq) => unless(() => window.accept(id, seq)),
  };
  return { store, device, state };
}

test('a note outlives the window as long as the device keeps it', async () => {
  const { store, device } = failingDevice();
  const sturdy = createSturdyOutboxStore(store);
  await sturdy.add(aNote('one'));
  expect(sturdy.outlivesWindow()).toBe(true);
  expect(idsOf(await device.notes())).toEqual(['one']);
});

test('when the device has no room any more nothing is lost while the window is open, and that is said', async () => {
  const { store, state } = failingDevice();
  const sturdy = createSturdyOutboxStore(store);
  await sturdy.add(aNote('one'));
  state.isFull = true;
  await sturdy.add(aNote('two'));
  expect(sturdy.outlivesWindow()).toBe(false);
  expect(idsOf(await sturdy.load())).toEqual(['one', 'two']);
  await sturdy.accept('one' as CommandId, 3);
  expect((await sturdy.markSent('two' as CommandId))?.sent).toBe(1);
  expect(idsOf(await sturdy.load())).toEqual(['two']);
});

test('what the device held is still known when it stops answering', async () => {
  const { store, state } = failingDevice();
  await store.add(aNote('from yesterday'));
  const sturdy = createSturdyOutboxStore(store);
  await sturdy.load();
  state.isFull = true;
  expect(idsOf(await sturdy.load())).toEqual(['from yesterday']);
});
