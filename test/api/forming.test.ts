// Suggested circles through the API: who is in them, asking everybody at once, and what happened meanwhile.
import type { Problem } from '../../contract/problem';
import type { BoardView, CircleView, ProfileView, SuggestionsView, SuggestionView } from '../../contract/views';
import type { ProfileWords } from '../../domain/profile/profile';
import { channel } from '../../local/tenant/conversations';
import { people, type PersonKey } from '../../local/tenant/people';
import { accepted, freshId, openBoard } from '../support/aRunningCircle';
import { countedStorage, type CountedStorage } from '../support/countedStorage';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
let boardId: string;
let reads: CountedStorage;
beforeAll(async () => {
  system = await startSystem({ between: (storage) => (reads = countedStorage(storage)).storage });
  boardId = await openBoard(system);
});
afterAll(() => system.close());

async function say(who: PersonKey, says: Partial<ProfileWords>): Promise<void> {
  const { words: seen } = (await system.as(who).call<ProfileView>('profile', { boardId })).body;
  accepted(await system.as(who).call('saveProfile', { boardId }, { seen, wanted: { ...seen, ...says } }));
}

async function suggested(as: PersonKey, kept: PersonKey[][] = []): Promise<SuggestionsView> {
  const body = { kind: 'peers', wanted: 4, seed: 1, kept: kept.map((group) => group.map(idOf)), forming: true };
  const answer = await system.as(as).call<SuggestionsView>('suggestCircles', { boardId }, body);
  accepted(answer);
  return answer.body;
}

const asking = (people: readonly PersonKey[], circleId = freshId('circle')) => ({
  ...{ circleId, name: 'Deadlocks', kind: 'peers', timeZone: 'Europe/Amsterdam' },
  ...{ personIds: people.map(idOf), sitOut: [] },
});
const ask = (as: PersonKey, body: object) =>
  system.as(as).call<CircleView & Pick<Problem, 'code' | 'message'>>('askTogether', { boardId }, body);
const namesIn = ({ circles, sitOut }: SuggestionsView) =>
  [...circles.flatMap(({ people }) => people), ...sitOut].map(({ name }) => name).sort();
const onBoard = async () =>
  (await system.as('tom').call<BoardView>('board', { boardId })).body.circles.map(({ id }) => id);

/** Once everything that fell due is kept, the channel's cards about a circle. */
async function told({ circleId }: { circleId: string }): Promise<string[]> {
  system.clock.advance(16_000);
  // The stand-in's send limits run in real time.
  while ((await system.product.followUps.lookOnce()) > 0);
  return system.standIn
    .posts(channel.id)
    .filter(({ from, activity }) => from === 'bot' && JSON.stringify(activity).includes(circleId))
    .map(({ activity }) => JSON.stringify(activity));
}

const four = ['dee', 'kwame', 'nadia', 'omar'] as const;

test('nobody who did not put themselves forward, or pauses, is anywhere in it; each learns of themselves alone why', async () => {
  for (const who of [...four, 'ines'] as const) await say(who, { optedIn: true });
  await say('ines', { pauseUntil: '2090-01-01' });
  const seen = await suggested('tom');
  expect(namesIn(seen)).toEqual(['Dee Nakamura', 'Kwame Boateng', 'Nadia Petrova', 'Omar Farouk']);
  expect(JSON.stringify(seen)).not.toMatch(/Inès|"level"|notWith|pauseUntil|Team dee/);
  expect(seen.mine).toBe('notForward');
  expect((await suggested('ines')).mine).toBe('paused');
  expect((await suggested('dee')).mine).toBe('there');
});

test('who would rather not, who pauses and who left are refused with the same words, and nothing is there', async () => {
  const before = await onBoard();
  await say('dee', { notWith: [idOf('omar')] });
  const rather = await ask('tom', asking(four));
  await say('dee', { notWith: [], pauseUntil: '2090-01-01' });
  const paused = await ask('tom', asking(four));
  await say('dee', { pauseUntil: null, optedIn: false });
  const out = await ask('tom', asking(four));
  await say('dee', { optedIn: true });
  for (const { status, body } of [rather, paused, out]) {
    expect([status, body.code, body.message]).toEqual([409, 'suggestionGone', rather.body.message]);
  }
  expect(await onBoard()).toEqual(before);
});

test('everybody asked at once, by somebody who does not sit in it: the first yes runs it, and its first session is planned', async () => {
  const body = asking(four);
  const answer = await ask('tom', body);
  accepted(answer);
  accepted(await ask('tom', body));
  expect(answer.body.circle).toMatchObject({ members: [], invited: [{ seat: 'peer' }, {}, {}, {}] });
  expect((await onBoard()).filter((id) => id === body.circleId)).toHaveLength(1);
  expect((await ask('ana', body)).body.code).toBe('circleExists');
  expect(namesIn(await suggested('tom'))).toEqual([]);
  expect((await suggested('dee')).mine).toBe('asked');

  const place = { boardId, circleId: body.circleId };
  for (const who of ['nadia', 'dee', 'kwame'] as const) accepted(await system.as(who).call('joinCircle', place));
  const plan = { topicId: null, formatId: 'lunchAndLearn', slotMinutes: 45, cadenceWeeks: 2 };
  const soon = { ...plan, startsAt: '2026-12-10T11:00:00.000Z' };
  const planned = await system.as('nadia').call<CircleView>('planSession', place, soon);
  accepted(planned);
  expect(planned.body.circle).toMatchObject({ organiserId: idOf('nadia'), next: { status: 'planned' } });
  expect((await system.as('tom').call('takeBackAsking', place)).body.code).toBe('changedSince');
  // Those who sit together now are not put together again.
  const again = await suggested('tom');
  expect(again.circles).toEqual([]);
});

test('taken back before anybody answered, it is gone from the board, and they can be asked again', async () => {
  await say('ines', { pauseUntil: null });
  for (const who of ['tom', 'chidi'] as const) await say(who, { optedIn: true });
  const three = ['ines', 'tom', 'chidi'] as const;
  const body = asking(three);
  accepted(await ask('tom', body));
  expect(await onBoard()).toContain(body.circleId);
  accepted(await system.as('tom').call('takeBackAsking', { boardId, circleId: body.circleId }));
  expect(await onBoard()).not.toContain(body.circleId);
  expect((await suggested('ana', [[...three]])).circles[0]!.people.map(({ id }) => id)).toEqual(three.map(idOf));
  expect(await told(body)).toEqual([]);
});

/** Those of the circle that the board shows could start, by their first names; null for none. */
async function standing(as: PersonKey): Promise<string[] | null> {
  const answer = await system.as(as).call<SuggestionView>('suggestion', { boardId });
  accepted(answer);
  return answer.body.circle?.people.map(({ name }) => name.split(' ')[0]!).sort() ?? null;
}

test('the board shows one circle that could start, the same to all, found once in a while and gone once it cannot be', async () => {
  const later = () => system.clock.advance(5 * 60_000 + 1);
  for (const who of four) await say(who, { optedIn: false });
  later();
  const from = reads.count('readProfiles');
  expect(await Promise.all((['tom', 'ana', 'chidi'] as const).map(standing))).toEqual(
    Array.from({ length: 3 }, () => ['Chidi', 'Inès', 'Tom']),
  );
  expect(await standing('dee')).toEqual(['Chidi', 'Inès', 'Tom']);
  expect(reads.count('readProfiles') - from).toBe(1);

  // Who would not be suggested any more is not there a moment longer, however seldom it is looked for others.
  await say('tom', { optedIn: false });
  expect(await standing('ana')).toBeNull();
  await say('tom', { optedIn: true });
  expect(await standing('ana')).toBeNull();
  expect(reads.count('readProfiles') - from).toBe(1);
  system.clock.advance(30_001);
  expect(await standing('ana')).toEqual(['Chidi', 'Inès', 'Tom']);

  const body = asking(['ines', 'tom', 'chidi']);
  accepted(await ask('tom', body));
  expect(await standing('ana')).toBeNull();
  accepted(await system.as('tom').call('takeBackAsking', { boardId, circleId: body.circleId }));
  expect(await standing('ana')).toEqual(['Chidi', 'Inès', 'Tom']);
});

test('one card in the channel tells those who were asked, with why, however often the asking is repeated', async () => {
  await say('ines', { share: ['Deadlocks'] });
  await say('chidi', { learn: ['deadlocks'] });
  const body = asking(['ines', 'tom', 'chidi']);
  for (let times = 1; times <= 3; times += 1) accepted(await ask('tom', body));
  const [card, ...more] = [...(await told(body)), ...(await told(body)).slice(1)];
  expect(more).toEqual([]);
  expect(card).toContain('Chidi Okafor wants to learn Deadlocks, and Inès Moreau can share it');
  const mentioned = (['ines', 'tom', 'chidi'] as const).map((who) => card!.includes(people[who].mri));
  expect(mentioned).toEqual([true, false, true]);
});

test('of a private circle whoever asked for others sees its name and its kind, and each of them their own invitation', async () => {
  for (const who of ['dee', 'bo'] as const) await say(who, { optedIn: true });
  const body = { ...asking(['dee', 'bo']), kind: 'mentoring', name: 'Mentoring' };
  const answer = await ask('tom', body);
  accepted(answer);
  expect(answer.text).not.toMatch(/Dee|Bo Lindqvist|invited|organiser|suggested/);
  expect(answer.body).toMatchObject({ hidden: { name: 'Mentoring', door: { status: 'closed' } } });
  const place = { boardId, circleId: body.circleId };
  const seat = async (who: PersonKey) => (await system.as(who).call('circle', place)).body['hidden'];
  expect(await seat('dee')).toMatchObject({ door: { status: 'invited', seat: 'mentor', byName: 'Tom Becker' } });
  expect(await seat('bo')).toMatchObject({ door: { status: 'invited', seat: 'mentee' } });
  accepted(await system.as('bo').call('joinCircle', place));
  const late = await system.as('tom').call('takeBackAsking', place);
  expect([late.body['code'], late.text.includes('Bo')]).toEqual(['changedSince', false]);
  const [card] = await told(body);
  expect(card).toContain('Mentoring, private.');
  expect(card).not.toMatch(/Dee|Bo Lindqvist|Tom Becker|<at>/);
});
