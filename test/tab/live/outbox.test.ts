import type { ProblemCode } from '../../../contract/problem';
import type { CaptureId, CommandId } from '../../../domain/ids';
import type { Delivery, Sending } from '../../../tab/live/delivery';
import { createOutbox, type OutboxListener } from '../../../tab/live/outbox';
import type { NoteCommand, OutboxStore } from '../../../tab/live/outboxStore';
import { manualTimers, settled } from './manualTimers';
import { pretendDevice, turnsOf } from './pretendDevice';

const idOf = (text: string) => `capture-${text}` as CaptureId;
const note = (text: string): NoteCommand => ({
  type: 'capture',
  captureId: idOf(text),
  kind: 'takeaway',
  text,
  ownerId: null,
  dueOn: null,
});
const undo = (text: string): NoteCommand => ({ type: 'undoCapture', captureId: idOf(text) });
const question = (text: string): NoteCommand => ({
  type: 'ask',
  captureId: idOf(text),
  kind: 'question',
  text,
  secretHash: 'a'.repeat(64),
});
const accepted: Delivery = { ok: true, value: { seq: 9, serverNow: '2026-11-26T11:00:00.000Z' } };
const refusal = (code: ProblemCode | 'offline'): Delivery => ({ ok: false, code });
const timers = manualTimers();

interface Setting {
  answers?: Delivery[];
  store?: OutboxStore;
  turn?: ReturnType<typeof turnsOf>;
  name?: string;
}

function anOutbox({
  answers = [],
  store = pretendDevice().window(),
  turn = turnsOf(),
  name = 'command',
}: Setting = {}) {
  const sent: Sending[] = [];
  const told: string[] = [];
  const listener: OutboxListener = {
    changed: () => {},
    recovered: (notes) => told.push(`recovered ${notes.length}`),
    accepted: ({ commandId }, { seq }) => told.push(`accepted ${commandId} as ${seq}`),
    refused: ({ command }, code) => told.push(`refused ${command.type}: ${code}`),
    recalled: (commandId) => told.push(`recalled ${commandId}`),
    unreachable: () => told.push('unreachable'),
  };
  let ids = 0;
  const newId = () => `${name}-${(ids += 1)}` as CommandId;
  const deliver = (sending: Sending) => {
    sent.push(sending);
    return Promise.resolve(answers.shift() ?? accepted);
  };
  const outbox = createOutbox({ deliver, store, turn, timers, random: () => 0, newId }, listener);
  const words = () => sent.map(({ command }) => ('text' in command ? command.text : command.type));
  return { outbox, sent, told, words };
}

test('notes arrive in the order they were made, one at a time', async () => {
  const { outbox, words } = anOutbox();
  for (const text of ['one', 'two', 'three']) outbox.add(note(text));
  await timers.pass(0);
  expect(words()).toEqual(['one', 'two', 'three']);
  expect(outbox.waiting()).toEqual([]);
});

test('an unknown outcome is asked again with the same id until the server says yes or no', async () => {
  const { outbox, sent, told } = anOutbox({ answers: [refusal('offline'), refusal('storageUnavailable'), accepted] });
  outbox.add(note('one'));
  await timers.pass(60_000);
  expect(sent.map((one) => one.commandId)).toEqual(['command-1', 'command-1', 'command-1']);
  expect(told).toEqual(['unreachable', 'accepted command-1 as 9']);
});

test('a refused note is told once, never sent again, and kept for its words until it is discarded', async () => {
  const device = pretendDevice();
  const first = anOutbox({ answers: [refusal('tooLate')], store: device.window() });
  first.outbox.add(note('one'));
  await timers.pass(60_000);
  expect(first.told).toEqual(['refused capture: tooLate']);
  first.outbox.stop();

  const again = anOutbox({ store: device.window() });
  await timers.pass(60_000);
  expect(again.sent).toEqual([]);
  expect(again.outbox.refused()).toMatchObject([{ command: note('one'), refused: 'tooLate' }]);
  again.outbox.discard(idOf('one'));
  await timers.pass(0);
  expect(await device.notes()).toEqual([]);
});

test('a note that was never sent is taken back here; one that was sent is undone on the server', async () => {
  const { outbox, told, words } = anOutbox({ answers: [refusal('offline')] });
  outbox.add(note('one'));
  outbox.add(note('two'));
  await timers.pass(0);
  await outbox.takeBack(idOf('two'), undo('two'));
  await outbox.takeBack(idOf('one'), undo('one'));
  await timers.pass(60_000);
  expect(words()).toEqual(['one', 'undoCapture']);
  expect(told).toEqual(['unreachable', 'recalled command-2', 'accepted command-3 as 9']);
  expect(outbox.waiting()).toEqual([]);
});

test('a note written in a window that was closed is sent by the next one, first and with the id it had', async () => {
  const device = pretendDevice();
  const closed = anOutbox({ answers: Array(9).fill(refusal('offline')), store: device.window(), name: 'closed' });
  closed.outbox.add(note('kept'));
  await timers.pass(1_000);
  closed.outbox.stop();

  const opened = anOutbox({ store: device.window() });
  opened.outbox.add(note('new'));
  await timers.pass(60_000);
  expect(opened.sent.map((one) => one.commandId)).toEqual(['closed-1', 'command-1']);
  expect(opened.told[0]).toBe('recovered 1');
  expect(await device.notes()).toEqual([]);
});

test('two windows of one person show the same waiting notes, and each is sent by one of them', async () => {
  const device = pretendDevice();
  const turn = turnsOf();
  const answers = [refusal('offline'), refusal('offline'), refusal('offline')];
  const left = anOutbox({ store: device.window(), turn, answers, name: 'left' });
  const right = anOutbox({ store: device.window(), turn, answers, name: 'right' });
  left.outbox.add(note('one'));
  await settled();
  right.outbox.add(note('two'));
  await settled();
  left.outbox.add(note('three'));
  await settled();
  const texts = (outbox: typeof left.outbox) => outbox.waiting().map(({ commandId }) => commandId);
  expect(texts(left.outbox)).toEqual(['left-1', 'right-1', 'left-2']);
  expect(texts(right.outbox)).toEqual(texts(left.outbox));

  await timers.pass(60_000);
  expect([...left.words(), ...right.words()].filter((word) => word === 'two')).toHaveLength(1);
  expect(device.accepted).toEqual(['left-1', 'right-1', 'left-2']);
  const heard = ({ told }: typeof left) => told.filter((one) => one.startsWith('accepted')).sort();
  expect(heard(left)).toEqual(['accepted left-1 as 9', 'accepted left-2 as 9', 'accepted right-1 as 9']);
  expect(heard(right)).toEqual(heard(left));
  expect([...left.outbox.waiting(), ...right.outbox.waiting()]).toEqual([]);
});

test('a note the server fails on for ever is given back instead of holding up the others', async () => {
  const { outbox, told } = anOutbox({ answers: Array(5).fill(refusal('internal')) });
  outbox.add(note('poison'));
  outbox.add(note('harmless'));
  await timers.pass(60_000);
  expect(told).toEqual(['refused capture: internal', 'accepted command-2 as 9']);
  expect(outbox.refused()).toHaveLength(1);
});

test('a question without a name leaves by itself: never in line with what carries one', async () => {
  const { outbox, words } = anOutbox();
  outbox.add(note('before'));
  outbox.add(question('anonymous'));
  outbox.add(note('after'));
  await timers.pass(1_900);
  expect(words()).toEqual(['before', 'after']);
  await timers.pass(200);
  expect(words()).toEqual(['before', 'after', 'anonymous']);
});

test('whoever comes back within reach sends their names first, and what has none a while later', async () => {
  const { outbox, words } = anOutbox({ answers: Array(3).fill(refusal('offline')) });
  outbox.add(question('anonymous'));
  outbox.add(note('named'));
  await timers.pass(1_000);
  const before = words().length;
  outbox.nudge();
  await timers.pass(1_900);
  expect(words().slice(before)).toContain('named');
  expect(words()).not.toContain('anonymous');
  await timers.pass(200);
  expect(words().at(-1)).toBe('anonymous');
});

test('a question that has not left yet is taken back here; one that has, with its secret', async () => {
  const unask: NoteCommand = { type: 'unask', captureId: idOf('gone'), secret: 'a secret' };
  const { outbox, told, words } = anOutbox();
  outbox.add(question('held'));
  await timers.pass(0);
  await outbox.takeBack(idOf('held'), undo('held'));
  outbox.add(question('gone'));
  await timers.pass(3_000);
  await outbox.takeBack(idOf('gone'), unask);
  await timers.pass(3_000);
  expect(words()).toEqual(['gone', 'unask']);
  expect(told[0]).toBe('recalled command-1');
});

test('a refused question is kept for its words, that it was taken back is not', async () => {
  const { outbox, told } = anOutbox({ answers: [refusal('tooFewToBeAnonymous'), refusal('sessionEnded')] });
  outbox.add(question('kept'));
  outbox.add({ type: 'unask', captureId: idOf('other'), secret: 'a secret' });
  await timers.pass(5_000);
  expect(told).toEqual(['refused ask: tooFewToBeAnonymous', 'refused unask: sessionEnded']);
  expect(outbox.refused()).toMatchObject([{ command: question('kept') }]);
});

test('a note that comes into a silent part waits until it is over', async () => {
  const { outbox, told, words } = anOutbox({ answers: Array(4).fill(refusal('notInSilence')) });
  outbox.add(note('written offline'));
  await timers.pass(2_000);
  expect(outbox.waiting()).toHaveLength(1);
  await timers.pass(60_000);
  expect(new Set(words())).toEqual(new Set(['written offline']));
  expect(told).toEqual(['accepted command-1 as 9']);
});
