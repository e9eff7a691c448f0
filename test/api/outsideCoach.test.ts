// A coach from outside, who is in the circle's meeting and not in the board's channel: every route, inside their sessions
// and outside of them, before their day has passed and after it.
import type { BoardView, CircleView, CoachedCircleView, CoachPeopleView, HiddenCircleView } from '../../contract/views';
import { endpoints, type EndpointName } from '../../contract/endpoints';
import { may } from '../../domain/permissions';
import { channel, meeting } from '../../local/tenant/conversations';
import { people, TENANT_ID } from '../../local/tenant/people';
import {
  accepted,
  aPrivateCircleOf,
  captureBody,
  commandOf,
  freshId,
  itsSession,
  reviewBody,
  type SessionPlace,
} from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

/** Said in the first session, which Vera does not coach, or between the sessions. */
const SECRETS = [
  'Say it on Monday',
  'I promise to tell him',
  'Telling my boss',
  'Whatever comes third',
  'Nadia Petrova',
];
const LAST_DAY = '2026-12-12';
/** One minute to midnight and midnight of that day, in Berlin. */
const STILL = '2026-12-12T22:59:00.000Z';
const OVER = '2026-12-12T23:00:00.000Z';

let system: System;
let first: SessionPlace;
/** The one Vera coaches, running. */
let second: SessionPlace;
let noteId: string;
/** Promised in the first session. */
let owedId: string;
const seat = { personId: idOf('vera'), sessions: [2], untilOn: LAST_DAY };
const vera = () => system.as('vera');
const ana = () => system.as('ana');

beforeAll(async () => {
  system = await startSystem({
    limits: { commandsPerSecond: 10_000, commandsAtOnce: 10_000 },
    timing: { recheckMs: 50 },
  });
  const place = await aPrivateCircleOf(system, 'coaching', 'ana', 'dee', 'chidi');
  accepted(await ana().call('linkMeeting', {}, { conversationId: meeting.id, ...place }));
  first = await itsSession(system, place, 'ana');
  accepted(await ana().call('command', first, captureBody('Say it on Monday')));
  const owed = captureBody('I promise to tell him', { kind: 'commitment', ownerId: idOf('dee') });
  accepted(await ana().call('command', first, owed));
  owedId = String(owed.command['captureId']);
  accepted(await ana().call('command', first, commandOf({ type: 'end' })));
  while (!(await page()).circle.last);
  const topics = ['Telling my boss', 'Whatever comes third', 'Asking for help'];
  for (const title of topics) accepted(await ana().call('proposeTopic', place, { topicId: freshId('topic'), title }));
  accepted(await ana().call('invite', { ...place, personId: idOf('nadia') }, { seat: 'peer' }));
  const chosen = (await page()).topics.find(({ title }) => title === 'Asking for help')!;
  const plan = { ...groupCoaching, topicId: chosen.id, startsAt: '2026-12-10T11:00:00.000Z', cadenceWeeks: 2 };
  accepted(await ana().call('planSession', place, plan));
});
afterAll(() => system.close());

const groupCoaching = { formatId: 'groupCoaching', slotMinutes: 60 };
const page = async () => (await ana().call<CircleView>('circle', first)).body;
const third = () => ({ ...first, sessionId: `${first.circleId}-3` });

describe('before the coach has said yes', () => {
  test('whoever is in the circle’s meeting and does not sit in it can be chosen, by the organiser', async () => {
    const { body } = await ana().call<CoachPeopleView>('coachPeople', first);
    expect(body.hasMeeting).toBe(true);
    expect(body.people.map(({ name }) => name)).toContain('Vera Lindgren');
    expect(body.people.map(({ name }) => name)).not.toContain('Dee Nakamura');
    expect((await system.as('dee').call('coachPeople', first)).body).toMatchObject({ code: 'notTheOrganiser' });
  });

  test.each([
    ['whose day has passed', { untilOn: '2026-11-25' }, 'seatPast'],
    ['that no calendar has', { untilOn: '2026-02-30' }, 'dateInvalid'],
    ['beyond a year', { untilOn: '2028-01-01' }, 'seatTooLong'],
    ['for a session that has been', { sessions: [1] }, 'coachedSessionsInvalid'],
    ['for a session too far ahead', { sessions: [2, 8] }, 'coachedSessionsInvalid'],
    ['for a member', { personId: idOf('dee') }, 'sitsInside'],
    ['for somebody in none of its meetings', { personId: idOf('lena') }, 'coachHasNoDoor'],
    ['for somebody of another company', { personId: idOf('ivo') }, 'coachHasNoDoor'],
  ])('a seat %s is refused', async (_, wrong, code) => {
    expect((await ana().call('giveCoachSeat', first, { ...seat, ...wrong })).body).toMatchObject({ code });
    expect((await page()).circle.outsideCoach).toBeUndefined();
  });

  test('no kind of circle but coaching has such a seat', async () => {
    const place = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee');
    const body = { ...seat, personId: idOf('bo'), sessions: [1] };
    expect((await ana().call('giveCoachSeat', place, body)).body).toMatchObject({ code: 'seatUnknown' });
  });

  test('an invited coach sees the invitation with its sessions and its day, and nothing else', async () => {
    accepted(await ana().call('giveCoachSeat', first, seat));
    const { body, text } = await vera().call<HiddenCircleView>('circle', first);
    expect(body.hidden.door).toEqual({
      status: 'coachInvited',
      sessions: [2],
      untilOn: LAST_DAY,
      byName: 'Ana Souza',
    });
    for (const secret of [...SECRETS, 'Asking for help', 'Dee Nakamura']) expect(text).not.toContain(secret);
    const another = { ...seat, personId: idOf('bo') };
    expect((await ana().call('giveCoachSeat', first, another)).body).toMatchObject({ code: 'seatTaken' });
    const inside = await ana().call('invite', { ...first, personId: idOf('bo') }, { seat: 'coach' });
    expect(inside.body).toMatchObject({ code: 'seatTaken' });
  });
});

describe('while the seat lasts', () => {
  beforeAll(async () => {
    accepted(await vera().call('takeCoachSeat', first));
    second = await itsSession(system, first, 'ana');
    const note = captureBody('Breathe first');
    accepted(await ana().call('command', second, note));
    noteId = String(note.command['captureId']);
  });

  test('the coach sees who sits in the circle and the sessions they coach, and of the next one date and topic', async () => {
    const { body, text } = await vera().call<CoachedCircleView>('circle', first);
    expect(body.coached).toMatchObject({ sessions: [2], untilOn: LAST_DAY, history: [{ ordinal: 2, status: 'next' }] });
    expect(body.coached.people.map(({ name }) => name)).toEqual(['Ana Souza', 'Dee Nakamura', 'Chidi Okafor']);
    expect(body.view?.circle).toMatchObject({ nextTopicTitle: 'Asking for help', last: null, cadenceWeeks: 0 });
    expect(body.me.standing).toBe('coach');
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });

  test('everybody in the circle sees the seat, its sessions and its day', async () => {
    const { body } = await system.as('dee').call<CircleView>('circle', first);
    expect(body.circle.outsideCoach).toMatchObject({ name: 'Vera Lindgren', status: 'seated', sessions: [2] });
  });

  test('in their session a coach sits with the others, writes notes, and holds no controls unless handed', async () => {
    const { body } = await vera().call<{ state: { members: { name: string }[] } }>('session', second);
    expect(body.state.members.map(({ name }) => name)).toContain('Vera Lindgren');
    accepted(await vera().call('command', second, captureBody('Who else could you ask?')));
    const next = await vera().call('command', second, commandOf({ type: 'next', fromStep: 0 }));
    expect(next.body).toMatchObject({ code: 'notTheHost' });
    const take = await vera().call('command', second, commandOf({ type: 'takeControls' }));
    expect(take.status).toBe(409);
  });

  test('what was owed before is not theirs to see; what is promised in their session is', async () => {
    const promised = captureBody('I will ask Bo', { kind: 'commitment', ownerId: idOf('dee') });
    accepted(await system.as('dee').call('command', second, promised));
    const seen = await vera().call('opening', second);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain('I promise to tell him');
    expect((await system.as('dee').call('opening', second)).text).toContain('I promise to tell him');
  });

  test.each(['session', 'opening', 'stream', 'command', 'myFeedback', 'giveFeedback', 'redactCapture'] as const)(
    '%s: a session they do not coach is answered as one that never was',
    async (name) => {
      const answers = await Promise.all(
        [first, third(), { ...first, sessionId: `${first.circleId}-77` }].map((at) => ask(name, at)),
      );
      for (const answer of answers)
        expect(answer).toEqual({ status: 404, code: name === 'stream' ? null : 'sessionUnknown' });
    },
  );

  test.each(keptFromCoaches())('%s is not there for a coach', async (name) => {
    expect(await ask(name, second)).toEqual({ status: 404, code: 'notFound' });
  });

  test('the board, its people and its other circles are not theirs', async () => {
    const { boardId } = first;
    for (const name of ['board', 'boardPeople', 'startCircle'] as const) {
      const { body } = await vera().call(
        name,
        { boardId },
        name === 'startCircle' ? { circleId: 'circle-of-vera' } : undefined,
      );
      expect([name, body['code']]).toEqual([name, 'notFound']);
    }
    expect((await vera().call('myCircles')).body).toMatchObject({ circles: [] });
    expect((await vera().call('openConversation', {}, { conversationId: channel.id })).body).toMatchObject({
      code: 'notAllowed',
    });
  });

  test('the calendar has the session that is theirs, without a way to a page they cannot open', async () => {
    const file = await vera().call('calendarFile', first);
    expect(file.text).toContain('DTSTART:20261210T110000Z');
    expect(file.text).not.toContain('http');
  });

  test('the bot’s verbs know nothing', async () => {
    const { oid, mri, name } = people.vera;
    const who = { personId: idOf('vera'), tenantId: TENANT_ID, oid, mri, name, locale: 'en' };
    const { boardId, circleId, sessionId } = second;
    const { chat } = system.product;
    expect(await chat.afterSessionCardFor(who, { boardId, circleId, sessionId } as never)).toBeNull();
    const asked = { boardId, circleId, commitmentId: noteId, actionId: freshId('did') };
    expect(await chat.commitmentDone(who, asked as never)).toEqual({ outcome: 'refused', reason: 'gone' });
  });

  test('the organiser changes sessions and day; whoever is no organiser does not', async () => {
    const longer = { ...seat, sessions: [2, 4] };
    expect((await system.as('dee').call('giveCoachSeat', first, longer)).body).toMatchObject({
      code: 'notTheOrganiser',
    });
    const { body } = await ana().call<CircleView>('giveCoachSeat', first, longer);
    expect(body.circle.outsideCoach).toMatchObject({ status: 'seated', sessions: [2, 4] });
    expect((await vera().call<CoachedCircleView>('circle', first)).body.coached.history).toMatchObject([
      { ordinal: 2, status: 'next' },
      { ordinal: 4, status: 'ahead' },
    ]);
  });

  test('a stream closes once the organiser takes its session off the list', async () => {
    const stream = await vera().stream(second, 'window-of-vera-off-list');
    await stream.message('snapshot');
    accepted(await ana().call('giveCoachSeat', first, { ...seat, sessions: [3] }));
    expect((await stream.message('bye')).data).toEqual({ reason: 'membership' });
    const cut = await vera().call<CoachedCircleView>('circle', first);
    expect(cut.body.view).toBeNull();
    expect(cut.text).not.toContain('Asking for help');
    expect((await vera().call('calendarFile', first)).body).toMatchObject({ code: 'noDateYet' });
    accepted(await ana().call('giveCoachSeat', first, seat));
  });

  test('what they promise in their session they can say is done; of others’ sessions there is nothing to say', async () => {
    const mine = captureBody('I will send a book', { kind: 'commitment', ownerId: idOf('vera') });
    accepted(await vera().call('command', second, mine));
    accepted(await ana().call('command', second, commandOf({ type: 'end' })));
    while ((await page()).circle.next.ordinal < 3);
    const done = { ...first, commitmentId: String(mine.command['captureId']) };
    expect((await vera().call('reviewCommitment', done, reviewBody({ do: 'done' }))).status).toBe(200);
    for (const commitmentId of [owedId, 'commitment-nobody-made']) {
      const { body } = await vera().call('reviewCommitment', { ...first, commitmentId }, reviewBody({ do: 'done' }));
      expect(body).toMatchObject({ code: 'commitmentUnknown' });
    }
  });
});

describe('when the day has passed', () => {
  test('a stream closes by itself, and the first request is refused with its sentence', async () => {
    system.clock.set(STILL);
    const stream = await vera().stream(second, 'window-of-vera-late');
    await stream.message('snapshot');
    system.clock.set(OVER);
    expect((await stream.message('bye')).data).toEqual({ reason: 'membership' });
    const { status, body } = await vera().call('command', second, captureBody('One more thing'));
    expect([status, body['code']]).toEqual([403, 'seatOver']);
    expect(body['message']).toContain('Your seat as a coach in this circle is over.');
  });

  test('every route inside says the same, for what is there and for what never was', async () => {
    for (const name of [...keptFromCoaches(), 'session', 'opening', 'command', 'myFeedback', 'calendarFile'] as const) {
      for (const at of [first, second, { ...first, sessionId: `${first.circleId}-77` }]) {
        expect([name, await ask(name, at)]).toEqual([name, { status: 403, code: 'seatOver' }]);
      }
    }
    expect((await ask('stream', second)).status).toBe(403);
    expect((await vera().call('takeCoachSeat', first)).body).toMatchObject({ code: 'seatOver' });
  });

  test('what remains of the circle is its name and its kind', async () => {
    const { body, text } = await vera().call<HiddenCircleView>('circle', first);
    expect(body.hidden).toMatchObject({ name: 'New managers', kind: 'coaching', door: { status: 'coachOver' } });
    for (const secret of [...SECRETS, 'Asking for help', 'Dee Nakamura', 'Breathe first'])
      expect(text).not.toContain(secret);
  });

  test('the seat is free again without anybody having to end it', async () => {
    const another = { personId: idOf('bo'), sessions: [3], untilOn: '2027-01-31' };
    const { body } = await ana().call<CircleView>('giveCoachSeat', first, another);
    expect(body.circle.outsideCoach).toMatchObject({ name: 'Bo Lindqvist', status: 'invited' });
    expect((await ask('session', second)).code).toBe('notFound');
    accepted(await ana().call('endCoachSeat', first));
    expect((await page()).circle.outsideCoach).toBeUndefined();
  });
});

test('a circle without a meeting says so, and somebody of no meeting cannot be invited', async () => {
  const place = await aPrivateCircleOf(system, 'coaching', 'ana', 'dee');
  expect((await ana().call('coachPeople', place)).body).toEqual({ hasMeeting: false, people: [] });
  const body = { ...seat, sessions: [1], untilOn: '2027-01-31' };
  expect((await ana().call('giveCoachSeat', place, body)).body).toMatchObject({ code: 'coachHasNoDoor' });
});

test('a coach who is in the channel as well sees the board as everybody does, with their seat beside the private circle', async () => {
  const place = await aPrivateCircleOf(system, 'coaching', 'ana', 'dee');
  const ruth = system.as('ruth');
  const body = { personId: idOf('ruth'), sessions: [1], untilOn: '2027-01-31' };
  accepted(await ana().call('giveCoachSeat', place, body));
  const onBoard = async () => {
    const { circles } = (await ruth.call<BoardView>('board', place)).body;
    return circles.find(({ id }) => id === place.circleId);
  };
  expect(await onBoard()).toMatchObject({ hidden: true, door: { status: 'coachInvited', byName: 'Ana Souza' } });
  accepted(await ruth.call('takeCoachSeat', place));
  expect(await onBoard()).toMatchObject({ hidden: true, door: { status: 'coachSeated', sessions: [1] } });
  expect((await ruth.call<CoachedCircleView>('circle', place)).body.coached.history).toMatchObject([
    { status: 'next' },
  ]);
  accepted(await ruth.call('leaveCoachSeat', place));
  expect(await onBoard()).toMatchObject({ hidden: true, door: { status: 'closed' } });
  expect((await ruth.call('session', { ...place, sessionId: `${place.circleId}-1` })).body).toMatchObject({
    code: 'notFound',
  });
});

/** Whatever the table keeps for members and the organiser. */
function keptFromCoaches(): EndpointName[] {
  return (Object.keys(endpoints) as EndpointName[]).filter((name) => {
    const { needs } = endpoints[name];
    return needs !== 'signedIn' && !may('coach', needs, 'coaching');
  });
}

async function ask(name: EndpointName, at: Record<string, string>): Promise<{ status: number; code: unknown }> {
  const ids = {
    topicId: 'topic-somebody-made',
    personId: idOf('dee'),
    commitmentId: 'promise-of-dee',
    captureId: noteId,
  };
  const params = { ...ids, ...at };
  if (name === 'stream') {
    const stream = await vera().stream(params, 'window-of-vera');
    stream.leave();
    return { status: stream.status, code: null };
  }
  const { method } = endpoints[name];
  const { status, body } = await vera().call(name, params, method === 'GET' ? undefined : bodies[name]);
  return { status, code: body['code'] };
}

const bodies: Partial<Record<EndpointName, unknown>> = {
  command: captureBody('From outside'),
  myFeedback: { secret: null },
  giveFeedback: { words: { helped: 'You', suggestion: '', thanks: true }, secret: null },
};
