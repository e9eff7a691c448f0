// Every call that changes a circle and its way back, as docs/undo.md lists them: done, taken back, and the circle is as
// it was. A call without an entry does not compile.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { endpoints } from '../../contract/endpoints';
import { type EndpointName } from '../../contract/endpoints';
import type { CircleView, HiddenCircleView } from '../../contract/views';
import type { BoardId, CircleId } from '../../domain/ids';
import { CHANGES_REMEMBERED } from '../../domain/limits';
import { atomsOf } from '../../domain/undo/atoms';
import type { PersonKey } from '../../local/tenant/people';
import { accepted, aCircleOf, aPrivateCircleOf, freshId, type CirclePlace } from '../support/aRunningCircle';
import { aCoachedCircle } from './endpointWorld';
import { idOf, startSystem, type System } from '../support/system';

type Writing = {
  [Name in EndpointName]: (typeof endpoints)[Name]['method'] extends 'GET' ? never : Name;
}[EndpointName];

interface Call {
  name: EndpointName;
  as: PersonKey;
  in?: 'private' | 'coached';
  params?: Record<string, string>;
  body?: unknown;
}

/** The last call is the one to take back, those before it make it possible. */
type Played = readonly Call[];

let system: System;
let open: CirclePlace;
let inside: CirclePlace;
let coached: CirclePlace;
const [deadlocks, windows] = [freshId('topic'), freshId('topic')];
const inTwoWeeks = '2026-12-10T11:00:00.000Z';
const agenda = { formatId: 'lunchAndLearn', slotMinutes: 45, topicId: null, stepMinutes: null };

beforeAll(async () => {
  system = await startSystem();
  open = await aCircleOf(system, 'ana', 'dee', 'tom');
  const ana = system.as('ana');
  accepted(await ana.call('proposeTopic', open, { topicId: deadlocks, title: 'Deadlocks', leading: true }));
  accepted(await system.as('dee').call('proposeTopic', open, { topicId: windows, title: 'Window functions' }));
  accepted(await ana.call('vote', { ...open, topicId: windows }, { voting: true }));
  const plan = { ...agenda, startsAt: inTwoWeeks, topicId: windows, cadenceWeeks: 2, stepMinutes: undefined };
  accepted(await ana.call('planSession', open, plan));
  inside = await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee');
  accepted(await system.as('tom').call('askToJoin', inside, { seat: 'peer' }));
  accepted(await ana.call('invite', { ...inside, personId: idOf('bo') }, { seat: 'peer' }));
  coached = await aCoachedCircle(system);
});
afterAll(() => system.close());

const turn = (as: PersonKey, body: object): Call => ({ name: 'changeTurns', as, body });
const asked = turn('ana', { do: 'askSwap', withId: idOf('tom') });
const answered = turn('tom', { do: 'acceptSwap', fromId: idOf('ana') });
const life = (to: string): Call => ({ name: 'changeLife', as: 'ana', body: { life: to } });
const merge = (intoId: string | null): Call => ({
  name: 'mergeTopic',
  as: 'ana',
  params: { topicId: deadlocks },
  body: { intoId },
});
const seen = () => ({ sessionId: `${open.circleId}-1`, startsAt: inTwoWeeks });
const date = (what: string): Call => ({ name: 'changeDate', as: 'dee', body: { do: what, seen: seen() } });

const takesSeat: Call = { name: 'takeCoachSeat', as: 'vera', in: 'coached' };

const ways: Record<Writing, (() => Played[]) | 'itself' | 'never' | 'changes no circle'> = {
  joinCircle: () => [[{ name: 'joinCircle', as: 'chidi' }], [{ name: 'joinCircle', as: 'bo', in: 'private' }]],
  leaveCircle: () => [
    [{ name: 'leaveCircle', as: 'dee' }],
    [{ name: 'leaveCircle', as: 'ana' }],
    [{ name: 'leaveCircle', as: 'dee', in: 'private' }],
  ],
  askToJoin: () => [[{ name: 'askToJoin', as: 'omar', in: 'private', body: { seat: 'peer' } }]],
  takeBackAsk: () => [[{ name: 'takeBackAsk', as: 'tom', in: 'private' }]],
  answerAsk: () =>
    [true, false].map((yes): Played => {
      const params = { personId: idOf('tom') };
      return [{ name: 'answerAsk', as: 'dee', in: 'private', params, body: { yes } }];
    }),
  invite: () => {
    const params = { personId: idOf('kwame') };
    return [[{ name: 'invite', as: 'dee', in: 'private', params, body: { seat: 'peer' } }]];
  },
  declineInvitation: () => [[{ name: 'declineInvitation', as: 'bo', in: 'private' }]],
  withdrawInvitation: () => [
    [{ name: 'withdrawInvitation', as: 'dee', in: 'private', params: { personId: idOf('bo') } }],
  ],
  handOverCircle: () => [[{ name: 'handOverCircle', as: 'ana', body: { toId: idOf('dee') } }]],
  changeLife: () => [
    [life('paused')],
    [life('closed')],
    [life('paused'), life('meets')],
    [life('paused'), life('closed')],
  ],
  setHome: () => [[{ name: 'setHome', as: 'ana', in: 'coached', body: { home: { at: 'meeting' } } }]],
  giveCoachSeat: () => {
    const body = { personId: idOf('vera'), sessions: [1, 2], untilOn: '2027-01-31' };
    return [[{ name: 'giveCoachSeat', as: 'ana', in: 'coached', body }]];
  },
  endCoachSeat: () => [[{ name: 'endCoachSeat', as: 'ana', in: 'coached' }]],
  takeCoachSeat: () => [[takesSeat]],
  leaveCoachSeat: () => [
    [{ name: 'leaveCoachSeat', as: 'vera', in: 'coached' }],
    [takesSeat, { name: 'leaveCoachSeat', as: 'vera', in: 'coached' }],
  ],
  proposeTopic: () => [[{ name: 'proposeTopic', as: 'tom', body: { topicId: freshId('topic'), title: 'Locks' } }]],
  withdrawTopic: () => [[{ name: 'withdrawTopic', as: 'dee', params: { topicId: windows } }]],
  vote: () => [
    [{ name: 'vote', as: 'tom', params: { topicId: windows }, body: { voting: true } }],
    [{ name: 'vote', as: 'ana', params: { topicId: windows }, body: { voting: false } }],
  ],
  leadTopic: () => [
    [{ name: 'leadTopic', as: 'tom', params: { topicId: windows }, body: { leading: true } }],
    [{ name: 'leadTopic', as: 'ana', params: { topicId: deadlocks }, body: { leading: false } }],
  ],
  mergeTopic: () => [[merge(windows)], [merge(windows), merge(null)]],
  changeTurns: () => [
    [turn('ana', { do: 'skip' })],
    [turn('ana', { do: 'skip' }), turn('ana', { do: 'leadAfterAll' })],
    [asked],
    [asked, turn('ana', { do: 'withdrawSwap' })],
    [asked, answered],
    [asked, turn('tom', { do: 'declineSwap', fromId: idOf('ana') })],
    [asked, answered, turn('tom', { do: 'giveBack', withId: idOf('ana') })],
  ],
  changeAgenda: () => {
    const before = { ...agenda, topicId: windows };
    const body = {
      sessionId: seen().sessionId,
      seen: before,
      wanted: { ...before, stepMinutes: [3, 14, 5, 12, 5, 6] },
    };
    return [[{ name: 'changeAgenda', as: 'dee', body }]];
  },
  changeDate: () => [[date('skip')], [date('cancel')]],
  planSession: () => {
    const plan = { startsAt: '2026-12-03T09:00:00.000Z', topicId: null, cadenceWeeks: 1 };
    const snack = { formatId: 'snackAndShare', slotMinutes: 20 };
    return [
      [{ name: 'planSession', as: 'dee', body: { ...plan, ...snack } }],
      [
        {
          name: 'planSession',
          as: 'dee',
          body: { ...plan, formatId: 'lunchAndLearn', slotMinutes: 45, instead: snack },
        },
      ],
    ];
  },
  reviewCommitment: 'itself',
  markHelpful: 'itself',
  askCircle: 'itself',
  answerQuestion: 'itself',
  closeQuestion: 'itself',
  eraseWords: 'never',
  command: 'itself',
  giveFeedback: 'itself',
  saveProfile: 'itself',
  hideSubject: 'itself',
  takeBack: 'itself',
  startCircle: 'never',
  askTogether: 'itself',
  takeBackAsking: 'itself',
  suggestCircles: 'changes no circle',
  find: 'changes no circle',
  linkMeeting: 'never',
  startSession: 'never',
  redactCapture: 'never',
  openConversation: 'changes no circle',
  myFeedback: 'changes no circle',
};
const names = Object.keys(ways) as Writing[];
const takenBack = names.filter((name) => typeof ways[name] === 'function');

const placeOf = ({ in: where, params }: Call) => {
  const place = where === 'private' ? inside : where === 'coached' ? coached : open;
  return { ...place, ...params };
};

async function make(call: Call): Promise<string | undefined> {
  const answer = await system.as(call.as).call<CircleView | HiddenCircleView>(call.name, placeOf(call), call.body);
  accepted(answer);
  return answer.body.changeId;
}

function takeBack(call: Call, changeId = '') {
  return system.as(call.as).call<CircleView>('takeBack', { ...placeOf(call), changeId });
}

async function stored(call: Call) {
  const { boardId, circleId } = placeOf(call);
  const read = await system.storage.boards.readDetails(boardId as BoardId, circleId as CircleId);
  return new Map([...atomsOf(read!.value)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('docs/undo.md says the same of every call', () => {
  const page = readFileSync(join(__dirname, '../../docs/undo.md'), 'utf8');
  const said = [...page.matchAll(/^\| `(\w+)` +\| (taken back|itself|never|changes no circle)\b.*\|$/gm)];
  const listed = Object.fromEntries(said.map(([, name, how]) => [name, how]));
  const known = names.map((name) => [name, typeof ways[name] === 'function' ? 'taken back' : ways[name]]);
  expect(listed).toEqual(Object.fromEntries(known));
});

test.each(takenBack)('%s, taken back: the circle is as it was', async (name) => {
  for (const calls of (ways[name] as () => Played[])()) {
    const undone: { call: Call; id: string | undefined; before: Awaited<ReturnType<typeof stored>> }[] = [];
    for (const call of calls) {
      const before = await stored(call);
      undone.push({ call, before, id: await make(call) });
      expect(await stored(call)).not.toEqual(before);
    }
    for (const { call, id, before } of undone.reverse()) {
      accepted(await takeBack(call, id));
      expect([call, await stored(call)]).toEqual([call, before]);
    }
  }
});

test('what is taken back twice, as after a lost answer, is taken back once', async () => {
  const call: Call = { name: 'vote', as: 'tom', params: { topicId: windows }, body: { voting: true } };
  const id = await make(call);
  accepted(await takeBack(call, id));
  accepted(await takeBack(call, id));
  const again = await make(call);
  accepted(await takeBack(call, id));
  expect((await stored(call)).has(`vote:${windows}:${idOf('tom')}`)).toBe(true);
  accepted(await takeBack(call, again));
});

test('whoever comes second is told who was first, in words and by name', async () => {
  const topicId = freshId('topic');
  const proposed: Call = { name: 'proposeTopic', as: 'tom', body: { topicId, title: 'Locks' } };
  const id = await make(proposed);
  const voted: Call = { name: 'vote', as: 'dee', params: { topicId }, body: { voting: true } };
  const voteId = await make(voted);
  const refused = await takeBack(proposed, id);
  expect(refused.body).toMatchObject({ code: 'changedSince', by: 'Dee Nakamura' });
  expect(refused.status).toBe(409);
  accepted(await takeBack(voted, voteId));
  accepted(await takeBack(proposed, id));
});

test('another’s change, one nobody made and one too long ago get the same answer, inside and outside alike', async () => {
  const call: Call = {
    name: 'invite',
    as: 'dee',
    in: 'private',
    params: { personId: idOf('kwame') },
    body: { seat: 'peer' },
  };
  const id = await make(call);
  const answers = [
    await takeBack({ ...call, as: 'ana' }, id),
    await takeBack({ ...call, as: 'omar' }, id),
    await takeBack({ ...call, as: 'omar' }, 'a-change-nobody-made'),
  ];
  for (const { status, body } of answers) {
    expect([status, body]).toEqual([404, expect.objectContaining({ code: 'changeGone' })]);
    expect(body).not.toHaveProperty('by');
  }
  accepted(await takeBack(call, id));
  const left: Call = { name: 'leaveCircle', as: 'dee', in: 'private' };
  const leftId = await make(left);
  system.clock.advance(11 * 60_000);
  expect((await takeBack(left, leftId)).body).toMatchObject({ code: 'changeGone' });
});

test('a circle keeps as many rows of it however often it is changed', async () => {
  const vote = (voting: boolean): Call => ({ name: 'vote', as: 'tom', params: { topicId: windows }, body: { voting } });
  for (let times = 0; times <= CHANGES_REMEMBERED; times += 1) await make(vote(times % 2 === 0));
  const { boardId, circleId } = open;
  const made = await system.storage.boards.readMade(boardId as BoardId, circleId as CircleId);
  expect(made).toHaveLength(CHANGES_REMEMBERED);
});
