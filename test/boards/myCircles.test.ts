// One's circles across boards: what the index says is checked, on the board and with Teams, and a few boards at a time.
import type { MyCirclesView } from '../../contract/views';
import type { BoardId, CircleId } from '../../domain/ids';
import { fewAtOnce } from '../../bot/fewAtOnce';
import { uninstallApp } from '../../local/host/installApp';
import { channel } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import { accepted, aCircleOf, aPrivateCircleOf, freshId, openBoard } from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());

const mine = async (as: PersonKey) => (await system.as(as).call<MyCirclesView>('myCircles')).body.circles;

test('each says its kind, when it meets and whose turn it is; what meets soonest comes first, those that are closed last', async () => {
  const open = await aCircleOf(system, 'ana', 'dee');
  const inside = await aPrivateCircleOf(system, 'tGroup', 'dee', 'ana');
  const startsAt = new Date(system.clock.nowMs() + 86_400_000).toISOString();
  const plan = { startsAt, topicId: null, formatId: 'lunchAndLearn', slotMinutes: 45, cadenceWeeks: 2 };
  accepted(await system.as('ana').call('planSession', open, plan));
  expect(await mine('ana')).toEqual([
    expect.objectContaining({
      circleId: open.circleId,
      kind: 'peers',
      startsAt,
      isMyTurn: true,
      leadName: 'Ana Souza',
    }),
    expect.objectContaining({ circleId: inside.circleId, kind: 'tGroup', startsAt: null, isMyTurn: false }),
  ]);
  accepted(await system.as('dee').call('changeLife', inside, { life: 'closed' }));
  expect((await mine('ana')).map(({ life }) => life)).toEqual(['meets', 'closed']);
});

test('a circle one was never let into is in nobody’s list, and what dangles is removed only when it is old', async () => {
  const boardId = (await openBoard(system)) as BoardId;
  const inside = await aPrivateCircleOf(system, 'tGroup', 'ana');
  const entry = { boardId, circleId: inside.circleId as CircleId, addedAt: system.clock.now() };
  const nowhere = { ...entry, circleId: freshId('circle') as CircleId };
  await system.storage.people.addCircle(idOf('bo'), entry);
  await system.storage.people.addCircle(idOf('bo'), nowhere);
  expect(await mine('bo')).toEqual([]);
  expect(await system.storage.people.circlesOf(idOf('bo'))).toHaveLength(2);
  system.clock.advance(11 * 60_000);
  expect(await mine('bo')).toEqual([]);
  expect(await system.storage.people.circlesOf(idOf('bo'))).toEqual([]);
});

test('where the app is gone nothing is shown, and nothing is forgotten', async () => {
  await aCircleOf(system, 'kwame');
  await uninstallApp(system.standIn.doings, { from: 'ana', conversation: channel });
  system.clock.advance(11 * 60_000);
  expect(await mine('kwame')).toEqual([]);
  expect(await system.storage.people.circlesOf(idOf('kwame'))).toHaveLength(1);
});

test('many are asked a few at a time, each once, and answer in their order', async () => {
  let [asking, most] = [0, 0];
  const answers = await fewAtOnce([...Array(50).keys()], 8, async (item) => {
    asking += 1;
    most = Math.max(most, asking);
    await Promise.resolve();
    asking -= 1;
    return item * 2;
  });
  expect(answers).toEqual([...Array(50).keys()].map((item) => item * 2));
  expect(most).toBe(8);
});
