import type { ConversationView, ProfileView } from '../../contract/views';
import { unsaid } from '../../domain/profile/profile';
import { channel } from '../../local/tenant/conversations';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
let boardId: string;
beforeAll(async () => {
  system = await startSystem();
  const opened = await system.as('ana').call<ConversationView>('openConversation', {}, { conversationId: channel.id });
  boardId = opened.body.boardId;
});
afterAll(() => system.close());

const read = async (who: 'ana' | 'dee' | 'tom' = 'ana') =>
  (await system.as(who).call<ProfileView>('profile', { boardId })).body;
const save = (seen: unknown, wanted: unknown, who: 'ana' | 'dee' | 'tom' = 'ana') =>
  system.as(who).call<ProfileView>('saveProfile', { boardId }, { seen, wanted });

test('who never said anything has an empty profile that is not saved yet', async () => {
  expect(await read('tom')).toMatchObject({ words: unsaid, isSaved: false, people: [] });
});

test('what is saved is read again, with the names of those it names', async () => {
  const wanted = { ...unsaid, role: 'Data engineer', level: 3, managerId: idOf('priya'), notWith: [idOf('omar')] };
  expect((await save(unsaid, wanted)).status).toBe(200);
  expect(await read()).toMatchObject({
    words: wanted,
    isSaved: true,
    sources: { level: 'stated' },
    people: [
      { id: idOf('priya'), name: 'Priya Raman' },
      { id: idOf('omar'), name: 'Omar Farouk' },
    ],
  });
});

test('two windows that save at once both keep what they changed', async () => {
  const seen = (await read('dee')).words;
  const answers = await Promise.all([
    save(seen, { ...seen, team: 'Payments' }, 'dee'),
    save(seen, { ...seen, share: ['Locks'] }, 'dee'),
    save(seen, { ...seen, level: 4 }, 'dee'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await read('dee')).words).toEqual({ ...seen, team: 'Payments', share: ['Locks'], level: 4 });
});

test.each([
  ['somebody outside the channel', { notWith: [idOf('lena')] }, 'notInConversation'],
  [
    '500 people',
    { notWith: Array.from({ length: 500 }, (_, index) => idOf('lena').replace(/...$/, String(100 + index))) },
    'tooMany',
  ],
  ['10 kB of text', { facing: 'x'.repeat(10_000) }, 'textTooLong'],
  ['10 kB of markup', { role: '<img src=x>'.repeat(1_000) }, 'textTooLong'],
  ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'zoneUnknown'],
  ['an unknown level', { level: 44 }, 'levelUnknown'],
  ['oneself', { notWith: [idOf('tom')] }, 'namesYourself'],
])('%s: refused with its sentence, nothing half done', async (_, wrong, code) => {
  const { words } = await read('tom');
  const { status, body } = await save(words, { ...words, team: 'Half done', ...wrong }, 'tom');
  expect(body).toMatchObject({ code, message: expect.stringMatching(/\w+ \w+/) as string });
  expect(status).toBeLessThan(500);
  expect((await read('tom')).words).toEqual(words);
});

test('whom one would rather not sit with is in nobody else’s answer', async () => {
  const words = { ...(await read('ana')).words };
  await save(words, { ...words, notWith: [idOf('omar')], facing: 'A secret of mine' });
  for (const who of ['dee', 'omar'] as const) {
    for (const name of ['profile', 'board', 'boardPeople'] as const) {
      const { text } = await system.as(who).call(name, { boardId });
      expect(text).not.toMatch(/secret of mine|notWith":\[[^\]]/);
    }
  }
});
