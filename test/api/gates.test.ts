// Nobody comes to a seat past the gates, whichever route they take and however their calls fall between each other's, on
// two servers.
import fc from 'fast-check';
import type { Product } from '../../bot/compose';
import type { CircleView, ConversationView, ProfileView } from '../../contract/views';
import type { Circle } from '../../domain/circle/circle';
import { kinds, seats, type Kind } from '../../domain/circle/kinds';
import type { BoardId } from '../../domain/ids';
import { type ProfileWords } from '../../domain/profile/profile';
import { formatsFor } from '../../domain/formatChoice';
import { formats } from '../../domain/formats';
import { channel } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import { circleBody, freshId, type CirclePlace } from '../support/aRunningCircle';
import { aCircle } from '../support/builders';
import { brokenPairs } from '../support/gateOracle';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
let other: Product;
let boardId: BoardId;
beforeAll(async () => {
  system = await startSystem();
  other = await system.startAnother();
  const opened = await system.as('ana').call<ConversationView>('openConversation', {}, { conversationId: channel.id });
  boardId = opened.body.boardId;
});
afterAll(() => system.close());

type Says = Partial<Pick<ProfileWords, 'roleFamily' | 'level' | 'team' | 'managerId'>>;

async function say(who: PersonKey, says: Says, on = system.product) {
  const client = system.as(who, on);
  const { words: seen } = (await client.call<ProfileView>('profile', { boardId })).body;
  return client.call<ProfileView>('saveProfile', { boardId }, { seen, wanted: { ...seen, ...says } });
}

function start(who: PersonKey, kind: Kind, more: object = {}) {
  const [formatId] = formatsFor(kind);
  const wanted = { ...circleBody(), kind, formatId, slotMinutes: formats[formatId!].minutes, ...more };
  const place: CirclePlace = { boardId, circleId: wanted.circleId };
  return { place, answered: system.as(who).call<CircleView>('startCircle', { boardId }, wanted) };
}

async function started(who: PersonKey, kind: Kind, more: object = {}): Promise<CirclePlace> {
  const { place, answered } = start(who, kind, more);
  expect((await answered).status).toBe(200);
  return place;
}

const stored = async ({ circleId }: CirclePlace): Promise<Circle> =>
  (await system.storage.boards.readDetails(boardId, circleId as never))!.value.circle;
const membersOf = async (place: CirclePlace) => (await stored(place)).members.map(({ id }) => id);

test('without a profile nobody starts, joins, asks or accepts; the answer names what to say, and then it goes on', async () => {
  expect((await start('ana', 'peers').answered).body).toMatchObject({
    code: 'profileNeeded',
    about: { needs: ['roleFamily', 'level'] },
  });
  await say('ana', { roleFamily: 'engineering', level: 3, team: 'Payments' });
  const open = await started('ana', 'peers');
  const closed = await started('ana', 'tGroup', { invited: [{ personId: idOf('dee'), seat: 'peer' }] });
  const [dee, tom] = [system.as('dee'), system.as('tom')];
  const needs = (fact: string) => ({ code: 'profileNeeded', about: { needs: [fact, 'level'] } });
  expect((await dee.call('joinCircle', open)).body).toMatchObject(needs('roleFamily'));
  expect((await dee.call('joinCircle', closed)).body).toMatchObject(needs('team'));
  expect((await tom.call('askToJoin', closed, { seat: 'peer' })).body).toMatchObject(needs('team'));
  await say('dee', { roleFamily: 'engineering', level: 4, team: 'Search' });
  for (const place of [open, closed]) {
    expect((await dee.call('joinCircle', place)).status).toBe(200);
    expect(await membersOf(place)).toEqual([idOf('ana'), idOf('dee')]);
  }
});

test('a gate that fails says which and what would fit, in the language of whoever is refused', async () => {
  const place = await started('ana', 'peers');
  await say('omar', { roleFamily: 'sales', level: 3 });
  const german = { headers: { 'accept-language': 'de' } };
  const family = await system.as('omar').call('joinCircle', place, undefined, german);
  expect(family.body['message']).toBe('Dieser Kreis ist für Leute aus dem Bereich Entwicklung (nach eigener Angabe).');
  await say('omar', { roleFamily: 'engineering', level: 7 });
  const level = await system.as('omar').call('joinCircle', place);
  expect(level.body).toMatchObject({
    code: 'levelDiffers',
    message: 'This circle is for people at levels 2 to 4 (by stated profile).',
  });
  await say('omar', { level: 3, managerId: idOf('ana') });
  expect((await system.as('omar').call('joinCircle', place)).body['code']).toBe('managerInside');
  expect(await membersOf(place)).toEqual([idOf('ana')]);
});

test('who is let in passes the gates, and nobody who asks learns that they would not', async () => {
  const place = await started('ana', 'tGroup');
  await say('bo', { level: 8, team: 'Storage' });
  expect((await system.as('bo').call('askToJoin', place, { seat: 'peer' })).status).toBe(200);
  const answered = await system.as('ana').call('answerAsk', { ...place, personId: idOf('bo') }, { yes: true });
  expect(answered.body).toMatchObject({ code: 'levelsApart' });
  const invited = await system.as('ana').call('invite', { ...place, personId: idOf('bo') }, { seat: 'peer' });
  expect(invited.body).toMatchObject({ code: 'levelsApart' });
  expect(await membersOf(place)).toEqual([idOf('ana')]);
});

test('a change of profile that would have kept one out is refused, names the circle, and saves nothing', async () => {
  const place = await started('ana', 'peers', { name: 'Database peers' });
  await say('chidi', { roleFamily: 'engineering', level: 3 });
  expect((await system.as('chidi').call('joinCircle', place)).status).toBe(200);
  const refused = await say('chidi', { level: 6, team: 'Elsewhere' });
  expect(refused.body).toMatchObject({
    code: 'profileBreaksCircle',
    message: 'With that, you would no longer fit “Database peers”. Leave that circle first, or keep this as it is.',
  });
  expect((await system.as('chidi').call<ProfileView>('profile', { boardId })).body.words).toMatchObject({
    level: 3,
    team: null,
  });
  await system.as('chidi').call('leaveCircle', place);
  expect((await say('chidi', { level: 6 })).status).toBe(200);
});

test('a circle from before profiles goes on; whoever sits in it is asked to complete theirs, and may', async () => {
  const old = aCircle({ id: freshId('circle') as never, organiserId: idOf('ines') });
  const members = (['ines', 'kwame'] as const).map((key) => ({
    id: idOf(key),
    name: key,
    seat: 'peer' as const,
    joinedAt: old.createdAt,
  }));
  await system.storage.boards.insertCircle(boardId, { ...old, members }, 'before-profiles');
  const place = { boardId, circleId: old.id };
  const page = async () => (await system.as('ines').call<CircleView>('circle', place)).body;
  expect(await page()).toMatchObject({ needs: ['roleFamily', 'level'], fits: true });
  expect((await say('ines', { roleFamily: 'engineering', level: 3 })).status).toBe(200);
  expect(await page()).toMatchObject({ needs: [], fits: true });
  expect((await say('kwame', { roleFamily: 'engineering', level: 8 })).status).toBe(200);
  expect(await page()).toMatchObject({ needs: [], fits: false });
});

test('what the gates know of people is in nobody’s answer', async () => {
  const place = await started('ana', 'peers');
  for (const { text } of [
    await system.as('ana').call('circle', place),
    await system.as('ana').call('board', { boardId }),
    await system.as('dee').call('board', { boardId }),
  ]) {
    expect(text).toContain(place.circleId);
    expect(text).not.toMatch(/"doors"|managerId|roleFamily"|"stated"/);
  }
});

describe('whatever people do at once, on two servers', () => {
  const crowd = ['dee', 'tom', 'fatima', 'meilin'] as const;
  const who = fc.constantFrom(...crowd);
  const says: fc.Arbitrary<Says> = fc.oneof(
    fc.record({ level: fc.constantFrom(2, 3, 4, 5) }),
    fc.record({ team: fc.constantFrom('Payments', 'payments', 'Search') }),
    fc.record({ roleFamily: fc.constantFrom('engineering' as const, 'sales' as const) }),
    fc.record({ managerId: fc.constantFrom(idOf('ana'), idOf('dee'), idOf('kwame')) }),
  );
  type Call = (place: CirclePlace, on: Product) => Promise<unknown>;
  const comes =
    (one: PersonKey): Call =>
    async (place, on) => {
      const joined = await system.as(one, on).call('joinCircle', place);
      if (joined.status === 200) return;
      for (const seat of seats) await system.as(one, on).call('askToJoin', place, { seat });
      await system.as('ana', on).call('answerAsk', { ...place, personId: idOf(one) }, { yes: true });
    };
  const isAsked =
    (one: PersonKey): Call =>
    async (place, on) => {
      for (const seat of seats) {
        await system.as('ana', on).call('invite', { ...place, personId: idOf(one) }, { seat });
        await system.as(one, on).call('joinCircle', place);
      }
    };
  const call: fc.Arbitrary<Call> = fc.oneof(
    who.map(comes),
    who.map(isAsked),
    who.map(
      (one): Call =>
        (place, on) =>
          system.as(one, on).call('leaveCircle', place),
    ),
    {
      arbitrary: fc.tuple(who, says).map(
        ([one, said]): Call =>
          (_, on) =>
            say(one, without(one, said), on),
      ),
      weight: 3,
    },
  );
  const without = (one: PersonKey, said: Says): Says => (said.managerId === idOf(one) ? {} : said);

  async function expectWhole(place: CirclePlace): Promise<void> {
    const circle = await stored(place);
    const seated = await Promise.all(
      circle.members.map(async ({ id, seat }) => {
        const { roleFamily, level, team, managerId } = (await system.storage.profiles.read(boardId, id))!.value.words;
        return { id, seat, door: { roleFamily, level, team, managerId } };
      }),
    );
    expect(brokenPairs(circle.kind, seated)).toEqual([]);
    for (const { id, door } of seated) expect(circle.doors?.[id]).toMatchObject(door);
  }

  /** Out of the circles of the runs before, so that they may say whatever they like. */
  async function begin(one: PersonKey, team: string): Promise<void> {
    for (const { id, members } of await system.storage.boards.readCircles(boardId)) {
      if (!members.some((member) => member.id === idOf(one))) continue;
      await system.as(one).call('leaveCircle', { boardId, circleId: id });
    }
    await say(one, { roleFamily: 'engineering', level: 3, team, managerId: null });
  }

  test('no two sit together who may not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds, 'peers', 'tGroup'),
        fc.array(fc.array(call, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
        async (kind, batches) => {
          await Promise.all(crowd.map((one, index) => begin(one, `Team ${index}`)));
          const place = await started('ana', kind);
          await Promise.all(crowd.map((one) => comes(one)(place, system.product)));
          for (const batch of batches) {
            await Promise.all(batch.map((one, index) => one(place, index % 2 ? other : system.product)));
            await expectWhole(place);
          }
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);

  test('taking a seat and saying something else of oneself at the same moment: one of them sees the other', async () => {
    await begin('ana', 'Payments');
    const place = await started('ana', 'peers');
    for (let round = 0; round < 12; round += 1) {
      await begin('tom', 'Search');
      await Promise.all([system.as('tom').call('joinCircle', place), say('tom', { level: 6 }, other)]);
      await expectWhole(place);
    }
  });
});
