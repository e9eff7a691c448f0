// Whom to turn to, through the API: what somebody earned is what open sessions left, and nobody finds what they may not see.
import type { FindingView, PersonView } from '../../contract/findingViews';
import type { CircleView, ProfileView } from '../../contract/views';
import type { BoardId, CircleId } from '../../domain/ids';
import type { PersonKey } from '../../local/tenant/people';
import { accepted, aCircleOf, aPrivateCircleOf, freshId, type CirclePlace } from '../support/aRunningCircle';
import { countedStorage, type CountedStorage } from '../support/countedStorage';
import { keepHistory } from '../support/keptHistory';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
let counted: CountedStorage;
let open: CirclePlace;
let inside: CirclePlace;
const may = '2026-05-07T10:00:00.000Z';
const lastWeek = '2026-11-19T11:00:00.000Z';

beforeAll(async () => {
  system = await startSystem({ between: (storage) => (counted = countedStorage(storage)).storage });
  open = await aCircleOf(system, 'ana', 'dee', 'tom', 'bo');
  inside = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'chidi');
  const helped = {
    kind: 'takeaway',
    text: 'SKIP LOCKED steps over rows that wait',
    helpfulIds: [idOf('tom')],
  } as const;
  const thanks = { kind: 'thanks', text: 'For the traces', authorId: idOf('bo') } as const;
  await keepHistory(system.storage, open, {
    ...{ ordinal: 90, lead: idOf('dee'), topic: 'Deadlocks, step by step', at: may },
    notes: [helped, { ...thanks, to: { id: idOf('dee'), name: 'Dee Nakamura' } }],
  });
  await keepHistory(system.storage, open, {
    ...{ ordinal: 91, lead: idOf('tom'), topic: 'Partial indexes', at: lastWeek },
    notes: [{ kind: 'question', text: 'Does column order matter?', authorId: idOf('ana') }],
  });
  await keepHistory(system.storage, inside, {
    ...{ ordinal: 90, lead: idOf('chidi'), topic: 'Telling Quincy about deadlocks', at: lastWeek },
    ...{ formatId: 'caseClinicShort' },
    notes: [{ kind: 'takeaway', text: 'Quincy hears deadlocks best in the morning', helpfulIds: [idOf('ana')] }],
  });
});
afterAll(() => system.close());

async function find(as: PersonKey, query: string, circleId: string | null = null): Promise<FindingView> {
  const answer = await system.as(as).call<FindingView>('find', { boardId: open.boardId }, { query, circleId });
  accepted(answer);
  return answer.body;
}
const page = async (as: PersonKey, whose: PersonKey) =>
  (await system.as(as).call<PersonView>('person', { boardId: open.boardId, personId: idOf(whose) })).body;

test('who led on it, was thanked and helped is found for it, with the evidence', async () => {
  const { earned, notes } = await find('omar', 'deadlock');
  expect(earned.map(({ name }) => name)).toEqual(['Dee Nakamura']);
  expect(earned[0]).toMatchObject({ circles: ['SQL circle'], chatWith: 'dee.nakamura@contoso.example' });
  expect(earned[0]!.earned).toMatchObject([{ title: 'Deadlocks, step by step', helped: 2 }]);
  expect(earned[0]!.earned[0]!.lines).toEqual(
    expect.arrayContaining([
      { kind: 'led', title: 'Deadlocks, step by step', at: [may] },
      { kind: 'helped', people: 1, at: may },
      { kind: 'thanked', by: ['Bo Lindqvist'], at: may },
    ]),
  );
  expect(notes.map(({ text }) => text)).toEqual(['SKIP LOCKED steps over rows that wait']);
});

test('a word that only stands in what was noted down leads to the subject, and to the note', async () => {
  const { earned, notes } = await find('omar', 'skip locked');
  expect(earned.map(({ name }) => name)).toEqual(['Dee Nakamura']);
  expect(notes[0]).toMatchObject({
    kind: 'takeaway',
    circleName: 'SQL circle',
    helpful: 1,
    topicTitle: 'Deadlocks, step by step',
  });
});

test('nobody outside of a members-only circle finds anything of it, and its sessions count for nobody', async () => {
  for (const outside of ['omar', 'tom'] as const) {
    const found = await find(outside, 'Quincy');
    expect([found.earned, found.claiming, found.others, found.notes]).toEqual([[], [], [], []]);
  }
  const { earned, notes } = await find('ana', 'Quincy');
  expect(earned).toEqual([]);
  expect(notes.map(({ text }) => text)).toEqual(['Quincy hears deadlocks best in the morning']);
  expect((await page('ana', 'chidi')).earned).toEqual([]);
  expect((await page('omar', 'chidi')).learnsWith).toEqual([]);
});

test('what people say of themselves is found apart, and only of those who put themselves forward', async () => {
  const say = async (who: PersonKey, optedIn: boolean) => {
    const { words: seen } = (await system.as(who).call<ProfileView>('profile', { boardId: open.boardId })).body;
    const wanted = { ...seen, share: ['Kafka streams'], role: 'Streamer', optedIn };
    accepted(await system.as(who).call('saveProfile', { boardId: open.boardId }, { seen, wanted }));
  };
  await say('bo', false);
  expect((await find('omar', 'kafka')).claiming).toEqual([]);
  await say('bo', true);
  const { earned, claiming } = await find('omar', 'kafka');
  expect(earned).toEqual([]);
  expect(claiming).toMatchObject([{ name: 'Bo Lindqvist', role: 'Streamer', claims: ['Kafka streams'] }]);
  expect(await page('omar', 'bo')).toMatchObject({ share: ['Kafka streams'], person: { role: 'Streamer' } });
});

test('asking for somebody by name finds them first, with what they can be turned to for', async () => {
  const { earned } = await find('omar', 'Tom Becker');
  expect(earned[0]).toMatchObject({ name: 'Tom Becker', earned: [{ title: 'Partial indexes' }] });
  const { others } = await find('omar', 'Kwame');
  expect(others.map(({ name }) => name)).toEqual(['Kwame Boateng']);
});

test('an answer that closed a question counts for whoever gave it, also outside of sessions', async () => {
  const circleId = open.circleId as CircleId;
  const board = open.boardId as BoardId;
  const { value, etag } = (await system.storage.boards.readDetails(board, circleId))!;
  const answers = [{ id: 'answer-0001' as never, byId: idOf('bo'), byName: 'Bo', text: 'Vacuum first', at: lastWeek }];
  const note = { id: 'question-0001' as never, circleId, sessionId: null, at: may, text: 'Why is the table bloated?' };
  const asked = { ...note, kind: 'question', authorId: idOf('ana'), authorName: 'Ana Souza', answers } as const;
  const closed = { byId: idOf('ana'), at: lastWeek, answerId: answers[0]!.id };
  await system.storage.boards.commit(
    board,
    etag,
    { circle: value.circle, keep: [{ ...asked, closed }] },
    freshId('op'),
  );
  system.clock.advance(1100);
  const { earned, notes } = await find('omar', 'bloated');
  expect(earned).toMatchObject([{ name: 'Bo Lindqvist', earned: [{ title: null, helped: 1 }] }]);
  expect(earned[0]!.earned[0]!.lines).toEqual([{ kind: 'answered', question: asked.text, at: lastWeek }]);
  expect(notes[0]).toMatchObject({ kind: 'question', answers: 1, isClosed: true });
});

test('what somebody hides about themselves nobody else is shown from then on, until they show it again', async () => {
  const hide = async (hidden: boolean) => {
    const asked = { subject: 'deadlocks, step by step', hidden };
    const answer = await system.as('dee').call<PersonView>('hideSubject', { boardId: open.boardId }, asked);
    accepted(answer);
    return answer.body;
  };
  const mine = await hide(true);
  expect([mine.earned, mine.hidden.map(({ title }) => title)]).toEqual([[], ['Deadlocks, step by step']]);
  expect(await page('omar', 'dee')).toMatchObject({ earned: [], hidden: [] });
  expect((await find('omar', 'deadlocks')).earned).toEqual([]);
  expect((await find('omar', '')).subjects.map(({ title }) => title)).toEqual(['Partial indexes']);
  await hide(false);
  expect((await page('omar', 'dee')).earned).toHaveLength(1);
});

test('without a query: whom to turn to, who says so, everybody else, and the subjects, of the board or of a circle', async () => {
  const { earned, others, people, subjects } = await find('omar', '  ');
  expect(earned.map(({ name }) => name)).toEqual(['Tom Becker', 'Bo Lindqvist', 'Dee Nakamura']);
  expect(others.map(({ name }) => name)).toContain('Omar Farouk');
  expect(people).toBeGreaterThan(8);
  expect(subjects.map(({ title, people: [first] }) => [title, first?.name])).toEqual([
    ['Partial indexes', 'Tom Becker'],
    ['Deadlocks, step by step', 'Dee Nakamura'],
  ]);
  expect((await find('ana', '', inside.circleId)).subjects).toEqual([]);
  expect((await find('ana', '', open.circleId)).subjects).toHaveLength(2);
});

test('a person’s page says what they lead next', async () => {
  expect((await page('omar', 'ana')).leadsNext).toMatchObject({ circleName: 'SQL circle', startsAt: null });
  expect((await page('omar', 'omar')).leadsNext).toBeNull();
});

test.each(['<b onclick=x>', '"" 1=1 --', '🙃🙃', '***', 'a'.repeat(200), '\u202e\u0000'])(
  '%j is looked for like anything else',
  async (query) => {
    const found = await find('omar', query);
    expect(found.earned).toEqual([]);
  },
);

test('finding again reads the board’s circles once a second and nothing more; a change reads its own circle', async () => {
  await find('omar', 'deadlocks');
  system.clock.advance(1100);
  const reads = async () => {
    const from = counted.calls.length;
    await find('omar', 'deadlocks');
    return counted.calls.slice(from).map(({ method }) => method);
  };
  expect(await reads()).toEqual(['readCircles']);
  expect(await reads()).toEqual([]);
  accepted(await system.as('ana').call('proposeTopic', open, { topicId: freshId('topic'), title: 'Vacuum' }));
  expect(await reads()).toEqual(['readCircles', 'readDetails']);
  expect((await find('omar', 'vacuum')).notes[0]).toMatchObject({ kind: 'topic', text: 'Vacuum', votes: 1 });
});

test('an open question that nobody answered yet names who may know, never whoever asked, and nobody in a private circle', async () => {
  const ask = async (as: PersonKey, place: CirclePlace, text: string) => {
    const asked = await system.as(as).call('askCircle', place, { captureId: freshId('question'), text });
    accepted(asked);
    await find(as, text);
    const { body } = await system.as('ana').call<CircleView>('circle', place);
    return body.questions.find((question) => question.text === text)!.mayKnow.map(({ name }) => name);
  };
  expect(await ask('omar', open, 'Who can explain deadlocks to me?')).toContain('Dee Nakamura');
  expect(await ask('dee', open, 'What is deadlocks worth to you?')).not.toContain('Dee Nakamura');
  expect(await ask('chidi', inside, 'Who can explain deadlocks?')).toEqual([]);
});
