import { TableClient } from '@azure/data-tables';
import type { BoardId, SessionId } from '../../domain/ids';
import type { CircleView } from '../../contract/views';
import { channel } from '../../local/tenant/conversations';
import { aRunningSession, captureBody, commandOf, reviewBody, type SessionPlace } from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

const SECOND = 1000;
const tables = ['Boards', 'Sessions', 'People', 'Conversations', 'Promises'];

let system: System;
beforeAll(async () => {
  system = await startSystem({ timing: { leaveAfterMs: 60 } });
});
afterAll(() => system.close());

const opened: { leave(): void }[] = [];
afterEach(() => opened.splice(0).forEach((stream) => stream.leave()));

/** Every row of every table in which the words stand. */
async function rowsWith(words: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of tables) {
    const table = TableClient.fromConnectionString(
      process.env['AZURITE_CONNECTION_STRING'] ?? '',
      `${system.settings.tablePrefix}${name}`,
      { allowInsecureConnection: true },
    );
    for await (const row of table.listEntities()) {
      if (JSON.stringify(row).includes(words)) found.push(`${name} ${String(row.rowKey)}`);
    }
  }
  return found;
}

async function say(at: SessionPlace, who: 'ana' | 'dee' | 'tom', text: string, more = {}): Promise<string> {
  const body = captureBody(text, more);
  const answer = await system.as(who).call('command', at, body);
  expect(answer.status).toBe(200);
  return String(body.command['captureId']);
}

const erase = (at: SessionPlace, who: 'ana' | 'dee' | 'tom', captureId: string) =>
  system.as(who).call('redactCapture', { ...at, captureId });
const log = (at: SessionPlace) => system.storage.sessions.read(at.boardId as BoardId, at.sessionId as SessionId, 0);

async function passes(ms: number): Promise<void> {
  system.clock.advance(ms);
  while ((await system.product.followUps.lookOnce()) > 0);
}

async function endAndPost(at: SessionPlace): Promise<void> {
  expect((await system.as('ana').call('command', at, commandOf({ type: 'end' }))).status).toBe(200);
  await passes(6 * SECOND);
  await passes(6 * SECOND);
}

test('words erased in a running session are in no row, no snapshot and no window, open or coming back', async () => {
  const other = await system.startAnother();
  const at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const anas = await system.as('ana').stream(at, 'window-of-ana');
  const toms = await system.as('tom', other).stream(at, 'window-of-tom');
  opened.push(anas, toms);
  await say(at, 'ana', 'worth keeping');
  const id = await say(at, 'dee', 'my house is in Kirschbaumweg');
  for (const stream of [anas, toms]) await stream.event('captured', ({ data }) => data.captureId === id);
  const before = await log(at);
  const answer = await erase(at, 'dee', id);
  expect(answer.status).toBe(200);
  for (const stream of [anas, toms]) await stream.event('redacted', ({ data }) => data.captureId === id);

  expect(await rowsWith('Kirschbaumweg')).toEqual([]);
  const after = await log(at);
  expect(after.map(({ seq, type, at: when, by }) => [seq, type, when, by]).slice(0, before.length)).toEqual(
    before.map(({ seq, type, at: when, by }) => [seq, type, when, by]),
  );
  for (const product of [system.product, other]) {
    const snapshot = await system.as('ana', product).call('session', at);
    expect(snapshot.text).not.toContain('Kirschbaumweg');
    expect(snapshot.text).toContain('worth keeping');
    const resumed = await system.as('tom', product).stream(at, 'window-of-tom-again', { after: 1 });
    opened.push(resumed);
    await resumed.event('redacted');
    expect(JSON.stringify(resumed.messages)).not.toContain('Kirschbaumweg');
  }
});

test('words erased after the end leave the board and the card too', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const takeaway = await say(at, 'dee', 'secret-takeaway');
  const owed = await say(at, 'dee', 'secret-commitment', { kind: 'commitment', ownerId: idOf('tom') });
  await say(at, 'tom', 'stays-on-the-card');
  await endAndPost(at);
  const cards = () => system.standIn.doings.posts.in(channel.id).map((post) => JSON.stringify(post));
  const card = () => cards().filter((text) => text.includes('stays-on-the-card'));
  expect(card()[0]).toContain('secret-takeaway');
  for (const id of [takeaway, owed]) expect((await erase(at, 'dee', id)).status).toBe(200);
  expect([await rowsWith('secret-takeaway'), await rowsWith('secret-commitment')]).toEqual([[], []]);
  const { body } = await system.as('ana').call<CircleView>('circle', at);
  expect(body.circle).toMatchObject({ openCommitments: 0, doneCommitments: 0, nextDueOn: null });
  await passes(11 * SECOND);
  expect(card()).toHaveLength(1);
  expect(card()[0]).not.toMatch(/secret/);
  // The promise comes due and finds everything done.
  await passes(70 * SECOND);
  await passes(11 * SECOND);
  expect(card()).toHaveLength(1);
  expect([await rowsWith('secret-takeaway'), await rowsWith('secret-commitment')]).toEqual([[], []]);
});

test('a closed commitment, an undone note and one set aside can be erased as well', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const undone = await say(at, 'dee', 'secret-undone');
  await system.as('dee').call('command', at, commandOf({ type: 'undoCapture', captureId: undone }));
  const aside = await say(at, 'dee', 'secret-aside');
  await system.as('ana').call('command', at, commandOf({ type: 'setAside', captureId: aside, aside: true }));
  const done = await say(at, 'ana', 'secret-done', { kind: 'commitment', ownerId: idOf('ana') });
  await endAndPost(at);
  await system.as('ana').call('reviewCommitment', { ...at, commitmentId: done }, reviewBody({ do: 'done' }));
  for (const [who, id] of [
    ['dee', undone],
    ['dee', aside],
    ['ana', done],
  ] as const) {
    expect((await erase(at, who, id)).status).toBe(200);
  }
  expect(await rowsWith('secret-')).toEqual([]);
  const { body } = await system.as('ana').call<CircleView>('circle', at);
  expect(body.circle).toMatchObject({ openCommitments: 0, doneCommitments: 0 });
});

test('only whoever wrote it, or the organiser, erases; and a repeat answers as before', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const id = await say(at, 'dee', 'dees own words');
  expect((await erase(at, 'tom', id)).body['code']).toBe('notYours');
  expect((await erase(at, 'dee', 'nobody-wrote-this')).body['code']).toBe('captureUnknown');
  const first = await erase(at, 'ana', id);
  const again = await erase(at, 'dee', id);
  expect([first.status, again.status, again.body['seq']]).toEqual([200, 200, first.body['seq']]);
  const back = captureBody('dees own words', { captureId: id });
  expect((await system.as('dee').call('command', at, back)).body['code']).toBe('captureUnknown');
  expect(await rowsWith('dees own words')).toEqual([]);
});
