// A question's way through a circle: from a session or outside of one, to the answer that closes it, and back; who may look,
// and what is left of words that were taken back.
import type { AskedQuestion, CircleView } from '../../contract/views';
import type { EndpointName } from '../../contract/endpoints';
import { LATEST_QUESTIONS } from '../../domain/limits';
import type { PersonKey } from '../../local/tenant/people';
import {
  accepted,
  aCircleOf,
  aPrivateCircleOf,
  captureBody,
  commandOf,
  freshId,
  itsSession,
  type CirclePlace,
  type SessionPlace,
} from '../support/aRunningCircle';
import { keepHistory } from '../support/keptHistory';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
let place: CirclePlace;
beforeAll(async () => {
  system = await startSystem({ limits: { commandsPerSecond: 10_000, commandsAtOnce: 10_000 } });
  place = await aCircleOf(system, 'ana', 'dee', 'tom');
});
afterAll(() => system.close());

async function questionsOf(person: PersonKey, at = place): Promise<readonly AskedQuestion[]> {
  return (await system.as(person).call<CircleView>('circle', at)).body.questions;
}

async function ask(person: PersonKey, text: string, at = place): Promise<AskedQuestion> {
  const captureId = freshId('asked');
  const answer = await system.as(person).call<CircleView>('askCircle', at, { captureId, text });
  accepted(answer);
  return answer.body.questions.find(({ id }) => id === captureId)!;
}

function about(person: PersonKey, name: EndpointName, { id, at, circleId }: AskedQuestion, body: object) {
  const params = { boardId: place.boardId, circleId, captureId: id };
  return system.as(person).call<CircleView>(name, params, { at, ...body });
}

async function answer(person: PersonKey, question: AskedQuestion, text: string): Promise<string> {
  const answerId = freshId('answer');
  accepted(await about(person, 'answerQuestion', question, { answerId, text }));
  return answerId;
}

const shown = async (person: PersonKey, { id, circleId }: AskedQuestion) =>
  (await questionsOf(person, { ...place, circleId })).find((one) => one.id === id);

test('asked by one, answered by another from outside the circle, closed by the answer, and open again', async () => {
  const question = await ask('dee', 'When is a larger statistics target worth it?');
  expect(question).toMatchObject({ authorId: idOf('dee'), authorName: 'Dee Nakamura', sessionId: null });
  const first = await answer('omar', question, 'For skewed columns');
  await answer('tom', question, '<b>Never</b> [x](https://example.com)');
  const refused = await about('omar', 'closeQuestion', question, { closing: { answerId: first } });
  expect(refused.body).toMatchObject({ code: 'notYours' });
  accepted(await about('dee', 'closeQuestion', question, { closing: { answerId: first } }));
  expect(await shown('tom', question)).toMatchObject({
    answers: [{ byName: 'Omar Farouk' }, { text: '<b>Never</b> [x](https://example.com)' }],
    closed: { byId: idOf('dee'), answerId: first },
  });
  const late = await about('tom', 'answerQuestion', question, { answerId: freshId('answer'), text: 'Late' });
  expect(late.body).toMatchObject({ code: 'questionClosed' });
  accepted(await about('dee', 'closeQuestion', question, { closing: null }));
  expect(await shown('tom', question)).not.toHaveProperty('closed');
});

test('asked and answered twice, as after a lost answer, it is there once', async () => {
  const body = { captureId: freshId('asked'), text: 'Once?' };
  accepted(await system.as('dee').call('askCircle', place, body));
  system.clock.advance(1000);
  accepted(await system.as('dee').call('askCircle', place, body));
  const found = (await questionsOf('dee')).filter(({ text }) => text === 'Once?');
  expect(found).toHaveLength(1);
  const sent = { answerId: freshId('answer'), text: 'Once' };
  accepted(await about('tom', 'answerQuestion', found[0]!, sent));
  accepted(await about('tom', 'answerQuestion', found[0]!, sent));
  expect((await shown('ana', found[0]!))?.answers).toHaveLength(1);
});

test('two who answer at the same moment are both heard', async () => {
  const question = await ask('dee', 'Who else?');
  await Promise.all((['ana', 'tom', 'omar', 'bo'] as const).map((person) => answer(person, question, `As ${person}`)));
  expect((await shown('dee', question))?.answers).toHaveLength(4);
});

test('one’s own words are taken back for good, a question with all that was said to it', async () => {
  const question = await ask('dee', 'A slip of the pen');
  const [mine] = [
    await answer('tom', question, 'A hasty answer'),
    await answer('ana', question, 'An answer that stays'),
  ];
  accepted(await about('tom', 'eraseWords', question, { answerId: mine }));
  expect((await shown('dee', question))?.answers).toMatchObject([{ text: 'An answer that stays' }]);
  expect((await about('ana', 'eraseWords', question, { answerId: null })).body).toMatchObject({ code: 'notYours' });
  accepted(await about('dee', 'eraseWords', question, { answerId: null }));
  accepted(await about('dee', 'eraseWords', question, { answerId: null }));
  const { kept } = await system.storage.boards.readHistory(place.boardId as never, place.circleId as never);
  expect(JSON.stringify(kept)).not.toMatch(/slip|hasty|stays/);
});

async function inASession(at: SessionPlace, body: ReturnType<typeof captureBody>): Promise<string> {
  accepted(await system.as('dee').call('command', at, body));
  return String(body.command['captureId']);
}

test('a session’s question is answered once its session has settled; erased, its answers go with it', async () => {
  const at = await itsSession(system, await aCircleOf(system, 'ana', 'dee'), 'ana');
  const captureId = await inASession(at, captureBody('How much memory is too much?', { kind: 'question' }));
  const params = { boardId: at.boardId, circleId: at.circleId, captureId };
  const early = { at: system.clock.now(), answerId: freshId('answer'), text: 'Too early' };
  expect((await system.as('ana').call('answerQuestion', params, early)).body).toMatchObject({ code: 'captureUnknown' });
  accepted(await system.as('ana').call('command', at, commandOf({ type: 'end' })));
  let question: AskedQuestion | undefined;
  while (!question) [question] = await questionsOf('ana', at);
  await answer('ana', question, 'Whatever spills elsewhere');
  expect((await about('dee', 'eraseWords', question, { answerId: null })).body).toMatchObject({
    code: 'askedInSession',
  });
  accepted(await system.as('dee').call('redactCapture', { ...at, captureId }));
  const { kept } = await system.storage.boards.readHistory(at.boardId as never, at.circleId as never);
  expect(JSON.stringify(kept)).not.toMatch(/memory|spills/);
});

test('what was said in confidence stays with those who sit there, also to answer', async () => {
  const inside = await aCircleOf(system, 'ana', 'dee');
  const notes = [{ kind: 'question', text: 'Should I tell him?', authorId: idOf('dee') }] as const;
  const left = { ordinal: 0, lead: idOf('ana'), topic: null, at: system.clock.now(), notes };
  await keepHistory(system.storage, inside, { ...left, formatId: 'caseClinicShort' });
  const [question] = await questionsOf('ana', inside);
  expect(question).toMatchObject({ text: 'Should I tell him?' });
  expect(await questionsOf('omar', inside)).toEqual([]);
  for (const [name, body] of [
    ['answerQuestion', { answerId: freshId('answer'), text: 'No' }],
    ['closeQuestion', { closing: { answerId: null } }],
  ] as const) {
    expect((await about('omar', name, question!, body)).body).toMatchObject({ code: 'captureUnknown' });
  }
  accepted(await about('omar', 'eraseWords', question!, { answerId: null }));
  expect(await shown('ana', question!)).toBeDefined();
});

test('nobody outside a members-only circle asks, answers or reads there; whoever comes in does', async () => {
  const inside = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee');
  const question = await ask('dee', 'How do I tell my team?', inside);
  expect((await system.as('omar').call('circle', inside)).text).not.toContain('my team');
  const refused = await about('omar', 'answerQuestion', question, { answerId: freshId('answer'), text: 'Plainly' });
  expect(refused.body).toMatchObject({ code: 'notFound' });
  await answer('ana', question, 'Plainly');
});

test('the page looks at so many of the latest, however many there are', async () => {
  const busy = await aCircleOf(system, 'ana');
  const notes = Array.from({ length: LATEST_QUESTIONS + 5 }, (_, number) => ({
    ...{ kind: 'question', text: `Question ${number}` },
    at: new Date(system.clock.nowMs() + number).toISOString(),
  })) as { kind: 'question'; text: string }[];
  await keepHistory(system.storage, busy, {
    ordinal: 0,
    lead: idOf('ana'),
    topic: null,
    at: system.clock.now(),
    notes,
  });
  const texts = (await questionsOf('dee', busy)).map(({ text }) => text);
  expect(texts).toEqual(
    notes
      .map(({ text }) => text)
      .reverse()
      .slice(0, LATEST_QUESTIONS),
  );
});
