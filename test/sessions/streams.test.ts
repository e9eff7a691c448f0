import type { Product } from '../../bot/compose';
import type { BoardId, SessionId } from '../../domain/ids';
import { evolveAll } from '../../domain/session/evolve';
import { channel } from '../../local/tenant/conversations';
import { uninstallApp } from '../../local/host/installApp';
import { aCircleOf, aRunningSession, captureBody, commandOf, freshId } from '../support/aRunningCircle';
import type { CircleView } from '../../contract/views';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
beforeAll(async () => {
  system = await startSystem({ timing: { leaveAfterMs: 60, heartbeatMs: 40 } });
});
afterAll(() => system.close());

const opened: { leave(): void }[] = [];
afterEach(() => opened.splice(0).forEach((stream) => stream.leave()));

type Place = Awaited<ReturnType<typeof aRunningSession>>;
async function watch(who: Parameters<System['as']>[0], at: Place, window: string, after?: number, product?: Product) {
  const stream = await system.as(who, product).stream(at, window, after === undefined ? {} : { after });
  opened.push(stream);
  return stream;
}

const log = (at: Place) => system.storage.sessions.read(at.boardId as BoardId, at.sessionId as SessionId, 0);

test('a new window hears hello first, then where the session stands', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const stream = await watch('dee', at, 'window-of-dee');
  const { data } = await stream.message('snapshot');
  expect(stream.messages.map(({ name }) => name).slice(0, 2)).toEqual(['hello', 'snapshot']);
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  expect(stream.headers.get('x-accel-buffering')).toBe('no');
  expect(data.state).toMatchObject({ status: 'running', hostId: idOf('ana') });
});

test('everybody hears of a note as soon as it is stored', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const [anas, dees] = [await watch('ana', at, 'window-of-ana'), await watch('dee', at, 'window-of-dee')];
  const { body } = await system.as('dee').call('command', at, captureBody('heard by all'));
  for (const stream of [anas, dees]) {
    const heard = await stream.event('captured', ({ data }) => data.text === 'heard by all');
    expect(heard.seq).toBe(body['seq']);
  }
});

test('a window that comes back hears exactly what it missed', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const first = await watch('dee', at, 'window-of-dee');
  const joined = await first.event('joined');
  first.leave();
  const missed = captureBody('said meanwhile');
  await system.as('ana').call('command', at, missed);
  const again = await watch('dee', at, 'window-of-dee', joined.seq);
  await again.event('captured', ({ commandId }) => commandId === missed.commandId);
  const seqs = again.events().map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => joined.seq + 1 + index));
  expect(again.messages.some(({ name }) => name === 'snapshot')).toBe(false);
});

test('a window that claims more than there is gets the whole', async () => {
  const at = await aRunningSession(system, 'ana');
  const stream = await watch('ana', at, 'window-of-ana', 4711);
  expect((await stream.message('snapshot')).id).toBe(1);
});

test('snapshot and events together are the log', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  await system.as('ana').call('command', at, captureBody('before'));
  const stream = await watch('dee', at, 'window-of-dee');
  const { data } = await stream.message('snapshot');
  await system.as('ana').call('command', at, captureBody('after'));
  await stream.event('captured', (event) => event.data.text === 'after');
  expect(evolveAll(stream.events(), data.state)).toEqual(evolveAll(await log(at)));
});

test('a quiet stream is kept alive', async () => {
  const at = await aRunningSession(system, 'ana');
  await (await watch('ana', at, 'window-of-ana')).heartbeat();
});

test('people come and go in the log, and a second window is no second person', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const anas = await watch('ana', at, 'window-of-ana');
  const dees = await watch('dee', at, 'window-of-dee');
  const second = await watch('dee', at, 'second-window-of-dee');
  await anas.event('joined', ({ data }) => data.connectionId === 'second-window-of-dee');
  dees.leave();
  await anas.event('left', ({ data }) => data.connectionId === 'window-of-dee');
  const state = evolveAll(await log(at));
  expect(state).toMatchObject({ connections: { 'second-window-of-dee': { personId: idOf('dee') } } });
  second.leave();
  await anas.event('left', ({ data }) => data.connectionId === 'second-window-of-dee');
});

test('a window that reconnects at once never left', async () => {
  const patient = await system.startAnother({ timing: { leaveAfterMs: 800 } });
  const at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const anas = await watch('ana', at, 'window-of-ana', undefined, patient);
  const first = await watch('dee', at, 'window-of-dee', undefined, patient);
  await anas.event('joined', ({ data }) => data.connectionId === 'window-of-dee');
  first.leave();
  await (await watch('dee', at, 'window-of-dee', undefined, patient)).message('snapshot');
  const toms = await watch('tom', at, 'window-of-tom', undefined, patient);
  await anas.event('joined', ({ data }) => data.connectionId === 'window-of-tom');
  toms.leave();
  await anas.event('left', ({ data }) => data.connectionId === 'window-of-tom');
  expect(anas.events().filter(({ type }) => type === 'left')).toHaveLength(1);
});

test('somebody who borrows another’s window neither enters as them nor sends them away', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const anas = await watch('ana', at, 'window-of-ana');
  await anas.event('joined', ({ data }) => data.personId === idOf('ana'));
  const borrowed = await watch('tom', at, 'window-of-ana');
  await borrowed.message('snapshot');
  borrowed.leave();
  const dees = await watch('dee', at, 'window-of-dee');
  dees.leave();
  await anas.event('left', ({ data }) => data.connectionId === 'window-of-dee');
  expect(anas.events().filter(({ type }) => type === 'left')).toHaveLength(1);
  expect(evolveAll(await log(at))).toMatchObject({ connections: { 'window-of-ana': { personId: idOf('ana') } } });
});

test('a window that is open before the start is there when it starts', async () => {
  const place = await aCircleOf(system, 'ana', 'dee');
  const { body } = await system.as('ana').call<CircleView>('circle', place);
  const at = { ...place, sessionId: body.circle.next.sessionId };
  const dees = await watch('dee', at, 'window-of-dee');
  expect((await dees.message('snapshot')).data.state.status).toBe('notStarted');
  await system.as('ana').call('startSession', at, { commandId: freshId('start') });
  await dees.event('started');
  await dees.event('joined', ({ data }) => data.personId === idOf('dee'));
});

test('a stream ends with the token it came with', async () => {
  const at = await aRunningSession(system, 'ana');
  const token = await system.standIn.tokenFor('ana', { expiresInSeconds: 1 });
  const stream = await system.as('ana').stream(at, 'window-of-ana', { token });
  expect((await stream.message('bye')).data).toEqual({ reason: 'token' });
  await stream.closed;
});

test('a stream ends when somebody does not belong there any more', async () => {
  const watchful = await system.startAnother({ timing: { recheckMs: 30 } });
  const at = await aRunningSession(system, 'ana', 'dee');
  const stream = await watch('dee', at, 'window-of-dee', undefined, watchful);
  await stream.message('snapshot');
  const real = watchful.parts.standings.of;
  watchful.parts.standings.of = () => Promise.resolve('stranger');
  expect((await stream.message('bye')).data).toEqual({ reason: 'membership' });
  watchful.parts.standings.of = real;
  await stream.closed;
});

test('a server that stops sends its windows elsewhere', async () => {
  const leaving = await system.startAnother();
  const at = await aRunningSession(system, 'ana');
  const stream = await watch('ana', at, 'window-of-ana', undefined, leaving);
  await stream.message('snapshot');
  await leaving.stop();
  expect((await stream.message('bye')).data).toEqual({ reason: 'restart' });
});

test('what one server stores, the windows at another hear by reading the table', async () => {
  const other = await system.startAnother();
  const at = await aRunningSession(system, 'ana', 'dee');
  const dees = await watch('dee', at, 'window-of-dee', undefined, other);
  await dees.message('snapshot');
  await system.as('ana').call('command', at, captureBody('from the first server'));
  await dees.event('captured', ({ data }) => data.text === 'from the first server');
  await system.as('dee', other).call('command', at, commandOf({ type: 'ready', step: 0, ready: true }));
});

test('a long session still fits through a window', async () => {
  const at = await aRunningSession(system, 'ana');
  const session = await system.product.parts.live.get(at.boardId as BoardId, at.sessionId as SessionId);
  const long = Array.from({ length: 1900 }, (_, index) => {
    const { commandId, command } = captureBody(`${index} ${'long words '.repeat(88)}`);
    return session.submit({
      commandId: commandId as never,
      command: command as never,
      actor: { as: 'member', id: idOf('ana'), name: 'Ana' },
    });
  });
  await Promise.all(long);
  const stream = await watch('ana', at, 'window-of-ana');
  const { data } = await stream.message('snapshot');
  expect(data.state).toMatchObject({ status: 'running' });
  await system.as('ana').call('command', at, captureBody('and one more'));
  await stream.event('captured', (event) => event.data.text === 'and one more');
});

test('the app is taken away: its windows are closed to everybody who comes anew', async () => {
  const at = await aRunningSession(system, 'ana');
  await uninstallApp(system.standIn.doings, { from: 'ana', conversation: channel });
  const stream = await system.as('ana').stream(at, 'window-of-ana');
  expect(stream.status).toBe(409);
});
