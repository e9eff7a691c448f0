// What time alone decides in a session is decided once, whichever servers look at the clock.
import type { Product } from '../../bot/compose';
import type { BoardId, SessionId } from '../../domain/ids';
import type { VoteChoice } from '../../domain/session/thumbVote';
import { aRunningSession, commandOf, type SessionPlace } from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

const SECOND = 1000;
// A test looks by itself; no timer does it meanwhile.
const NEVER_MS = 3_600_000;
const timing = { leaveAfterMs: 60, sweepEveryMs: NEVER_MS, clockEveryMs: NEVER_MS };

let system: System;
let other: Product;
beforeAll(async () => {
  system = await startSystem({ timing });
  other = await system.startAnother({ timing });
});
afterAll(() => system.close());

const opened: { leave(): void }[] = [];
afterEach(() => opened.splice(0).forEach((stream) => stream.leave()));

const people = ['ana', 'dee', 'tom'] as const;
type Person = (typeof people)[number];

/** Ana's window is at the first server, the others' at the second; the first part is over. */
async function timesUp() {
  const at = await aRunningSession(system, ...people);
  const [anas] = await Promise.all(people.map((who) => watch(who, at)));
  for (const who of people) await anas!.event('joined', ({ data }) => data.personId === idOf(who));
  system.clock.advance(180 * SECOND);
  return { at, anas: anas! };
}

const serverOf = (who: Person) => (who === 'ana' ? system.product : other);

async function watch(who: Person, at: SessionPlace) {
  const stream = await system.as(who, serverOf(who)).stream(at, `window-of-${who}`);
  opened.push(stream);
  return stream;
}

const vote = (who: Person, at: SessionPlace, choice: VoteChoice, round = 0) =>
  system.as(who, serverOf(who)).call('command', at, commandOf({ type: 'vote', step: 0, round, choice }));
const log = (at: SessionPlace) => system.storage.sessions.read(at.boardId as BoardId, at.sessionId as SessionId, 0);
const bothLook = () => Promise.all([system.product.clockWatch.look(), other.clockWatch.look()]);

test('a majority decides through whichever server it votes', async () => {
  const { at, anas } = await timesUp();
  expect((await vote('dee', at, 'stay')).status).toBe(200);
  expect((await vote('ana', at, 'stay')).status).toBe(200);
  expect((await anas.event('voteClosed')).data).toEqual({ stepIndex: 0, round: 0, outcome: 'stay' });
  expect((await vote('tom', at, 'moveOn')).body['code']).toBe('voteIsOver');
});

test('a vote whose window is over is closed once, though two servers look at the same time', async () => {
  const { at, anas } = await timesUp();
  await vote('dee', at, 'stay');
  await vote('tom', at, 'moveOn');
  system.clock.advance(29 * SECOND);
  await bothLook();
  expect((await log(at)).filter(({ type }) => type === 'voteClosed')).toEqual([]);
  system.clock.advance(SECOND);
  await anas.event('voted', ({ by }) => by === idOf('tom'));
  await bothLook();
  const decided = (await log(at)).filter(({ type }) => type === 'voteClosed' || type === 'stepEntered');
  expect(decided).toMatchObject([
    { by: null, data: { outcome: 'moveOn' } },
    { by: null, data: { stepIndex: 1, reason: 'vote' } },
  ]);
});

test('when both extra rounds are over the agenda moves on once', async () => {
  const { at, anas } = await timesUp();
  for (const round of [0, 1]) {
    await vote('dee', at, 'stay', round);
    await vote('ana', at, 'stay', round);
    system.clock.advance(120 * SECOND);
  }
  await anas.event('voteClosed', ({ data }) => data.round === 1);
  await bothLook();
  const entered = (await log(at)).filter(({ type }) => type === 'stepEntered');
  expect(entered).toMatchObject([{ by: null, data: { stepIndex: 1, reason: 'timeUsed' } }]);
});

test('nobody’s tap and nobody’s vote: the agenda waits', async () => {
  const { at } = await timesUp();
  system.clock.advance(3600 * SECOND);
  await bothLook();
  expect((await log(at)).filter(({ type }) => type === 'stepEntered')).toEqual([]);
});
