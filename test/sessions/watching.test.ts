// The meeting's stage is a view, not a person: what it sees and what it must not change.
import type { CircleView } from '../../contract/views';
import type { BoardId, SessionId } from '../../domain/ids';
import { evolveAll } from '../../domain/session/evolve';
import { presentIds } from '../../domain/session/presence';
import type { RunningSession } from '../../domain/session/state';
import { aCircleOf, aRunningSession, captureBody, commandOf, freshId } from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
beforeAll(async () => {
  system = await startSystem({ timing: { leaveAfterMs: 60 } });
});
afterAll(() => system.close());

const opened: { leave(): void }[] = [];
afterEach(() => opened.splice(0).forEach((stream) => stream.leave()));

type Place = Awaited<ReturnType<typeof aRunningSession>>;
async function follow(who: Parameters<System['as']>[0], at: Place, window: string | null) {
  const stream = await system.as(who).stream(at, window);
  opened.push(stream);
  return stream;
}
const stateOf = async (at: Place) =>
  evolveAll(await system.storage.sessions.read(at.boardId as BoardId, at.sessionId as SessionId, 0)) as RunningSession;

test('who looks on sees where the session stands and everything that happens', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const stage = await follow('dee', at, null);
  expect((await stage.message('snapshot')).data.state).toMatchObject({ status: 'running' });
  await system.as('ana').call('command', at, captureBody('seen on the stage'));
  await stage.event('captured', ({ data }) => data.text === 'seen on the stage');
});

test('nobody is present by looking on, before the start or after it', async () => {
  const place = await aCircleOf(system, 'ana', 'dee', 'tom');
  const { body } = await system.as('ana').call<CircleView>('circle', place);
  const at = { ...place, sessionId: body.circle.next.sessionId };
  const stage = await follow('dee', at, null);
  await stage.message('snapshot');
  await system.as('ana').call('startSession', at, { commandId: freshId('start') });
  await stage.event('started');
  await (await follow('tom', at, null)).message('snapshot');
  await follow('ana', at, 'window-of-ana');
  await stage.event('joined', ({ data }) => data.personId === idOf('ana'));
  const state = await stateOf(at);
  expect(presentIds(state)).toEqual([idOf('ana')]);
  expect(state.attendedIds).toEqual([idOf('ana')]);
});

test('only who is present is counted by the ready rule, and who looks on cannot be ready', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const stage = await follow('tom', at, null);
  const anas = await follow('ana', at, 'window-of-ana');
  await follow('dee', at, 'window-of-dee');
  await anas.event('joined', ({ data }) => data.personId === idOf('dee'));
  const saysReady = commandOf({ type: 'ready', step: 0, ready: true });
  expect((await system.as('tom').call('command', at, saysReady)).body['code']).toBe('notPresent');
  await system.as('ana').call('command', at, commandOf({ type: 'ready', step: 0, ready: true }));
  await system.as('dee').call('command', at, commandOf({ type: 'ready', step: 0, ready: true }));
  await stage.event('stepEntered', ({ data }) => data.stepIndex === 1);
});

test('a stage that closes sends nobody away', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const anas = await follow('ana', at, 'window-of-ana');
  await anas.event('joined', ({ data }) => data.personId === idOf('ana'));
  const stage = await follow('ana', at, null);
  await stage.message('snapshot');
  stage.leave();
  const dees = await follow('dee', at, 'window-of-dee');
  await anas.event('joined', ({ data }) => data.personId === idOf('dee'));
  dees.leave();
  await anas.event('left', ({ data }) => data.connectionId === 'window-of-dee');
  expect(presentIds(await stateOf(at))).toEqual([idOf('ana')]);
});

test('a stranger may not look on', async () => {
  const at = await aRunningSession(system, 'ana');
  expect((await follow('lena', at, null)).status).toBe(404);
});
