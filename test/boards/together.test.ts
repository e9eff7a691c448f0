import type { Product } from '../../bot/compose';
import type { BoardView, CircleView, ConversationView, MyCirclesView } from '../../contract/views';
import { installApp, uninstallApp } from '../../local/host/installApp';
import { channel, meeting } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import type { CircleId } from '../../domain/ids';
import { aCircleOf, circleBody, freshId, openBoard } from '../support/aRunningCircle';
import { countedStorage, type CountedStorage } from '../support/countedStorage';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
let other: Product;
let counted: CountedStorage;
beforeAll(async () => {
  system = await startSystem({ between: (storage) => (counted = countedStorage(storage)).storage });
  other = await system.startAnother();
});
afterAll(() => system.close());

const crowd: PersonKey[] = ['dee', 'tom', 'fatima', 'chidi', 'meilin', 'bo'];
const doors = (who: PersonKey, index: number) => system.as(who, index % 2 ? other : system.product);

test('a channel opened by many at once on two servers has one board', async () => {
  const opened = await Promise.all(
    crowd.map((who, index) =>
      doors(who, index).call<ConversationView>('openConversation', {}, { conversationId: channel.id }),
    ),
  );
  expect(opened.map(({ status }) => status)).toEqual(crowd.map(() => 200));
  expect(new Set(opened.map(({ body }) => body.boardId)).size).toBe(1);
});

test('people who join at the same moment are all in, once each, each with a turn', async () => {
  const place = await aCircleOf(system, 'ana');
  const joining = [...crowd, ...crowd].map((who, index) => doors(who, index).call('joinCircle', place));
  expect((await Promise.all(joining)).map(({ status }) => status)).toEqual(joining.map(() => 200));
  const { body } = await system.as('ana').call<CircleView>('circle', place);
  const everybody = ['ana' as const, ...crowd].map(idOf).sort();
  expect(body.circle.members.map(({ id }) => id).sort()).toEqual(everybody);
  expect([...body.circle.rota.order].sort()).toEqual(everybody);
  expect(body.circle.rota.order[0]).toBe(idOf('ana'));
});

test('no vote is lost when all vote at once, and a vote twice is one vote', async () => {
  const place = await aCircleOf(system, 'ana', ...crowd);
  const topicId = freshId('topic');
  await system.as('ana').call('proposeTopic', place, { topicId, title: 'Deadlocks' });
  const at = { ...place, topicId };
  const votes = [...crowd, ...crowd].map((who, index) => doors(who, index).call('vote', at, { voting: true }));
  expect((await Promise.all(votes)).map(({ status }) => status)).toEqual(votes.map(() => 200));
  const { body } = await system.as('ana').call<CircleView>('circle', place);
  expect(body.topics[0]!.voterIds).toHaveLength(crowd.length + 1);
  expect(body.circle.topTopic).toMatchObject({ id: topicId, votes: crowd.length + 1 });
});

test('asking again with the same id makes no second circle and no second topic', async () => {
  const boardId = await openBoard(system);
  const wanted = circleBody();
  for (const door of [system.product, other]) {
    const { status, body } = await system.as('ana', door).call<CircleView>('startCircle', { boardId }, wanted);
    expect([status, body.circle.id]).toEqual([200, wanted.circleId]);
  }
  const topic = { topicId: freshId('topic'), title: 'Said once' };
  const place = { boardId, circleId: wanted.circleId };
  await system.as('ana').call('proposeTopic', place, topic);
  const { body } = await system.as('ana', other).call<CircleView>('proposeTopic', place, topic);
  expect(body.topics).toHaveLength(1);
});

test('the board’s first view is one read, shared by all who look within a second', async () => {
  const boardId = await openBoard(system);
  await system.as('ana').call('board', { boardId });
  system.clock.advance(1001);
  const before = counted.calls.length;
  const views = await Promise.all(crowd.map((who) => system.as(who).call<BoardView>('board', { boardId })));
  expect(views.map(({ status }) => status)).toEqual(crowd.map(() => 200));
  expect(counted.calls.slice(before).map(({ method }) => method)).toEqual(['readCircles']);
});

test('whoever changes something sees it on the board at once', async () => {
  const place = await aCircleOf(system, 'ana');
  await system.as('dee').call('board', { boardId: place.boardId });
  await system.as('dee').call('joinCircle', place);
  const { body } = await system.as('dee').call<BoardView>('board', { boardId: place.boardId });
  expect(body.circles.find(({ id }) => id === place.circleId)).toMatchObject({ members: { length: 2 } });
});

test('what is somebody’s own is checked against the circle, and forgotten once it is surely wrong', async () => {
  const place = await aCircleOf(system, 'ana', 'kwame');
  const mine = async () =>
    (await system.as('kwame').call<MyCirclesView>('myCircles')).body.circles.map(({ circleId }) => circleId);
  expect(await mine()).toEqual([place.circleId]);
  await system.as('kwame').call('leaveCircle', place);
  expect(await mine()).toEqual([]);
  const index = () => system.storage.people.circlesOf(idOf('kwame'));
  expect((await index()).map(({ circleId }) => circleId)).toEqual([place.circleId as CircleId]);
  system.clock.advance(11 * 60_000);
  expect(await mine()).toEqual([]);
  expect(await index()).toEqual([]);
});

test('a linked meeting opens on its circle', async () => {
  const place = await aCircleOf(system, 'ana', 'dee');
  await system.as('ana').call('linkMeeting', {}, { conversationId: meeting.id, ...place });
  const { body } = await system.as('bo').call<ConversationView>('openConversation', {}, { conversationId: meeting.id });
  expect(body).toMatchObject({ boardId: place.boardId, circleId: place.circleId });
});

test('an app that was taken away closes the board, and finds it again when it comes back', async () => {
  const boardId = await openBoard(system);
  await uninstallApp(system.standIn.doings, { from: 'ana', conversation: channel });
  const closed = await system.as('ana').call('board', { boardId });
  expect([closed.status, closed.body['code']]).toEqual([409, 'appNotInstalled']);
  await installApp(system.standIn.doings, { from: 'ana', conversation: channel });
  expect(await openBoard(system)).toBe(boardId);
  expect((await system.as('ana').call('board', { boardId })).status).toBe(200);
});
