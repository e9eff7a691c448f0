import type { BoardId, SessionId } from '../../domain/ids';
import { evolveAll } from '../../domain/session/evolve';
import type { PersonKey } from '../../local/tenant/people';
import { aRunningSession, captureBody, commandOf, freshId, type SessionPlace } from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

const DAY_MS = 24 * 60 * 60_000;

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());

const log = (at: SessionPlace) => system.storage.sessions.read(at.boardId as BoardId, at.sessionId as SessionId, 0);
const send = (who: PersonKey, at: SessionPlace, body: unknown) => system.as(who).call('command', at, body);

/** Refused with this code and a sentence, and nothing happened. */
async function expectRefused(who: PersonKey, at: SessionPlace, body: unknown, code: string): Promise<void> {
  const before = await log(at);
  const answer = await send(who, at, body);
  expect(answer.body).toMatchObject({ code, message: expect.stringMatching(/\w+ \w+/) as string });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await log(at)).toEqual(before);
}

test.each([
  ['the next part', { type: 'next', fromStep: 0 }],
  ['a pause', { type: 'pause' }],
  ['more time', { type: 'addMinute', step: 0 }],
  ['the end', { type: 'end' }],
  ['setting a note aside', { type: 'setAside', captureId: 'a-note-of-somebody', aside: true }],
])('asking for %s out of turn is refused: only whoever holds the controls may', async (_, command) => {
  const at = await aRunningSession(system, 'ana', 'dee');
  await expectRefused('dee', at, commandOf(command), 'notTheHost');
});

test.each([
  ['next', { type: 'next', fromStep: 0 }],
  ['one more minute', { type: 'addMinute', step: 0 }],
  ['ready', { type: 'ready', step: 0, ready: true }],
  ['ready, for a part that never comes', { type: 'ready', step: 99, ready: true }],
])('a tap for a part that is gone (%s) is refused', async (_, command) => {
  const at = await aRunningSession(system, 'ana', 'dee');
  await send('ana', at, commandOf({ type: 'next', fromStep: 0 }));
  await expectRefused('ana', at, commandOf(command), 'stepIsGone');
});

test('whoever is not there says neither ready nor takes the controls', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  await expectRefused('dee', at, commandOf({ type: 'ready', step: 0, ready: true }), 'notPresent');
  await expectRefused('dee', at, commandOf({ type: 'takeControls' }), 'notPresent');
});

test('the same id sent again is answered as before, whatever else it says this time', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const body = captureBody('the first time');
  const first = await send('dee', at, body);
  const before = await log(at);
  const again = await send('dee', at, { ...commandOf({ type: 'pause' }), commandId: body.commandId });
  expect([again.status, again.body['seq']]).toEqual([200, first.body['seq']]);
  expect(await log(at)).toEqual(before);
});

test('the id of somebody else’s note does not give it away', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const body = captureBody('Dee wrote this');
  await send('dee', at, body);
  const { captureId } = body.command as unknown as { captureId: string };
  await expectRefused('tom', at, captureBody('Tom would have', { captureId }), 'notYours');
  await expectRefused('tom', at, commandOf({ type: 'undoCapture', captureId }), 'notYours');
});

test.each([
  ['an author beside the note', (body: ReturnType<typeof captureBody>) => ({ ...body, by: idOf('ana') })],
  ['an actor', (body: ReturnType<typeof captureBody>) => ({ ...body, actor: { as: 'product' } })],
  ['an author in the note', (body: ReturnType<typeof captureBody>) => withMore(body, { authorId: idOf('ana') })],
  ['a name in the note', (body: ReturnType<typeof captureBody>) => withMore(body, { authorName: 'Ana' })],
  ['a time of one’s own', (body: ReturnType<typeof captureBody>) => withMore(body, { at: '2020-01-01T00:00:00.000Z' })],
  ['a note that is already redacted', (body: ReturnType<typeof captureBody>) => withMore(body, { redacted: true })],
])('a forged author (%s) is refused', async (_, forge) => {
  const at = await aRunningSession(system, 'ana', 'dee');
  await expectRefused('dee', at, forge(captureBody('written by me')), 'badRequest');
});

function withMore({ commandId, command }: ReturnType<typeof captureBody>, more: Record<string, unknown>) {
  return { commandId, command: { ...command, ...more } };
}

test.each([
  ['start', { type: 'start', setup: {} }],
  ['join', { type: 'join', connectionId: 'a-window-of-mine', instanceId: 'one' }],
  ['leave', { type: 'leave', connectionId: 'a-window-of-mine' }],
  ['close', { type: 'close', reason: 'forgotten' }],
  ['redact', { type: 'redact', captureId: 'a-note-of-somebody' }],
])('what only the server does (%s) nobody can ask for', async (_, command) => {
  const at = await aRunningSession(system, 'ana', 'dee');
  await expectRefused('ana', at, commandOf(command), 'badRequest');
});

test('a command id that only the server makes is nobody’s to use', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  await expectRefused('dee', at, { ...captureBody('x'), commandId: 'redact~some-note' }, 'badRequest');
});

test('a clock that is a day ahead or behind, on whatever server, changes nothing but the times it writes', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const nowMs = system.clock.nowMs();
  const wrong = (byMs: number) => ({ now: () => new Date(nowMs + byMs).toISOString(), nowMs: () => nowMs + byMs });
  const ahead = await system.startAnother({ clock: wrong(DAY_MS) });
  const behind = await system.startAnother({ clock: wrong(-DAY_MS) });
  for (const product of [ahead, behind, system.product, ahead, behind]) {
    expect((await system.as('dee', product).call('command', at, captureBody('in time'))).status).toBe(200);
  }
  const events = await log(at);
  const written = events.map((event) => event.at);
  expect([...written].sort()).toEqual(written);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(evolveAll(events)).toMatchObject({ status: 'running', stepIndex: 0 });
});

test.each([2, 4711, 999_999_999_999_999])('a stream resumed from %d, which never was, starts over', async (after) => {
  const at = await aRunningSession(system, 'ana');
  const stream = await system.as('ana').stream(at, freshId('window'), { after });
  expect((await stream.message('snapshot')).data.state).toMatchObject({ status: 'running', lastSeq: 1 });
  stream.leave();
});

test('who has left the channel is told of nothing any more, and what they send changes nothing', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const note = captureBody('before I left');
  expect((await send('dee', at, note)).status).toBe(200);
  const real = system.product.parts.standings.of;
  system.product.parts.standings.of = (person, board, circle) =>
    person.id === idOf('dee') ? Promise.resolve('stranger') : real(person, board, circle);
  await expectRefused('dee', at, captureBody('after I left'), 'notFound');
  await expectRefused('dee', at, note, 'notFound');
  const erase = await system.as('dee').call('redactCapture', { ...at, captureId: String(note.command['captureId']) });
  expect(erase.body['code']).toBe('notFound');
  expect((await system.as('dee').stream(at, 'window-of-dee')).status).toBe(404);
  expect((await send('ana', at, captureBody('still here'))).status).toBe(200);
  system.product.parts.standings.of = real;
});
