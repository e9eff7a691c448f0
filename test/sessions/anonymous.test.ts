// An anonymous question through the whole product: nothing that is stored, streamed, answered, posted or logged of it
// says whose it is.
import { createHash, randomBytes } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
import type { Snapshot } from '../../contract/live';
import { channel } from '../../local/tenant/conversations';
import { people, type PersonKey } from '../../local/tenant/people';
import { aRunningSession, commandOf, freshId, type SessionPlace } from '../support/aRunningCircle';
import type { EventStream } from '../support/eventStream';
import { idOf, startSystem, type System } from '../support/system';

const SECOND = 1000;
const four = ['ana', 'dee', 'tom', 'bo'] as const;
const logged: string[] = [];
const write = (fields: Record<string, unknown>, message: string) => void logged.push(JSON.stringify([fields, message]));

let system: System;
beforeAll(async () => {
  system = await startSystem({ log: { info: write, warn: write, error: write }, timing: { leaveAfterMs: 60 } });
});
afterAll(() => system.close());

const opened: EventStream[] = [];
afterEach(() => opened.splice(0).forEach((stream) => stream.leave()));

async function follow(at: SessionPlace, who: PersonKey): Promise<EventStream> {
  const stream = await system.as(who).stream(at, `window-of-${who}`);
  opened.push(stream);
  await stream.event('joined', ({ by }) => by === idOf(who));
  return stream;
}

function aQuestion(text: string) {
  const secret = randomBytes(32).toString('hex');
  const secretHash = createHash('sha256').update(secret).digest('hex');
  const captureId = freshId('question');
  return {
    captureId,
    ask: commandOf({ type: 'ask', captureId, kind: 'question', text, secretHash }),
    unask: (proof = secret) => commandOf({ type: 'unask', captureId, secret: proof }),
  };
}

async function rowsWith(words: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of ['Boards', 'Sessions', 'People', 'Conversations', 'Promises']) {
    const connection = process.env['AZURITE_CONNECTION_STRING'] ?? '';
    const table = TableClient.fromConnectionString(connection, `${system.settings.tablePrefix}${name}`, {
      allowInsecureConnection: true,
    });
    for await (const row of table.listEntities()) {
      const text = JSON.stringify(row);
      if (text.includes(words)) found.push(text);
    }
  }
  return found;
}

const aNote = { type: 'capture', kind: 'takeaway', text: 'Look at the plan first', ownerId: null, dueOn: null };

/** Everything by which Dee could be told: her id, her parts of it, her name, her window. */
const traces = [idOf('dee'), people.dee.oid, people.dee.mri, 'Nakamura', 'Dee', 'window-of-dee'];
const tracesIn = (texts: readonly string[]) => traces.filter((trace) => texts.some((text) => text.includes(trace)));

test('rows, streams, answers, the card and the log do not say who asked', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom', 'bo');
  const streams = [];
  for (const who of four) streams.push(await follow(at, who));
  const { ask, captureId } = aQuestion('Why does nobody say it aloud?');
  const answer = await system.as('dee').call('command', at, ask);
  expect(answer.status).toBe(200);
  expect(tracesIn([answer.text])).toEqual([]);

  for (const stream of streams) {
    const event = await stream.event('asked', ({ data }) => data.captureId === captureId);
    expect(event.by).toBeNull();
    expect(tracesIn([JSON.stringify(event)])).toEqual([]);
  }
  const { body } = await system.as('tom').call<Snapshot>('session', at);
  const question = body.state.status === 'notStarted' ? null : body.state.captures.find(({ id }) => id === captureId);
  expect(question).toMatchObject({ authorId: null, text: 'Why does nobody say it aloud?' });
  expect(tracesIn([JSON.stringify(question)])).toEqual([]);
  // The stage only looks on.
  const stage = await system.as('bo').stream(at, null);
  opened.push(stage);
  const { state } = (await stage.message('snapshot')).data;
  const onStage = state.status === 'notStarted' ? null : state.captures.find(({ id }) => id === captureId);
  expect(onStage).toEqual(question);

  await system.as('ana').call('command', at, commandOf({ type: 'end' }));
  for (let look = 0; look < 2; look += 1) {
    system.clock.advance(6 * SECOND);
    while ((await system.product.followUps.lookOnce()) > 0);
  }
  const rows = await rowsWith('nobody say it aloud');
  expect(rows).toHaveLength(2);
  expect(tracesIn(rows)).toEqual([]);
  const card = system.standIn.doings.posts
    .in(channel.id)
    .map((post) => JSON.stringify(post))
    .find((text) => text.includes('nobody say it aloud'));
  expect(card).toMatch(/nobody say it aloud.{1,200}Anonymous/);
  expect(tracesIn(logged)).toEqual([]);
});

test('its secret takes it back, from whoever holds it; a name or a guess does not', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom', 'bo');
  for (const who of four) await follow(at, who);
  const { ask, unask, captureId } = aQuestion('Taken back');
  await system.as('dee').call('command', at, ask);
  const guess = await system.as('dee').call('command', at, unask('0'.repeat(64)));
  expect([guess.status, guess.body['code']]).toEqual([403, 'notYours']);
  const named = await system.as('dee').call('command', at, commandOf({ type: 'undoCapture', captureId }));
  expect(named.body['code']).toBe('notYours');
  expect((await system.as('dee').call('command', at, unask())).status).toBe(200);
  const undone = await opened[0]!.event('captureUndone', ({ data }) => data.captureId === captureId);
  expect(undone.by).toBeNull();
});

test('after the end its secret takes it back as well: board, rows and card let go of it, and nothing says who', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom', 'bo');
  for (const who of four) await follow(at, who);
  const { ask, unask, captureId } = aQuestion('Regretted over lunch?');
  await system.as('dee').call('command', at, ask);
  await system.as('tom').call('command', at, commandOf({ ...aNote, captureId: freshId('capture') }));
  await system.as('ana').call('command', at, commandOf({ type: 'end' }));
  const lookTwice = async () => {
    for (let look = 0; look < 2; look += 1) {
      system.clock.advance(6 * SECOND);
      while ((await system.product.followUps.lookOnce()) > 0);
    }
  };
  await lookTwice();
  const card = () => {
    const posts = system.standIn.doings.posts.in(channel.id).map((post) => JSON.stringify(post));
    return posts.findLast((text) => text.includes(aNote.text))!;
  };
  expect(card()).toContain('Regretted over lunch?');
  expect(await rowsWith('Regretted over lunch?')).toHaveLength(2);

  expect((await system.as('tom').call('command', at, unask('0'.repeat(64)))).body['code']).toBe('notYours');
  const answer = await system.as('dee').call('command', at, unask());
  expect(answer.status).toBe(200);
  const event = await opened.at(-1)!.event('captureUndone', ({ data }) => data.captureId === captureId);
  expect(event.by).toBeNull();
  await lookTwice();
  expect(card()).not.toContain('Regretted over lunch?');
  // The place in the log, where it stood before the end.
  const rows = await rowsWith('Regretted over lunch?');
  expect(rows).toHaveLength(1);
  expect(tracesIn([answer.text, JSON.stringify(event), ...rows])).toEqual([]);
  const { text } = await system.as('tom').call('session', at);
  expect(text).not.toContain('Regretted over lunch?');
  expect(tracesIn(logged)).toEqual([]);
});

test('with three there the server refuses, and stores nothing of it', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom', 'bo');
  for (const who of ['ana', 'dee', 'tom'] as const) await follow(at, who);
  const answer = await system.as('dee').call('command', at, aQuestion('Only three of us').ask);
  expect([answer.status, answer.body['code']]).toEqual([409, 'tooFewToBeAnonymous']);
  expect(answer.body['message']).toContain('fewer than four');
  expect(await rowsWith('Only three of us')).toEqual([]);
});

test('sent twice with one id it is there once; a stranger asks nothing', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom', 'bo');
  for (const who of four) await follow(at, who);
  const { ask } = aQuestion('Only once');
  const answers = [await system.as('dee').call('command', at, ask), await system.as('dee').call('command', at, ask)];
  expect(answers.map(({ status, body }) => [status, body['seq']])).toEqual(
    Array(2).fill([200, answers[0]!.body['seq']]),
  );
  expect(await rowsWith('Only once')).toHaveLength(1);
  expect((await system.as('lena').call('command', at, aQuestion('From outside').ask)).status).toBe(404);
});

test.each([
  ['a hash that is none', { secretHash: 'abc' }],
  ['its secret beside the hash', { secret: 'x'.repeat(64) }],
  ['an author', { ownerId: idOf('dee') }],
  ['another kind', { kind: 'thanks' }],
  ['no words', { text: '' }],
])('a question with %s is malformed', async (_, more) => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const { ask } = aQuestion('Malformed');
  const answer = await system.as('dee').call('command', at, { ...ask, command: { ...ask.command, ...more } });
  expect([answer.status, answer.body['code']]).toEqual([400, 'badRequest']);
  expect(answer.text).not.toContain('Malformed');
  expect(tracesIn([answer.text])).toEqual([]);
});
