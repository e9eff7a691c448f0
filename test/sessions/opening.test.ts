import type { CircleView, OpeningView } from '../../contract/views';
import type { CommitmentReview } from '../../domain/circle/commitmentReview';
import type { BoardId, SessionId } from '../../domain/ids';
import { pressCardAction } from '../../local/host/pressCardAction';
import { channel } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import {
  aRunningSession,
  captureBody,
  commandOf,
  freshId,
  reviewBody,
  type SessionPlace,
} from '../support/aRunningCircle';
import type { Answered } from '../support/apiClient';
import { idOf, startSystem, type System } from '../support/system';

const SECOND = 1000;

let system: System;
beforeAll(async () => {
  system = await startSystem({ timing: { leaveAfterMs: 60 } });
});
afterAll(() => system.close());

const opened: { leave(): void }[] = [];
afterEach(() => opened.splice(0).forEach((stream) => stream.leave()));

interface Owing extends SessionPlace {
  /** The session in which it was promised. */
  before: string;
  /** Dee's, due first. */
  deed: string;
  /** Tom's. */
  other: string;
}

async function passes(ms: number): Promise<void> {
  system.clock.advance(ms);
  while ((await system.product.followUps.lookOnce()) > 0);
}

/** Teams counts what the bot sends by its own clock, and this suite sends a lot within a second. */
async function comesAgainUntil(holds: () => boolean): Promise<void> {
  while (!holds()) await passes(11 * SECOND);
}

/** Of Ana, Dee and Tom: last time Dee and Tom promised something, and Ana has started the next session. */
async function aSessionThatOpens(text = 'Try a partial index'): Promise<Owing> {
  const last = await aRunningSession(system, 'ana', 'dee', 'tom');
  const promise = async (who: PersonKey, words: string, dueOn: string) => {
    const body = captureBody(words, { kind: 'commitment', ownerId: idOf(who), dueOn });
    expect((await system.as('ana').call('command', last, body)).status).toBe(200);
    return String(body.command['captureId']);
  };
  const other = await promise('tom', 'Show the team EXPLAIN', '2026-12-09');
  const deed = await promise('dee', text, '2026-12-01');
  await system.as('ana').call('command', last, commandOf({ type: 'end' }));
  await passes(6 * SECOND);
  const { body } = await system.as('ana').call<CircleView>('circle', last);
  const at = { ...last, sessionId: body.circle.next.sessionId };
  const started = await system.as('ana').call('startSession', at, { commandId: freshId('start') });
  expect(started.status).toBe(200);
  return { ...at, before: last.sessionId, deed, other };
}

const review = (who: PersonKey, at: Owing, id: string, asked: CommitmentReview): Promise<Answered> =>
  system.as(who).call('reviewCommitment', { ...at, commitmentId: id }, reviewBody(asked));

async function opening(who: PersonKey, at: Owing, server = system.product) {
  const { body } = await system.as(who, server).call<OpeningView>('opening', at);
  return body.commitments.map(({ id, ownerId, state, seenIn }) => ({ id, ownerId, status: state.status, seenIn }));
}

const log = (at: Owing) => system.storage.sessions.read(at.boardId as BoardId, at.sessionId as SessionId, 0);
const tom = () => idOf('tom');

test('what is done, kept or handed over is told to every window on every server, and looks the same to all', async () => {
  const other = await system.startAnother();
  const at = await aSessionThatOpens();
  const windows = [
    await system.as('ana').stream(at, 'window-of-ana'),
    await system.as('tom', other).stream(at, 'window-of-tom'),
  ];
  opened.push(...windows);
  for (const window of windows) await window.message('snapshot');
  expect(await opening('dee', at)).toMatchObject([{ id: at.deed }, { id: at.other }]);
  const steps: [PersonKey, string, CommitmentReview][] = [
    ['dee', at.deed, { do: 'handOver', toId: tom() }],
    ['ana', at.other, { do: 'keep' }],
    ['tom', at.deed, { do: 'done' }],
  ];
  for (const [who, id, asked] of steps) {
    expect((await review(who, at, id, asked)).status).toBe(200);
    for (const window of windows) {
      const told = await window.event('commitmentReviewed', ({ data }) => data.did === asked.do);
      expect([told.by, told.data.commitmentId]).toEqual([idOf(who), id]);
    }
  }
  const expected = [
    { id: at.deed, ownerId: tom(), status: 'done', seenIn: undefined },
    { id: at.other, ownerId: tom(), status: 'open', seenIn: at.sessionId },
  ];
  for (const server of [system.product, other]) expect(await opening('dee', at, server)).toEqual(expected);
});

test('none disappears for a latecomer: what was closed still stands in its place, with its way back', async () => {
  const at = await aSessionThatOpens();
  await review('dee', at, at.deed, { do: 'done' });
  const latecomer = await opening('tom', at, await system.startAnother());
  expect(latecomer.map(({ id, status }) => [id, status])).toEqual([
    [at.deed, 'done'],
    [at.other, 'open'],
  ]);
  await review('dee', at, at.deed, { do: 'reopen' });
  expect((await opening('tom', at)).map(({ status }) => status)).toEqual(['open', 'open']);
  const { body } = await system.as('tom').call<CircleView>('circle', at);
  expect(body.circle).toMatchObject({ openCommitments: 2, doneCommitments: 0, nextDueOn: '2026-12-01' });
});

test('others may look and not decide; once the session is over, the host may not either', async () => {
  const at = await aSessionThatOpens();
  expect((await review('tom', at, at.deed, { do: 'done' })).body['code']).toBe('notYours');
  expect((await review('tom', at, at.deed, { do: 'handOver', toId: tom() })).body['code']).toBe('notYours');
  expect((await review('dee', at, at.deed, { do: 'handOver', toId: idOf('fatima') })).body['code']).toBe(
    'ownerNotMember',
  );
  expect((await review('dee', at, 'never-was-promised', { do: 'done' })).body['code']).toBe('commitmentUnknown');
  expect((await log(at)).filter(({ type }) => type === 'commitmentReviewed')).toEqual([]);
  await system.as('ana').call('command', at, commandOf({ type: 'end' }));
  await passes(6 * SECOND);
  expect((await review('ana', at, at.deed, { do: 'done' })).body['code']).toBe('notYours');
  expect((await review('dee', at, at.deed, { do: 'keep' })).body['code']).toBe('sessionNotStarted');
  expect((await review('dee', at, at.deed, { do: 'done' })).status).toBe(200);
});

test('asked again after a lost answer, nothing happens twice', async () => {
  const at = await aSessionThatOpens();
  const body = reviewBody({ do: 'handOver', toId: tom() });
  const params = { ...at, commitmentId: at.deed };
  for (let time = 0; time < 3; time += 1) {
    expect((await system.as('dee').call('reviewCommitment', params, body)).status).toBe(200);
  }
  const told = (await log(at)).filter(({ type }) => type === 'commitmentReviewed');
  expect(told).toHaveLength(1);
  expect((await opening('ana', at))[0]).toMatchObject({ ownerId: tom(), status: 'open' });
});

test('two people deciding at the same moment: one after the other, and the counts stay right', async () => {
  const at = await aSessionThatOpens();
  const answers = await Promise.all([
    review('dee', at, at.deed, { do: 'done' }),
    review('ana', at, at.deed, { do: 'handOver', toId: tom() }),
    review('ana', at, at.other, { do: 'done' }),
    review('tom', at, at.other, { do: 'keep' }),
  ]);
  for (const { status, body } of answers) {
    if (status !== 200) expect(['commitmentDone', 'notYours']).toContain(body['code']);
  }
  const after = await opening('ana', at);
  const { body } = await system.as('ana').call<CircleView>('circle', at);
  const done = after.filter(({ status }) => status === 'done').length;
  expect(body.circle).toMatchObject({ openCommitments: 2 - done, doneCommitments: done });
  expect(body.openCommitments).toHaveLength(2 - done);
});

test('a commitment whose words were erased is gone from the opening as well', async () => {
  const at = await aSessionThatOpens('secret-words');
  const gone = await system.as('dee').call('redactCapture', { ...at, sessionId: at.before, captureId: at.deed });
  // Ana wrote it down for Dee.
  expect(gone.body['code']).toBe('notYours');
  expect(
    (await system.as('ana').call('redactCapture', { ...at, sessionId: at.before, captureId: at.deed })).status,
  ).toBe(200);
  expect((await opening('tom', at)).map(({ id }) => id)).toEqual([at.other]);
});

test('the card of the day it was promised follows: the new owner has the button, the old one reads whose it is', async () => {
  const at = await aSessionThatOpens('Send the index script');
  const found = () =>
    system.standIn.doings.posts.in(channel.id).find((one) => JSON.stringify(one).includes('Send the index script'));
  const post = () => found()!;
  await comesAgainUntil(() => found() !== undefined);
  const old = post();
  await review('dee', at, at.deed, { do: 'handOver', toId: tom() });
  await comesAgainUntil(() => post().edits > 0);
  const press = (who: PersonKey, from: typeof old, verb: string) => {
    const { boardId, circleId } = at;
    const ids = { boardId, circleId, sessionId: at.before };
    const data = verb === 'commitmentDone' ? { ...ids, commitmentId: at.deed, actionId: `did-${at.deed}` } : ids;
    return pressCardAction(system.standIn.doings, { from: who, conversation: channel }, from, {
      action: { verb, data },
      trigger: 'manual',
    });
  };
  const refused = await press('dee', old, 'commitmentDone');
  expect(JSON.stringify(refused)).toContain('"code":"handedOver"');
  expect(JSON.stringify(refused)).toMatch(/handed to Tom Becker; only they can mark it done/);
  const button = `did-${at.deed}`;
  expect(JSON.stringify(await press('dee', post(), 'refreshAfterSession'))).not.toContain(button);
  expect(JSON.stringify(await press('tom', post(), 'refreshAfterSession'))).toContain(button);
  const closed = await press('tom', post(), 'commitmentDone');
  expect(closed).toMatchObject({ body: { statusCode: 200 } });
  // The running session hears of it although nobody touched a panel.
  const told = (await log(at)).filter(({ type }) => type === 'commitmentReviewed');
  expect(told.at(-1)).toMatchObject({ by: tom(), data: { commitmentId: at.deed, did: 'done' } });
});
