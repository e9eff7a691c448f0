import type { BoardView, CircleView } from '../../contract/views';
import type { PromiseState } from '../../domain/followUps/promise';
import type { Fault } from '../../local/connector/faults';
import { endMeeting, startMeeting } from '../../local/host/meetingDoings';
import { pressCardAction } from '../../local/host/pressCardAction';
import type { JsonObject } from '../../local/state/json';
import type { Post } from '../../local/state/teamsState';
import { channel, meeting } from '../../local/tenant/conversations';
import { people, type PersonKey } from '../../local/tenant/people';
import {
  aCircleOf,
  aRunningSession,
  captureBody,
  commandOf,
  freshId,
  type SessionPlace,
} from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
// One each: Teams' limits on how often a bot may post hold here too.
beforeEach(async () => {
  system = await startSystem();
});
afterEach(() => system.close());

const cards = () =>
  system.standIn
    .posts(channel.id)
    .filter(({ from, activity }) => from === 'bot' && JSON.stringify(activity).includes('SQL circle met'));
const textOf = (post: Post | undefined) => JSON.stringify(post?.activity);
const after = async (seconds: number) => {
  system.clock.advance(seconds * 1000);
  while ((await system.product.followUps.lookOnce()) > 0);
};

async function recordOf({ sessionId }: SessionPlace): Promise<PromiseState | undefined> {
  return (await system.storage.promises.readDone(channel.id, `after-${sessionId}`))?.state;
}

/** Ana's, with Dee: a takeaway, a question, a thanks, and a commitment of Dee's. */
async function aSessionWithNotes(): Promise<SessionPlace & { commitmentId: string }> {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const promised = captureBody('Try a partial index', {
    kind: 'commitment',
    ownerId: idOf('dee'),
    dueOn: '2026-12-04',
  });
  await system
    .as('dee')
    .call('command', at, captureBody('Look at rows removed by filter [first](https://evil.example) **now**'));
  await system.as('tom').call('command', at, captureBody('When does a hash join spill?', { kind: 'question' }));
  await system
    .as('tom')
    .call('command', at, captureBody('Ana, for the broken plan', { kind: 'thanks', toId: idOf('ana') }));
  await system.as('ana').call('command', at, promised);
  const gone = captureBody('taken back at once');
  await system.as('tom').call('command', at, gone);
  await system.as('tom').call('command', at, commandOf({ type: 'undoCapture', captureId: gone.command['captureId'] }));
  return { ...at, commitmentId: String(promised.command['captureId']) };
}

async function end(at: SessionPlace): Promise<void> {
  const ended = await system.as('ana').call('command', at, commandOf({ type: 'end' }));
  expect(ended.status).toBe(200);
  await after(6);
}

test('the channel gets one card with exactly what was said, mentioning the next lead and who committed', async () => {
  const at = await aSessionWithNotes();
  await end(at);
  await after(3600);
  expect(cards()).toHaveLength(1);
  const text = textOf(cards()[0]);
  for (const said of [
    'Look at rows removed by filter',
    'Try a partial index',
    'When does a hash join spill?',
    'Ana, for the broken plan',
    'To Ana Souza, from Tom Becker',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('taken back at once');
  expect(text).toContain(people.dee.mri);
  expect(await recordOf(at)).toMatchObject({ status: 'sent', activityId: cards()[0]!.id, attempts: 1 });
});

describe('the end of the linked meeting', () => {
  /** A session started in it, outside it (null), or by a page that does not say. */
  async function ordinalAfterTheMeeting(startedIn: { meetingChat?: string | null }): Promise<number> {
    const { boardId, circleId } = await aCircleOf(system, 'ana', 'dee');
    const link = { conversationId: meeting.id, boardId, circleId };
    const linked = await system.as('ana').call<CircleView>('linkMeeting', {}, link);
    expect(linked.status).toBe(200);
    const at = { boardId, circleId, sessionId: linked.body.circle.next.sessionId };
    const started = await system.as('ana').call('startSession', at, { commandId: freshId('start'), ...startedIn });
    expect(started.status).toBe(200);
    await system.as('dee').call('command', at, captureBody('Look at the plan first'));
    await startMeeting(system.standIn.doings, 'ana');
    await endMeeting(system.standIn.doings, 'ana');
    await after(6);
    const { body } = await system.as('ana').call<CircleView>('circle', at);
    expect(cards()).toHaveLength(body.circle.next.ordinal - 1);
    return body.circle.next.ordinal;
  }

  test('ends the session that was started in it', async () => {
    expect(await ordinalAfterTheMeeting({ meetingChat: meeting.id })).toBe(2);
  });

  test('ends as before a session that does not say where it was started', async () => {
    expect(await ordinalAfterTheMeeting({})).toBe(2);
  });

  test('and one that names a meeting that is not its circle’s', async () => {
    expect(await ordinalAfterTheMeeting({ meetingChat: '19:meeting_of_others@thread.v2' })).toBe(2);
  });

  test('leaves a session alone that was started on the circle’s page', async () => {
    expect(await ordinalAfterTheMeeting({ meetingChat: null })).toBe(1);
  });
});

describe('“I did it” on the card', () => {
  const press = (who: PersonKey, post: Post, at: SessionPlace & { commitmentId: string }, bent: JsonObject = {}) => {
    const { boardId, circleId, sessionId, commitmentId } = at;
    const data = { boardId, circleId, sessionId, commitmentId, actionId: `did-${commitmentId}`, ...bent };
    const action = { verb: 'commitmentDone', data };
    return pressCardAction(system.standIn.doings, { from: who, conversation: channel }, post, {
      action,
      trigger: 'manual',
    });
  };

  test('closes it on the board and shows on the card, for its owner', async () => {
    const at = await aSessionWithNotes();
    await end(at);
    const answer = await press('dee', cards()[0]!, at);
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    });
    const again = await press('dee', cards()[0]!, at);
    expect(again).toMatchObject({ body: { statusCode: 200 } });
    const { body } = await system.as('ana').call<BoardView>('board', { boardId: at.boardId });
    expect(body.circles.find(({ id }) => id === at.circleId)).toMatchObject({ openCommitments: 0, doneCommitments: 1 });
    const before = textOf(cards()[0]);
    await after(11);
    expect(cards()).toHaveLength(1);
    expect(cards()[0]!.edits).toBe(1);
    expect(textOf(cards()[0])).not.toBe(before);
    expect(textOf(cards()[0])).not.toContain('"verb":"commitmentDone"');
  });

  test('is refused to everybody else, and to what is made up', async () => {
    const at = await aSessionWithNotes();
    await end(at);
    const post = cards()[0]!;
    expect(await press('tom', post, at)).toMatchObject({ body: { statusCode: 403 } });
    expect(await press('lena', post, at)).toMatchObject({ body: { statusCode: 404 } });
    expect(await press('ivo', post, at)).not.toMatchObject({ body: { statusCode: 200 } });
    expect(await press('dee', post, at, { commitmentId: 'note-of-nobody' })).toMatchObject({
      body: { statusCode: 404 },
    });
    expect(await press('dee', post, at, { boardId: 'x'.repeat(40) })).toMatchObject({ body: { statusCode: 404 } });
    expect(await press('dee', post, at, { commitmentId: ['a'] })).toMatchObject({ body: { statusCode: 400 } });
    const { body } = await system.as('ana').call<CircleView>('circle', at);
    expect(body.openCommitments).toHaveLength(1);
  });
});

describe('when the connector misbehaves', () => {
  test.each<[Fault, { posts: number; asked: number; record: object }]>([
    ['serverError', { posts: 1, asked: 2, record: { status: 'sent', attempts: 2, repeatedAfterUnknown: true } }],
    [
      'badGatewayAfterCommit',
      { posts: 2, asked: 2, record: { status: 'sent', attempts: 2, repeatedAfterUnknown: true } },
    ],
    ['resetAfterCommit', { posts: 2, asked: 2, record: { status: 'sent', attempts: 2, repeatedAfterUnknown: true } }],
    ['throttled', { posts: 1, asked: 2, record: { status: 'sent', attempts: 1, repeatedAfterUnknown: false } }],
    ['blocked', { posts: 0, asked: 1, record: { status: 'failed', reason: 'ConversationBlockedByUser' } }],
  ])('%s: asked as often as its kind allows, and on record', async (fault, { posts, asked, record }) => {
    const at = await aSessionWithNotes();
    const before = system.standIn.sent().length;
    system.standIn.faults.next(fault);
    await end(at);
    expect(system.standIn.sent().length - before).toBe(1);
    await after(31);
    await after(3600);
    expect(system.standIn.sent().length - before).toBe(asked);
    expect(cards()).toHaveLength(posts);
    expect(await recordOf(at)).toMatchObject(record);
  });
});

test('a server that dies with a running session is followed by one that closes it and posts its card', async () => {
  const at = await aSessionWithNotes();
  const next = await system.startAnother();
  system.clock.advance(61 * 60_000);
  while ((await next.followUps.lookOnce()) > 0);
  expect(cards()).toHaveLength(1);
  expect(await recordOf(at)).toMatchObject({ status: 'sent' });
});
