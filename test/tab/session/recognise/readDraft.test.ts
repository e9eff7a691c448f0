import type { PersonId } from '../../../../domain/ids';
import { draftOf, emptyDraft, type Draft } from '../../../../tab/features/session/draft';
import { readDraft } from '../../../../tab/features/session/recognise/readDraft';
import { loadDatePhrases } from '../../../../tab/features/session/recognise/readDatePhrases';

const [ana, dee, tom, otherTom] = ['Ana Souza', 'Dee Nakamura', 'Tom Becker', 'Tom Ford'] as PersonId[];
const people = [ana!, dee!, tom!, otherTom!].map((id) => ({ id, name: id }));

async function reading(draft: Partial<Draft>) {
  const readDates = await loadDatePhrases('en-US');
  return readDraft({ ...emptyDraft, ...draft }, { people, me: ana!, today: '2026-11-24', readDates });
}

test('a note that begins by speaking to somebody becomes a commitment', async () => {
  expect(await reading({ text: '@Dee try it by Fri' })).toMatchObject({
    kind: 'commitment',
    text: 'try it',
    ownerId: dee,
    dueOn: '2026-11-27',
  });
});

test.each<[string, Partial<Draft>]>([
  ['takeaway', { text: 'What @Dee said about joins' }],
  ['takeaway', { text: '@Dee' }],
  ['takeaway', { text: '@Dee showed it well', isKindChosen: true }],
  ['question', { text: '@Dee what is a spill?', kind: 'question' }],
])('it stays a %s: %j', async (kind, draft) => {
  expect(await reading(draft)).toMatchObject({ kind, text: draft.text, ownerId: null, dueOn: null });
});

test('a name that may mean two is asked about, and the answer holds as long as the name is not typed anew', async () => {
  expect(await reading({ text: '@Tom try it' })).toMatchObject({ choices: [tom, otherTom], ownerId: null });
  const owner = { id: otherTom!, said: 'Tom' };
  expect(await reading({ text: '@Tom try it now', owner })).toMatchObject({ choices: [], ownerId: otherTom });
  expect(await reading({ text: '@Dee try it now', owner })).toMatchObject({ choices: [], ownerId: dee });
});

test('who and when changed by hand stand against what the words say', async () => {
  const draft: Partial<Draft> = {
    text: '@Dee try it by Fri',
    owner: { id: ana!, said: 'Dee' },
    due: { on: '2026-12-24', said: 'by Fri' },
  };
  expect(await reading(draft)).toMatchObject({ ownerId: ana, dueOn: '2026-12-24', text: 'try it' });
});

test('a chip that is taken off gives its words back', async () => {
  const draft: Partial<Draft> = { kind: 'commitment', text: '@Dee try it by Fri', left: ['Dee', 'by Fri'] };
  expect(await reading(draft)).toMatchObject({ ownerId: null, dueOn: null, text: '@Dee try it by Fri' });
});

test('a saved commitment that is written on keeps who and when, whatever its words seem to say', async () => {
  const saved = draftOf({ kind: 'commitment', text: 'pair with @Dee on Friday', ownerId: tom!, dueOn: '2026-12-24' });
  const note = { ownerId: tom, dueOn: '2026-12-24', text: 'pair with @Dee on Friday' };
  expect(await reading(saved)).toMatchObject(note);
  expect(await reading({ ...saved, text: 'pair with @Dee on Friday again' })).toMatchObject({
    ...note,
    text: 'pair with @Dee on Friday again',
  });
});

describe('thanks', () => {
  test.each<[string, string, string | undefined]>([
    ['@Dee, for the database', 'Dee, for the database', dee],
    ['Thanks to @Dee for the database', 'Thanks to Dee for the database', dee],
    ['For the database', 'For the database', undefined],
    ['@me for once', '@me for once', undefined],
    ['@Ana, for once', '@Ana, for once', undefined],
    ['@Dee for Friday', 'Dee for Friday', dee],
  ])('“%s” keeps the name in its words', async (text, words, toId) => {
    const read = await reading({ text, kind: 'thanks' });
    expect(read).toMatchObject({ kind: 'thanks', text: words, ownerId: null, dueOn: null, due: null });
    expect(read.toId).toBe(toId);
  });

  test('a name that may mean two is asked about', async () => {
    const draft: Partial<Draft> = { text: '@Tom, for the tip', kind: 'thanks' };
    expect(await reading(draft)).toMatchObject({ choices: [tom, otherTom] });
    const owner = { id: otherTom!, said: 'Tom' };
    expect(await reading({ ...draft, owner })).toMatchObject({ choices: [], toId: otherTom });
  });

  test('a name that is taken off stays as it was typed', async () => {
    const read = await reading({ text: '@Dee, for the database', kind: 'thanks', left: ['Dee'] });
    expect(read).toMatchObject({ text: '@Dee, for the database' });
    expect(read).not.toHaveProperty('toId');
  });

  test('who is chosen is thanked, whatever the words say, but never oneself', async () => {
    const chosen = { text: 'For the database', kind: 'thanks' as const, owner: { id: dee!, said: null } };
    expect(await reading(chosen)).toMatchObject({ toId: dee, text: 'For the database' });
    expect(await reading({ ...chosen, owner: { id: ana!, said: null } })).not.toHaveProperty('toId');
  });

  test('saved thanks that are written on keep whom they are to', async () => {
    const saved = draftOf({ kind: 'thanks', text: 'Dee, for the database', toId: dee! });
    expect(await reading({ ...saved, text: 'Dee, for the new database' })).toMatchObject({ toId: dee });
  });
});
