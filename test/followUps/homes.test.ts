// Where a circle's card goes: an open circle's to its board's conversation, a members-only one's to the home it has when
// the card falls due, and never to the board's. Through the API, the real bot and the stand-in's connector.
import fc from 'fast-check';
import { kinds, isMembersOnly, type Kind } from '../../domain/circle/kinds';
import type { PromiseState } from '../../domain/followUps/promise';
import { installApp, uninstallApp } from '../../local/host/installApp';
import type { Post } from '../../local/state/teamsState';
import { channel, groupChat, meeting, sideChannel } from '../../local/tenant/conversations';
import { people, TENANT_ID } from '../../local/tenant/people';
import {
  accepted,
  aCircleOf,
  aPrivateCircleOf,
  captureBody,
  commandOf,
  freshId,
  itsSession,
  reviewBody,
  type CirclePlace,
  type SessionPlace,
} from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
beforeAll(async () => {
  system = await startSystem({ limits: { commandsPerSecond: 10_000, commandsAtOnce: 10_000 } });
  await installApp(system.standIn.doings, { from: 'ana', conversation: groupChat });
});
afterAll(() => system.close());

const ana = () => system.as('ana');
const toChat = { home: { at: 'chat', conversationId: groupChat.id } };
const toMeeting = { home: { at: 'meeting' } };
const nowhere = { home: null };
const setHome = (at: CirclePlace, body: unknown) => ana().call('setHome', at, body);
const link = (at: CirclePlace) => ana().call('linkMeeting', {}, { conversationId: meeting.id, ...at });

function cardsOf({ circleId }: CirclePlace, conversation = channel): Post[] {
  return system.standIn
    .posts(conversation.id)
    .filter(({ from, activity }) => from === 'bot' && JSON.stringify(activity).includes(circleId));
}

async function keep(): Promise<void> {
  system.clock.advance(61_000);
  // The stand-in's send limits run in real time.
  while ((await system.product.followUps.lookOnce()) > 0);
}

/** With a takeaway and a commitment of Dee's. */
async function aSession(place: CirclePlace): Promise<SessionPlace & { commitmentId: string }> {
  const at = await itsSession(system, place, 'ana');
  accepted(await ana().call('command', at, captureBody('Say it on Monday')));
  const promised = captureBody('I promise to tell him', { kind: 'commitment', ownerId: idOf('dee') });
  accepted(await ana().call('command', at, promised));
  accepted(await ana().call('command', at, commandOf({ type: 'end' })));
  return { ...at, commitmentId: String(promised.command['captureId']) };
}

async function recordOf({ sessionId }: SessionPlace): Promise<PromiseState | undefined> {
  return (await system.storage.promises.readDone(channel.id, `after-${sessionId}`))?.state;
}

test('a group chat whose people all sit in the circle gets the whole card: what was said, who promised, a link into that chat', async () => {
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  accepted(await setHome(place, toChat));
  await aSession(place);
  await keep();
  const [card, ...more] = cardsOf(place, groupChat);
  const text = JSON.stringify(card?.activity);
  expect([more, cardsOf(place)]).toEqual([[], []]);
  for (const said of ['Say it on Monday', 'I promise to tell him', people.dee.mri]) expect(text).toContain(said);
  expect(decodeURIComponent(text)).toContain(groupChat.id);
});

test('where somebody reads who does not sit in the circle, the card keeps to itself what was said in confidence', async () => {
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  accepted(await link(place));
  accepted(await setHome(place, toMeeting));
  const { body } = await ana().call<{ meeting: { others: string[] } }>('homeChoices', place);
  expect(body.meeting.others).toContain('Kwame Boateng');
  expect(body.meeting.others).not.toContain('Dee Nakamura');
  await aSession(place);
  await keep();
  const text = JSON.stringify(cardsOf(place, meeting)[0]?.activity);
  expect(text).toContain('New managers');
  expect(text).toContain('What was said stays in the circle.');
  expect(text).not.toMatch(/Say it on Monday|I promise to tell him/);
  expect(cardsOf(place)).toEqual([]);
});

test('the home it has when the card falls due decides', async () => {
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  accepted(await setHome(place, toChat));
  const at = await aSession(place);
  accepted(await setHome(place, nowhere));
  await keep();
  expect(await recordOf(at)).toMatchObject({
    status: 'dissolved',
    reason: 'this circle posts nowhere but its page',
  });
  expect(cardsOf(place, groupChat)).toEqual([]);
});

test('a card that was sent is edited where it stands, whatever home the circle has by then', async () => {
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  accepted(await setHome(place, toChat));
  const at = await aSession(place);
  await keep();
  accepted(await link(place));
  accepted(await setHome(place, toMeeting));
  const textOf = () => JSON.stringify(cardsOf(place, groupChat)[0]?.activity);
  const before = textOf();
  accepted(await system.as('dee').call('reviewCommitment', at, reviewBody({ do: 'done' })));
  await keep();
  expect(cardsOf(place, groupChat)).toHaveLength(1);
  expect([before, textOf()].map((text) => text.includes('Dee Nakamura, done'))).toEqual([false, true]);
  expect([cardsOf(place, meeting), cardsOf(place)]).toEqual([[], []]);
});

test('after a lost answer the card is not sent once more to another home', async () => {
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  accepted(await setHome(place, toChat));
  const at = await aSession(place);
  system.standIn.faults.next('resetAfterCommit');
  await keep();
  accepted(await link(place));
  accepted(await setHome(place, toMeeting));
  await keep();
  expect(await recordOf(at)).toMatchObject({ status: 'dissolved' });
  expect(cardsOf(place, meeting)).toEqual([]);
});

test('the card of a circle whose chat lost the app dissolves, and that is on record', async () => {
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  accepted(await setHome(place, toChat));
  await uninstallApp(system.standIn.doings, { from: 'ana', conversation: groupChat });
  const at = await aSession(place);
  await keep();
  await installApp(system.standIn.doings, { from: 'ana', conversation: groupChat });
  expect(await recordOf(at)).toMatchObject({
    status: 'dissolved',
    reason: 'the app is not in the chat that this circle posted to',
  });
});

test('a home is the organiser’s to give, a chat must be one they are in, and one that shows nothing else', async () => {
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'tom');
  const refusalOf = async (body: unknown, as: 'ana' | 'dee' = 'ana') =>
    (await system.as(as).call('setHome', place, body)).body['code'];
  expect(await refusalOf(toMeeting)).toBe('noMeetingYet');
  expect(await refusalOf(toMeeting, 'dee')).toBe('notTheOrganiser');
  const at = (conversationId: string) => ({ home: { at: 'chat', conversationId } });
  expect(await refusalOf(at(channel.id))).toBe('badRequest');
  expect(await refusalOf(at(sideChannel.id))).toBe('badRequest');
  expect(await refusalOf(at(meeting.id))).toBe('badRequest');
  expect(await refusalOf(at('19:nowhere@thread.v2'))).toBe('appNotInstalled');
  const tom = await aPrivateCircleOf(system, 'tGroup', 'tom', 'dee');
  expect((await system.as('tom').call('setHome', tom, toChat)).body).toMatchObject({ code: 'notAllowed' });
});

const homes = { none: nowhere, meeting: toMeeting, chat: toChat };

test('no card of a members-only circle is ever in its board’s conversation, whatever its kind, home and links', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Kind>(...kinds),
      fc.constantFrom(...(Object.keys(homes) as (keyof typeof homes)[])),
      fc.boolean(),
      async (kind, home, linked) => {
        const here = kind === 'mentoring' ? (['ana', 'dee'] as const) : (['ana', 'dee', 'chidi'] as const);
        const place =
          kind === 'peers' ? await aCircleOf(system, ...here) : await aPrivateCircleOf(system, kind, ...here);
        if (linked) accepted(await link(place));
        await setHome(place, homes[home]);
        await aSession(place);
        await keep();
        expect(cardsOf(place).length).toBe(isMembersOnly(kind) ? 0 : 1);
      },
    ),
    { numRuns: 6 },
  );
});

test('a members-only circle’s own view of a card is for its members alone', async () => {
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  const { boardId, circleId, sessionId } = await aSession(place);
  await keep();
  const asks = (key: 'dee' | 'omar') => {
    const { oid, mri, name } = people[key];
    const who = { personId: idOf(key), tenantId: TENANT_ID, oid, mri, name, locale: 'en' };
    return system.product.chat.afterSessionCardFor(who, { boardId, circleId, sessionId } as never);
  };
  expect(await asks('dee')).toMatchObject({ takeaways: [{ text: 'Say it on Monday' }] });
  expect(await asks('omar')).toBeNull();
});

test('a chat with a board of its own keeps it', async () => {
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  const { value, etag } = (await system.storage.conversations.read(TENANT_ID, groupChat.id))!;
  const ofItsOwn = { ...value, boardId: place.boardId as never, circleId: null };
  await system.storage.conversations.write(ofItsOwn, etag, freshId('operation'));
  system.product.parts.conversations.forget();
  expect((await setHome(place, toChat)).body).toMatchObject({ code: 'chatHasBoard' });
});

test('a chat shows a board of its own again once no circle posts there, and not before', async () => {
  await chatIsFree();
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  accepted(await setHome(place, toChat));
  const open = async (as: 'chidi' | 'kwame', more = {}) =>
    (await system.as(as).call('openConversation', {}, { conversationId: groupChat.id, ...more })).body;
  const ownBoard = { ownBoard: true };
  expect(await open('chidi', ownBoard)).toMatchObject({ code: 'chatHasBoard' });
  accepted(await setHome(place, nowhere));
  // The cards that stand there lead to the circle.
  expect(await open('chidi')).toMatchObject(place);
  expect(await open('kwame', ownBoard)).toMatchObject({ code: 'notAllowed' });
  const opened = await open('chidi', ownBoard);
  expect(opened).toMatchObject({ circleId: null });
  expect(opened['boardId']).not.toBe(place.boardId);
  expect(await open('chidi', ownBoard)).toMatchObject({ boardId: opened['boardId'], circleId: null });
  expect((await system.as('chidi').call('board', { boardId: String(opened['boardId']) })).status).toBe(200);
  expect((await setHome(place, toChat)).body).toMatchObject({ code: 'chatHasBoard' });
});

test('the chat of a circle that was closed is free as well', async () => {
  await chatIsFree();
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  accepted(await setHome(place, toChat));
  accepted(await ana().call('changeLife', place, { life: 'closed' }));
  const asked = { conversationId: groupChat.id, ownBoard: true };
  expect((await ana().call('openConversation', {}, asked)).body).toMatchObject({ circleId: null });
});

test('a channel’s board, or a meeting’s circle, is not taken from it by asking for another', async () => {
  for (const { id } of [channel, meeting]) {
    const asked = { conversationId: id, ownBoard: true };
    expect((await ana().call('openConversation', {}, asked)).body).toMatchObject({ code: 'badRequest' });
  }
});

/** As if the app had just been added. */
async function chatIsFree(): Promise<void> {
  const { value, etag } = (await system.storage.conversations.read(TENANT_ID, groupChat.id))!;
  await system.storage.conversations.write({ ...value, boardId: null, circleId: null }, etag, freshId('operation'));
  system.product.parts.conversations.forget();
}
