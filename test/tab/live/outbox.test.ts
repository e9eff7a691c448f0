import type { CommandId } from '../../../domain/ids';
import type { PanelCommand } from '../../../domain/session/commands';
import { createOutbox, type Delivery, type OutboxListener } from '../../../tab/live/outbox';
import { createMemoryOutboxStore, type OutboxStore, type WaitingCommand } from '../../../tab/live/outboxStore';
import { manualTimers } from './manualTimers';

const note = (text: string): PanelCommand => ({
  type: 'capture',
  captureId: `capture-${text}` as Extract<PanelCommand, { type: 'capture' }>['captureId'],
  kind: 'takeaway',
  text,
  ownerId: null,
  dueOn: null,
});
const accepted: Delivery = { ok: true, value: { seq: 9, serverNow: '2026-11-26T11:00:00.000Z' } };

function anOutbox(answers: Delivery[], store: OutboxStore = createMemoryOutboxStore()) {
  const timers = manualTimers();
  const sent: WaitingCommand[] = [];
  const told: string[] = [];
  const listener: OutboxListener = {
    changed: () => {},
    accepted: ({ command }) => told.push(`accepted ${command.type}`),
    refused: ({ command }, code) => told.push(`refused ${command.type}: ${code}`),
    givenUp: ({ command }) => told.push(`given up ${command.type}`),
    unreachable: () => told.push('unreachable'),
  };
  let ids = 0;
  const outbox = createOutbox(
    {
      deliver: (waiting) => {
        sent.push(waiting);
        return Promise.resolve(answers.shift() ?? accepted);
      },
      store,
      timers,
      random: () => 0,
      newId: () => `command-${(ids += 1)}` as CommandId,
    },
    listener,
  );
  return { outbox, timers, sent, told };
}

test('commands arrive in the order they were made, one at a time', async () => {
  const { outbox, timers, sent } = anOutbox([]);
  for (const text of ['one', 'two', 'three']) outbox.add(note(text));
  await timers.pass(0);
  expect(sent.map(({ command }) => command)).toEqual([note('one'), note('two'), note('three')]);
  expect(outbox.waiting()).toEqual([]);
});

test('an unknown outcome is asked again with the same id until the server says yes or no', async () => {
  const offline: Delivery = { ok: false, code: 'offline' };
  const { outbox, timers, sent, told } = anOutbox([offline, { ok: false, code: 'storageUnavailable' }, accepted]);
  outbox.add(note('one'));
  await timers.pass(60_000);
  expect(sent.map((one) => one.commandId)).toEqual(['command-1', 'command-1', 'command-1']);
  expect(told).toEqual(['unreachable', 'accepted capture']);
});

test('a refusal is told once and never sent again', async () => {
  const { outbox, timers, sent, told } = anOutbox([{ ok: false, code: 'textEmpty' }]);
  outbox.add(note('one'));
  await timers.pass(60_000);
  expect(sent).toHaveLength(1);
  expect(told).toEqual(['refused capture: textEmpty']);
});

test('a note waits as long as it must; a tap on a control is dropped when its moment has passed', async () => {
  const offline = Array.from({ length: 40 }, (): Delivery => ({ ok: false, code: 'offline' }));
  const { outbox, timers, told } = anOutbox(offline);
  outbox.add({ type: 'pause' });
  outbox.add(note('one'));
  await timers.pass(30_000);
  expect(told.filter((one) => one !== 'unreachable')).toEqual(['given up pause']);
  expect(outbox.waiting().map(({ command }) => command.type)).toEqual(['capture']);
});

test('a note that was never sent can be taken back; one that was sent cannot', async () => {
  const { outbox, timers, sent } = anOutbox([{ ok: false, code: 'offline' }]);
  outbox.add(note('one'));
  outbox.add(note('two'));
  await timers.pass(0);
  expect(outbox.recall('capture-one')).toBeNull();
  expect(outbox.recall('capture-two')).toBe('command-2');
  await timers.pass(60_000);
  expect(sent.map(({ command }) => command)).toEqual([note('one'), note('one')]);
});

test('what was kept on the device is sent first, with the ids it had', async () => {
  const store = createMemoryOutboxStore();
  await store.save([{ commandId: 'kept-command' as CommandId, command: note('kept'), sent: 1 }]);
  const { timers, sent } = anOutbox([], store);
  await timers.pass(0);
  expect(sent).toEqual([{ commandId: 'kept-command', command: note('kept'), sent: 2 }]);
});
