// A series of meetings has one chat, so it is linked once: later meetings find their circle, on every server.
import type { Product } from '../../bot/compose';
import type { CircleView, ConversationView } from '../../contract/views';
import { endMeeting, startMeeting } from '../../local/host/meetingDoings';
import { meeting } from '../../local/tenant/conversations';
import { accepted, aCircleOf, commandOf, itsSession, type CirclePlace } from '../support/aRunningCircle';
import { startSystem, type System } from '../support/system';

const FORTNIGHT_MS = 14 * 86_400_000;

let system: System;
let other: Product;
beforeAll(async () => {
  system = await startSystem();
  other = await system.startAnother();
});
afterAll(() => system.close());

const openMeeting = async (as: 'ana' | 'dee', server: Product, conversationId = meeting.id) =>
  (await system.as(as, server).call<ConversationView>('openConversation', {}, { conversationId })).body;
const link = (place: CirclePlace) => system.as('ana').call('linkMeeting', {}, { conversationId: meeting.id, ...place });
const itsCircle = async (place: CirclePlace, server: Product) =>
  (await system.as('dee', server).call<CircleView>('circle', place)).body.circle;

test('a later meeting of a linked series finds its circle on both servers, and nobody links it again', async () => {
  const place = await aCircleOf(system, 'ana', 'dee');
  expect(await openMeeting('dee', other)).toMatchObject({ code: 'meetingNotLinked' });
  accepted(await link(place));
  const first = await itsSession(system, place, 'ana');
  accepted(await system.as('ana').call('command', first, commandOf({ type: 'end' })));
  const { meetingChats } = await itsCircle(place, system.product);
  for (const occurrence of [1, 2]) {
    system.clock.advance(FORTNIGHT_MS);
    await startMeeting(system.standIn.doings, 'ana');
    for (const server of [system.product, other]) {
      const here = { boardId: place.boardId, circleId: place.circleId };
      expect(await openMeeting('dee', server)).toMatchObject(here);
      expect(await openMeeting('dee', server, `${meeting.id};messageid=${occurrence}`)).toMatchObject(here);
    }
    await endMeeting(system.standIn.doings, 'ana');
  }
  expect((await itsCircle(place, other)).meetingChats).toEqual(meetingChats);
});

test('what runs in a later meeting of the series ends with that meeting', async () => {
  const place = await aCircleOf(system, 'ana', 'dee');
  accepted(await link(place));
  system.clock.advance(FORTNIGHT_MS);
  await startMeeting(system.standIn.doings, 'ana');
  const { body } = await system.as('ana', other).call<CircleView>('circle', place);
  const at = { ...place, sessionId: body.circle.next.sessionId };
  accepted(
    await system.as('ana', other).call('startSession', at, { commandId: 'start-in-series', meetingChat: meeting.id }),
  );
  await endMeeting(system.standIn.doings, 'ana');
  expect(await itsCircle(place, other)).toMatchObject({ last: { sessionId: at.sessionId } });
});
