import type { Product } from '../../bot/compose';
import type { BoardId, CommandId, ConnectionId, SessionId } from '../../domain/ids';
import { evolveAll } from '../../domain/session/evolve';
import { aRunningSession, commandOf } from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

const SECOND = 1000;
// A test looks by itself; no timer does it meanwhile.
const NEVER_MS = 3_600_000;

let system: System;
let other: Product;
beforeAll(async () => {
  system = await startSystem({ timing: { leaveAfterMs: 60, sweepEveryMs: NEVER_MS } });
  other = await system.startAnother({ timing: { leaveAfterMs: 60, sweepEveryMs: NEVER_MS } });
});
afterAll(() => system.close());

const opened: { leave(): void }[] = [];
afterEach(() => opened.splice(0).forEach((stream) => stream.leave()));

type Place = Awaited<ReturnType<typeof aRunningSession>>;
type Person = Parameters<System['as']>[0];

async function watch(who: Person, at: Place, window: string, product: Product = system.product) {
  const stream = await system.as(who, product).stream(at, window);
  opened.push(stream);
  return stream;
}

const log = (at: Place) => system.storage.sessions.read(at.boardId as BoardId, at.sessionId as SessionId, 0);
const live = (at: Place) => system.product.parts.live.get(at.boardId as BoardId, at.sessionId as SessionId);

/** A window of a server that was killed: nobody ever said that it closed. */
async function aLostWindow(at: Place, who: Person, instanceId: string): Promise<void> {
  const session = await live(at);
  const connectionId = `lost-window-of-${who}` as ConnectionId;
  await session.submit({
    commandId: `join-${who}-${instanceId}` as CommandId,
    command: { type: 'join', connectionId, instanceId },
    actor: { as: 'member', id: idOf(who), name: who },
  });
}

const says = (instanceId: string, forMs: number) =>
  system.storage.leases.sayAlive({
    instanceId,
    untilAt: new Date(system.clock.nowMs() + forMs).toISOString(),
    keepsPromisesUntilAt: null,
  });

test('windows of a server that lives stay, however many others look', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const anas = await watch('ana', at, 'window-of-ana');
  const dees = await watch('dee', at, 'window-of-dee', other);
  await anas.event('joined', ({ data }) => data.connectionId === 'window-of-dee');
  await dees.event('joined', ({ data }) => data.connectionId === 'window-of-dee');
  for (let looks = 0; looks < 3; looks += 1) {
    await system.product.presenceSweep.look();
    await other.presenceSweep.look();
  }
  expect((await log(at)).filter(({ type }) => type === 'left')).toEqual([]);
});

test('windows of a server that died are gone once it has not said for half a minute that it lives', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  await watch('ana', at, 'window-of-ana');
  await says('a-server-that-dies', 30 * SECOND);
  await aLostWindow(at, 'dee', 'a-server-that-dies');
  await system.product.presenceSweep.look();
  expect(evolveAll(await log(at))).toMatchObject({ connections: { 'lost-window-of-dee': {} } });
  await says('a-server-that-dies', -1);
  await system.product.presenceSweep.look();
  expect((await log(at)).filter(({ type }) => type === 'left')).toHaveLength(1);
  expect(evolveAll(await log(at))).not.toMatchObject({ connections: { 'lost-window-of-dee': {} } });
});

test('a window that came back through another server is not sent away with the first', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const anas = await watch('ana', at, 'window-of-ana');
  await aLostWindow(at, 'dee', 'a-server-gone-before');
  await watch('dee', at, 'lost-window-of-dee', other);
  await anas.event('joined', ({ data }) => data.instanceId === other.parts.instanceId);
  const session = await live(at);
  await session.submit({
    commandId: 'late-leave-0001' as CommandId,
    command: {
      type: 'leave',
      connectionId: 'lost-window-of-dee' as ConnectionId,
      instanceId: 'a-server-gone-before',
    },
    actor: { as: 'product' },
  });
  await system.product.presenceSweep.look();
  expect((await log(at)).filter(({ type }) => type === 'left')).toEqual([]);
});

test('a window whose arrival the log never got is said again', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const session = await live(at);
  const real = session.submit;
  session.submit = () => Promise.resolve({ ok: false, refusal: 'unknown' });
  const dees = await watch('dee', at, 'window-of-dee');
  await dees.message('snapshot');
  session.submit = real;
  await system.product.presenceSweep.look();
  await dees.event('joined', ({ data }) => data.connectionId === 'window-of-dee');
});

test('half of those present move the agenda on, through whichever server they tap', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const anas = await watch('ana', at, 'window-of-ana');
  await watch('dee', at, 'window-of-dee', other);
  await watch('tom', at, 'window-of-tom', other);
  for (const who of ['ana', 'dee', 'tom'] as const) {
    await anas.event('joined', ({ data }) => data.personId === idOf(who));
  }
  const ready = commandOf({ type: 'ready', step: 0, ready: true });
  expect((await system.as('ana').call('command', at, ready)).status).toBe(200);
  expect((await system.as('dee', other).call('command', at, { ...ready, commandId: 'ready-of-dee' })).status).toBe(200);
  const moved = await anas.event('stepEntered');
  expect(moved.data).toEqual({ stepIndex: 1, reason: 'ready' });
});

test('after a minute without the host anyone of the circle may take over, on any server, and not before', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const toms = await watch('tom', at, 'window-of-tom', other);
  const anas = await watch('ana', at, 'window-of-ana');
  await toms.event('joined', ({ data }) => data.personId === idOf('ana'));
  await toms.event('joined', ({ data }) => data.personId === idOf('tom'));
  const take = (product?: Product) =>
    system.as('tom', product).call('command', at, commandOf({ type: 'takeControls' }));
  for (const product of [system.product, other]) expect((await take(product)).body['code']).toBe('hostIsHere');
  anas.leave();
  await toms.event('left', ({ data }) => data.connectionId === 'window-of-ana');
  system.clock.advance(59 * SECOND);
  for (const product of [system.product, other]) expect((await take(product)).body['code']).toBe('hostIsHere');
  system.clock.advance(2 * SECOND);
  expect((await take(other)).status).toBe(200);
  await toms.event('hostChanged', ({ data }) => data.hostId === idOf('tom'));
  // The lead takes them back at once, through the first server.
  const back = await watch('ana', at, 'window-of-ana');
  await back.event('joined', ({ data }) => data.personId === idOf('ana'));
  expect((await system.as('ana').call('command', at, commandOf({ type: 'takeControls' }))).status).toBe(200);
  await toms.event('hostChanged', ({ data }) => data.hostId === idOf('ana'));
});

test('a server that stops gives its windows time to come back through another', async () => {
  const leaving = await system.startAnother({ timing: { sweepEveryMs: NEVER_MS } });
  const at = await aRunningSession(system, 'ana', 'dee');
  const anas = await watch('ana', at, 'window-of-ana');
  await watch('dee', at, 'window-of-dee', leaving);
  await anas.event('joined', ({ data }) => data.connectionId === 'window-of-dee');
  await leaving.stop();
  await system.product.presenceSweep.look();
  expect((await log(at)).filter(({ type }) => type === 'left')).toEqual([]);
  system.clock.advance(11 * SECOND);
  await says(system.product.parts.instanceId, 30 * SECOND);
  await says(other.parts.instanceId, 30 * SECOND);
  await system.product.presenceSweep.look();
  await anas.event('left', ({ data }) => data.connectionId === 'window-of-dee');
});
