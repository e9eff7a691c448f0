// A members-only circle from outside: every route, stream and verb, walked by somebody who never sat in it, by somebody
// who left, and by a member. What lies inside gets the answer of what is not there, at the same reads of storage.
import { endpoints, type EndpointName } from '../../contract/endpoints';
import type { BoardView, CircleView, HiddenCircleView } from '../../contract/views';
import { isNothingTo } from '../../domain/permissions';
import { channel, meeting } from '../../local/tenant/conversations';
import { people, TENANT_ID, type PersonKey } from '../../local/tenant/people';
import {
  aPrivateCircleOf,
  captureBody,
  commandOf,
  freshId,
  itsSession,
  reviewBody,
  type SessionPlace,
} from '../support/aRunningCircle';
import { countedStorage, type CountedStorage } from '../support/countedStorage';
import { idOf, startSystem, type System } from '../support/system';

const SECRETS = [
  'Ana Souza',
  'Dee Nakamura',
  'Telling my boss',
  'Say it on Monday',
  'I promise to tell him',
  'What if he shouts',
  '"members"',
];
/** Never sat in it; sat in it and left. */
const outsiders = ['omar', 'tom'] as const;

let system: System;
let counted: CountedStorage;
let over: SessionPlace;
let running: SessionPlace;
let topicId: string;
let captureId: string;
let commitmentId: string;
let questionId: string;
let questionAt: string;

beforeAll(async () => {
  system = await startSystem({
    limits: { commandsPerSecond: 10_000, commandsAtOnce: 10_000 },
    // Whoever closed a window is not written down as gone while others' reads are counted.
    timing: { leaveAfterMs: 3_600_000 },
    between: (storage) => (counted = countedStorage(storage)).storage,
  });
  const ana = system.as('ana');
  const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'tom');
  topicId = freshId('topic');
  await ana.call('proposeTopic', place, { topicId, title: 'Telling my boss' });
  over = await itsSession(system, place, 'ana');
  const note = captureBody('Say it on Monday');
  const owed = captureBody('I promise to tell him', { kind: 'commitment', ownerId: idOf('tom') });
  await ana.call('command', over, note);
  await ana.call('command', over, owed);
  captureId = String(note.command['captureId']);
  commitmentId = String(owed.command['captureId']);
  await ana.call('command', over, commandOf({ type: 'end' }));
  await settled();
  questionId = freshId('asked');
  const asked = { captureId: questionId, text: 'What if he shouts' };
  questionAt = (await ana.call<CircleView>('askCircle', place, asked)).body.questions[0]!.at;
  running = await itsSession(system, place, 'ana');
});
afterAll(() => system.close());

async function settled(): Promise<void> {
  for (;;) {
    const page = await system.as('ana').call<{ circle: { last: unknown } }>('circle', over);
    if (page.body.circle.last) return;
  }
}

const agenda = { formatId: 'caseClinicShort', slotMinutes: 30, topicId: null, stepMinutes: null };
const word = { words: { helped: 'You', suggestion: '', thanks: true }, secret: null };

interface Asked {
  body?: unknown;
  params: Record<string, string>;
}

/** What is really there, and the same with ids nobody made. */
const asks: Record<Exclude<EndpointName, Outside>, () => { real: Asked; madeUp: Asked }> = {
  answerAsk: () => both({ personId: idOf('dee') }, { personId: idOf('nadia') }, { yes: true }),
  invite: () => both({ personId: idOf('dee') }, { personId: idOf('nadia') }, { seat: 'peer' }),
  withdrawInvitation: () => both({ personId: idOf('dee') }, { personId: idOf('nadia') }),
  handOverCircle: () => both({}, {}, { toId: idOf('dee') }),
  changeLife: () => both({}, {}, { life: 'closed' }),
  homeChoices: () => both({}, {}),
  setHome: () => both({}, {}, { home: { at: 'meeting' } }),
  coachPeople: () => both({}, {}),
  giveCoachSeat: () => both({}, {}, { personId: idOf('dee'), sessions: [1], untilOn: '2030-01-01' }),
  endCoachSeat: () => both({}, {}),
  proposeTopic: () => both({}, {}, { topicId: freshId('topic'), title: 'From outside' }),
  withdrawTopic: () => both({ topicId }, { topicId: 'topic-nobody-made' }),
  leadTopic: () => both({ topicId }, { topicId: 'topic-nobody-made' }, { leading: true }),
  mergeTopic: () => both({ topicId }, { topicId: 'topic-nobody-made' }, { intoId: null }),
  calendarFile: () => both({}, {}),
  changeDate: () => both({}, {}, { do: 'cancel', seen: { sessionId: running.sessionId, startsAt: null } }),
  changeTurns: () => both({}, {}, { do: 'skip' }),
  vote: () => both({ topicId }, { topicId: 'topic-nobody-made' }, { voting: true }),
  changeAgenda: () => both({}, {}, { sessionId: running.sessionId, seen: agenda, wanted: agenda }),
  planSession: () => both({}, {}, { ...agenda, startsAt: null, cadenceWeeks: 2, stepMinutes: undefined }),
  reviewCommitment: () =>
    both({ commitmentId }, { commitmentId: 'commitment-nobody-made' }, reviewBody({ do: 'done' })),
  markHelpful: () =>
    both({ captureId }, { captureId: 'capture-nobody-made' }, { at: '2026-11-26T11:00:00.000Z', helpful: true }),
  askCircle: () => both({}, {}, { captureId: freshId('asked'), text: 'From outside' }),
  answerQuestion: () => aboutQuestion({ answerId: freshId('answer'), text: 'From outside' }),
  closeQuestion: () => aboutQuestion({ closing: { answerId: null } }),
  eraseWords: () => aboutQuestion({ answerId: null }),
  startSession: () => inSession({ commandId: freshId('start') }),
  session: () => inSession(),
  opening: () => inSession(),
  stream: () => inSession(),
  command: () => inSession(captureBody('From outside')),
  readFeedback: () => inSession(),
  myFeedback: () => inSession({ secret: null }),
  giveFeedback: () => inSession(word),
  redactCapture: () => both({ ...over, captureId }, { ...over, captureId: 'capture-nobody-made' }),
};

function both(real: Record<string, string>, madeUp: Record<string, string>, body?: unknown) {
  const { boardId, circleId } = running;
  const at = (params: Record<string, string>): Asked => ({ params: { boardId, circleId, ...params }, body });
  return { real: at(real), madeUp: at(madeUp) };
}

function aboutQuestion(body: object) {
  const asked = { at: questionAt, ...body };
  return both({ captureId: questionId }, { captureId: 'question-nobody-asked' }, asked);
}

function inSession(body?: unknown) {
  return both({ sessionId: running.sessionId }, { sessionId: `${running.circleId}-77` }, body);
}

/** About no circle, or open to those outside: what these say is looked at one by one below. */
type Outside =
  | 'openConversation'
  | 'linkMeeting'
  | 'myCircles'
  | 'time'
  | 'board'
  | 'boardPeople'
  | 'profile'
  | 'saveProfile'
  | 'startCircle'
  | 'suggestion'
  | 'suggestCircles'
  | 'find'
  | 'person'
  | 'hideSubject'
  | 'askTogether'
  | 'takeBackAsking'
  | 'circle'
  | 'joinCircle'
  | 'leaveCircle'
  | 'askToJoin'
  | 'takeBackAsk'
  | 'declineInvitation'
  | 'takeCoachSeat'
  | 'leaveCoachSeat'
  | 'takeBack';

const inside = Object.keys(asks) as (keyof typeof asks)[];

async function ask(person: PersonKey, name: EndpointName, { params, body }: Asked) {
  const from = counted.calls.length;
  const answered =
    name === 'stream'
      ? await system.as(person).stream(params, `window-of-${person}`)
      : await system.as(person).call(name, params, body);
  const code = 'body' in answered ? answered.body['code'] : null;
  const reads = counted.calls.slice(from).map(({ store, method }) => `${store}.${method}`);
  if ('leave' in answered) answered.leave();
  return { status: answered.status, code, reads };
}

test('a member is told', async () => {
  for (const name of ['session', 'stream', 'opening'] as const) {
    const { status } = await ask('dee', name, asks[name]().real);
    expect([name, status]).toEqual([name, 200]);
  }
  const { text } = await system.as('dee').call('circle', running);
  for (const secret of SECRETS) expect(text).toContain(secret);
});

test('every route that the table keeps for members is walked here', () => {
  const kept = (Object.keys(endpoints) as EndpointName[]).filter((name) => {
    const { needs } = endpoints[name];
    return needs !== 'signedIn' && isNothingTo('attendee', needs, 'tGroup');
  });
  expect(inside.toSorted()).toEqual(kept.toSorted());
});

test('a stream is closed at once when its reader leaves the circle', async () => {
  const stream = await system.as('tom').stream(running, 'window-of-tom-who-leaves');
  await stream.message('snapshot');
  await system.as('tom').call('leaveCircle', running);
  expect((await stream.message('bye')).data).toEqual({ reason: 'membership' });
  await stream.closed;
});

describe.each(outsiders)('%s, from outside', (person) => {
  // What everybody's board is made of is read once a second at most; nothing below adds to it.
  beforeAll(() => system.as(person).call('board', { boardId: running.boardId }));

  test.each(inside)('%s: what is not theirs is not there', async (name) => {
    const { real, madeUp } = asks[name]();
    const answers = [await ask(person, name, real), await ask(person, name, madeUp)];
    expect(answers[0]).toMatchObject({ status: 404, ...(name !== 'stream' && { code: 'notFound' }) });
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]!.reads.filter((read) => /sessions|feedback|Details|Page|Commitment/.test(read))).toEqual([]);
  });

  test('the circle’s page is its name and its kind', async () => {
    const { body, status } = await system.as(person).call<HiddenCircleView>('circle', running);
    expect(status).toBe(200);
    expect(body.hidden).toEqual({
      id: running.circleId,
      name: 'New managers',
      kind: 'tGroup',
      hidden: true,
      door: { status: 'closed' },
    });
    expect(Object.keys(body).sort()).toEqual(['boardId', 'hidden', 'me', 'serverNow']);
  });

  test('whatever else they may ask, nothing from inside is in the answer', async () => {
    const { boardId } = running;
    const link = { conversationId: meeting.id, boardId, circleId: running.circleId };
    const answered = [
      await system.as(person).call<BoardView>('board', { boardId }),
      await system.as(person).call('circle', running),
      await system.as(person).call('joinCircle', running),
      await system.as(person).call('leaveCircle', running),
      await system.as(person).call('askToJoin', running, { seat: 'peer' }),
      await system.as(person).call('askToJoin', running, { seat: 'mentor' }),
      await system.as(person).call('takeBackAsk', running),
      await system.as(person).call('declineInvitation', running),
      await system.as(person).call('takeCoachSeat', running),
      await system.as(person).call('leaveCoachSeat', running),
      await system.as(person).call('linkMeeting', {}, link),
      await system.as(person).call('takeBack', { ...running, changeId: 'a-change-nobody-made' }),
      await system.as(person).call('myCircles'),
      await system.as(person).call('find', { boardId }, { query: 'boss', circleId: null }),
    ];
    for (const { text } of answered) for (const secret of SECRETS) expect(text).not.toContain(secret);
    const circles = (answered[0] as { body: BoardView }).body.circles;
    expect(circles).toEqual([expect.objectContaining({ id: running.circleId, hidden: true })]);
  });

  test('the bot’s verbs know nothing either', async () => {
    const { boardId, circleId, sessionId } = over;
    const who = chatPerson(person);
    const { chat } = system.product;
    const done = (id: string) => ({ boardId, circleId, commitmentId: id as never, actionId: freshId('did') as never });
    const gone = { outcome: 'refused', reason: 'gone' };
    expect(await chat.commitmentDone(who, done(commitmentId) as never)).toEqual(gone);
    expect(await chat.commitmentDone(who, done('commitment-nobody-made') as never)).toEqual(gone);
    expect(await chat.afterSessionCardFor(who, { boardId, circleId, sessionId } as never)).toBeNull();
  });
});

test('what is answered to “next” in a channel is read by all: nothing of it is there, but a member’s own chat has it', async () => {
  const { chat } = system.product;
  const home = (await system.storage.conversations.read(TENANT_ID, channel.id))!.value;
  expect(await chat.nextSessions(home, chatPerson('ana'))).toEqual([]);
  const alone = { ...home, kind: 'personal' as const };
  expect(await chat.nextSessions(alone, chatPerson('ana'))).toMatchObject([{ circleName: 'New managers' }]);
  expect(await chat.nextSessions(alone, chatPerson('tom'))).toEqual([]);
});

test('no card leaves it: what was owed after the session is dissolved, and the reason is on record', async () => {
  const posts = () => system.standIn.doings.kept.value.posts.filter(({ from }) => from === 'bot').length;
  const before = posts();
  system.clock.advance(60_000);
  await system.product.followUps.lookOnce();
  await system.product.followUps.lookOnce();
  const done = await system.storage.promises.readDone(channel.id, `after-${over.sessionId}`);
  expect(done?.state).toMatchObject({
    status: 'dissolved',
    reason: 'this circle posts nowhere but its page',
  });
  expect(posts()).toBe(before);
});

function chatPerson(key: PersonKey) {
  const { oid, mri, name } = people[key];
  return { personId: idOf(key), tenantId: TENANT_ID, oid, mri, name, locale: 'en' };
}
