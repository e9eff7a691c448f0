// What the bot answers to what people ask in words: in a channel nothing of members-only circles, in one's own chat what
// is one's own.
import type { Conversation } from '../../bot/stores';
import { channel } from '../../local/tenant/conversations';
import { people, TENANT_ID, type PersonKey } from '../../local/tenant/people';
import {
  accepted,
  aCircleOf,
  aPrivateCircleOf,
  captureBody,
  commandOf,
  freshId,
  itsSession,
} from '../support/aRunningCircle';
import { keepHistory } from '../support/keptHistory';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
let home: Conversation;
const at = '2026-11-12T11:00:00.000Z';

beforeAll(async () => {
  system = await startSystem();
  const open = await aCircleOf(system, 'ana', 'dee', 'tom');
  const inside = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  const said = (text: string) => ({ kind: 'takeaway', text, authorName: 'Dee' }) as const;
  const past = { ordinal: 90, lead: idOf('dee'), at };
  await keepHistory(system.storage, open, { ...past, topic: 'Deadlocks', notes: [said('Locks have an order')] });
  const confidential = { ...past, formatId: 'caseClinicShort', topic: 'Quincy' } as const;
  await keepHistory(system.storage, inside, { ...confidential, notes: [said('Quincy locks up')] });
  for (const [place, title] of [
    [open, 'Vacuum'],
    [inside, 'Saying no to Quincy'],
  ] as const) {
    accepted(await system.as('dee').call('proposeTopic', place, { topicId: freshId('topic'), title }));
    const session = await itsSession(system, place, 'ana');
    const owed = captureBody(`Tell ${title}`, { kind: 'commitment', ownerId: idOf('dee'), dueOn: '2026-12-01' });
    accepted(await system.as('dee').call('command', session, owed));
    accepted(await system.as('ana').call('command', session, commandOf({ type: 'end' })));
  }
  home = (await system.storage.conversations.read(TENANT_ID, channel.id))!.value;
});
afterAll(() => system.close());

function chatPerson(key: PersonKey) {
  const { oid, mri, name } = people[key];
  return { personId: idOf(key), tenantId: TENANT_ID, oid, mri, name, locale: 'en' };
}
const alone = () => ({ ...home, kind: 'personal' as const });

async function everythingSaid(address: Conversation | ReturnType<typeof alone>, who: PersonKey) {
  const { chat } = system.product;
  const person = chatPerson(who);
  return {
    knowing: (await chat.whoKnows(address, person, 'locks')).map(({ name }) => name),
    topics: (await chat.openTopics(address, person)).flatMap(({ topics }) => topics.map(({ title }) => title)),
    latest: (await chat.takeaways(address, person, '')).map(({ text }) => text),
    about: (await chat.takeaways(address, person, 'locks')).map(({ text }) => text),
    owed: (await chat.ownCommitments(address, person)).map(({ text }) => text),
  };
}

test('in the channel, of open circles only, also to who sits in a private one', async () => {
  expect(await everythingSaid(home, 'dee')).toEqual({
    knowing: ['Dee Nakamura'],
    topics: ['Vacuum'],
    latest: ['Locks have an order'],
    about: ['Locks have an order'],
    owed: ['Tell Vacuum'],
  });
});

test('in one’s own chat, of the circles one sits in, private ones too', async () => {
  const said = await everythingSaid(alone(), 'dee');
  expect(said.topics.sort()).toEqual(['Saying no to Quincy', 'Vacuum']);
  expect(said.latest.sort()).toEqual(['Locks have an order', 'Quincy locks up']);
  expect(said.about.sort()).toEqual(['Locks have an order', 'Quincy locks up']);
  expect(said.owed.sort()).toEqual(['Tell Saying no to Quincy', 'Tell Vacuum']);
  const tom = await everythingSaid(alone(), 'tom');
  expect(JSON.stringify(tom)).not.toContain('Quincy');
  expect(tom.latest).toEqual(['Locks have an order']);
});

test('whoever sits nowhere is answered with nothing in their own chat', async () => {
  const nothing = { knowing: [], topics: [], latest: [], about: [], owed: [] };
  expect(await everythingSaid(alone(), 'omar')).toEqual(nothing);
});
