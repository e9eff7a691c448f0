import fc from 'fast-check';
import { TableClient } from '@azure/data-tables';
import type { Log } from '../../bot/log';
import type { CircleView, FeedbackView, MyFeedbackView } from '../../contract/views';
import type { FeedbackWords } from '../../domain/session/feedback';
import { endpoints, type EndpointName } from '../../contract/endpoints';
import type { PersonKey } from '../../local/tenant/people';
import { captureBody, commandOf, freshId, type SessionPlace } from '../support/aRunningCircle';
import { aSessionThatIsOver, aTroikaThatIsOver } from '../support/aSessionThatIsOver';
import { idOf as idOfAnyone, startSystem, type System } from '../support/system';
import { oftener } from '../support/oftener';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const tables = ['Boards', 'Sessions', 'People', 'Conversations', 'Promises'];
const everybody: PersonKey[] = ['ana', 'dee', 'tom', 'bo', 'fatima', 'chidi', 'lena', 'ivo'];

const logged: string[] = [];
const note = (...said: unknown[]) => void logged.push(JSON.stringify(said));
const keptLog: Log = { info: note, warn: note, error: note };

let system: System;
beforeAll(async () => {
  system = await startSystem({
    timing: { leaveAfterMs: 60 },
    log: keptLog,
    limits: { commandsPerSecond: 10_000, commandsAtOnce: 10_000 },
  });
});
afterAll(() => system.close());

let secrets = 0;
const aSecret = () => `secret-of-a-device-${String((secrets += 1)).padStart(8, '0')}`;
const say = (helped: string, more: Partial<FeedbackWords> = {}) => ({ helped, suggestion: '', thanks: false, ...more });

const give = (who: PersonKey, at: SessionPlace, words: FeedbackWords | null, secret: string | null = null) =>
  system.as(who).call<MyFeedbackView>('giveFeedback', at, { words, secret });
const mine = async (who: PersonKey, at: SessionPlace, secret: string | null = null) =>
  (await system.as(who).call<MyFeedbackView>('myFeedback', at, { secret })).body;
async function read(at: SessionPlace) {
  const { body } = await system.as('ana').call<FeedbackView>('readFeedback', at);
  return body.feedback.map(({ helped, authorName }) => [helped, authorName]);
}

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

async function passes(ms: number): Promise<void> {
  system.clock.advance(ms);
  while ((await system.product.followUps.lookOnce()) > 0);
}

test('the lead reads what was written, by whom or anonymous; each author sees and changes their own', async () => {
  const at = await aSessionThatIsOver(system, ['ana', 'dee', 'tom', 'bo']);
  const secret = aSecret();
  expect((await give('dee', at, say('The live query'))).status).toBe(200);
  expect((await give('tom', at, say('The pauses', { thanks: true }), secret)).status).toBe(200);
  expect(await read(at)).toEqual([
    ['The pauses', null],
    ['The live query', 'Dee Nakamura'],
  ]);
  expect((await mine('tom', at, secret)).given).toEqual(say('The pauses', { thanks: true }));
  // Without the secret it is not even Tom's.
  expect((await mine('tom', at)).given).toBeNull();
  await give('dee', at, say('The live query, and the plan'));
  await give('dee', at, say('The live query, and the plan'));
  expect(await read(at)).toContainEqual(['The live query, and the plan', 'Dee Nakamura']);
  expect(await read(at)).toHaveLength(2);
});

test('taking back erases it, anonymous or not, also when it is too late to write', async () => {
  const at = await aSessionThatIsOver(system, ['ana', 'dee', 'tom', 'bo']);
  const secret = aSecret();
  await give('dee', at, say('take-me-back-1'));
  await give('tom', at, say('take-me-back-2'), secret);
  system.clock.advance(8 * DAY);
  expect((await give('dee', at, say('too late'))).body).toMatchObject({ code: 'feedbackOver' });
  expect(await mine('dee', at)).toEqual({ given: say('take-me-back-1'), isOpen: false, mayBeAnonymous: true });
  for (let time = 0; time < 2; time += 1) {
    expect((await give('dee', at, null)).body.given).toBeNull();
    expect((await give('tom', at, null, secret)).body.given).toBeNull();
  }
  expect([await rowsWith('take-me-back'), await read(at)]).toEqual([[], []]);
});

test('refused from whoever was not there, from the lead, before the end, and anonymously among three', async () => {
  const at = await aSessionThatIsOver(system, ['ana', 'dee', 'bo'], ['tom']);
  const code = async (who: PersonKey, secret: string | null = null) => {
    const { body } = await give(who, at, say('refused-words'), secret);
    return (body as unknown as { code: string }).code;
  };
  expect(await code('tom')).toBe('wasNotThere');
  expect(await code('fatima')).toBe('wasNotThere');
  expect(await code('lena')).toBe('notFound');
  expect(await code('ana')).toBe('leadsOwnSession');
  expect(await code('dee', aSecret())).toBe('tooFewToBeAnonymous');
  const { body } = await system.as('ana').call<CircleView>('circle', at);
  const next = { ...at, sessionId: body.circle.next.sessionId };
  const tooSoon = await give('dee', next, say('refused-words'));
  expect(tooSoon.body).toMatchObject({ code: 'sessionNotEnded' });
  expect(await rowsWith('refused-words')).toEqual([]);
});

test('an anonymous row holds nothing of its author: not their id, not their name, not the secret', async () => {
  const at = await aSessionThatIsOver(system, ['ana', 'dee', 'tom', 'bo']);
  const secret = aSecret();
  await give('tom', at, say('by-nobody'), secret);
  const [where] = await rowsWith('by-nobody');
  expect(where).toMatch(/^Sessions f~a~[0-9a-f]{64}$/);
  expect(await rowsWith(secret)).toEqual([]);
  const table = TableClient.fromConnectionString(
    process.env['AZURITE_CONNECTION_STRING'] ?? '',
    `${system.settings.tablePrefix}Sessions`,
    { allowInsecureConnection: true },
  );
  const row = await table.getEntity(`${at.boardId}~${at.sessionId}`, where!.split(' ')[1]!);
  const { partitionKey, rowKey, etag, timestamp, ...own } = row;
  expect({ ...own, partitionKey: 0, rowKey: 0, etag: 0, timestamp: 0 }).toEqual({
    ...{ partitionKey: 0, rowKey: 0, etag: 0, timestamp: 0 },
    'odata.metadata': expect.anything() as unknown,
    v: 1,
    op: 'feedback',
    earlier: '',
    json: JSON.stringify({ ...say('by-nobody'), authorName: null }),
  });
  expect([partitionKey, rowKey, etag, timestamp]).not.toContain(undefined);
});

test('anonymous words without end are refused, and one that is there can still be changed', async () => {
  const at = await aSessionThatIsOver(system, ['ana', 'dee', 'tom', 'bo']);
  const first = aSecret();
  await give('tom', at, say('one'), first);
  for (let count = 1; count < 50; count += 1) await give('tom', at, say('more'), aSecret());
  expect((await give('tom', at, say('too much'), aSecret())).body).toMatchObject({ code: 'tooMany' });
  expect((await give('tom', at, say('one, changed'), first)).status).toBe(200);
});

describe('whoever asks, whatever for', () => {
  const marked = 'only-for-ana';
  let at: SessionPlace;
  const params = () => ({
    ...at,
    topicId: freshId('topic'),
    personId: idOfAnyone('omar'),
    commitmentId: freshId('none'),
    captureId: freshId('none'),
    changeId: freshId('none'),
  });
  const bodies: Partial<Record<EndpointName, () => unknown>> = {
    myFeedback: () => ({ secret: null }),
    command: () => captureBody('a late note'),
    openConversation: () => ({ conversationId: '19:nowhere@thread.tacv2' }),
  };

  beforeAll(async () => {
    at = await aSessionThatIsOver(system, ['ana', 'dee', 'tom', 'bo'], ['fatima']);
    await passes(6 * SECOND);
    await give('dee', at, say(`${marked}-named`, { suggestion: `${marked}-too` }));
    await give('tom', at, say(`${marked}-anonymous`), aSecret());
    await passes(6 * SECOND);
  });

  test('the words are in no answer but the lead’s and their author’s own', async () => {
    const names = Object.keys(endpoints).filter((name) => name !== 'stream') as EndpointName[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...everybody), async (name, who) => {
        const answered = await system.as(who).call(name, params(), bodies[name]?.());
        const mayKnow = (name === 'readFeedback' && who === 'ana') || (name === 'myFeedback' && who === 'dee');
        expect([name, who, answered.text.includes(marked)]).toEqual([name, who, mayKnow && answered.status === 200]);
      }),
      { numRuns: oftener(250) },
    );
  });

  test('not in the stream, the log of events, the posts or what the server logs', async () => {
    const stream = await system.as('fatima').stream(at, 'window-of-fatima');
    await stream.message('snapshot');
    const stage = await system.as('fatima').stream(at, null);
    await stage.message('snapshot');
    await give('dee', at, say(`${marked}-while-watched`));
    const late = captureBody('a late note, so that something is told');
    await system.as('dee').call('command', at, late);
    await stream.event('captured', ({ commandId }) => commandId === late.commandId);
    await stage.event('captured', ({ commandId }) => commandId === late.commandId);
    stream.leave();
    stage.leave();
    expect(JSON.stringify([stream.messages, stage.messages])).not.toContain(marked);
    await passes(11 * SECOND);
    const sent = JSON.stringify(system.standIn.doings.kept.value);
    expect([sent.includes('a late note'), sent.includes(marked)]).toEqual([true, false]);
    // Something went wrong on purpose: the body is not what is logged.
    const malformed = await system.as('dee').call('giveFeedback', at, { words: say(marked), secret: 7 });
    const refused = await give('ana', at, say(marked));
    expect([malformed.status, refused.status]).toEqual([400, 403]);
    expect([malformed.text, refused.text].join()).not.toContain(marked);
    expect(logged.join()).not.toContain(marked);
  });

  test('in the tables only in rows of their own, outside the log', async () => {
    const rows = await rowsWith(marked);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/^Sessions f~[pa]~/);
  });
});

describe('where several led in turn', () => {
  const marked = 'only-for-dee';
  let at: SessionPlace;
  let idOf: (who: PersonKey) => string;

  const write = (who: PersonKey, to: PersonKey | null, words: FeedbackWords | null, secret: string | null = null) =>
    system.as(who).call<MyFeedbackView>('giveFeedback', at, { words, secret, ...(to && { to: idOf(to) }) });
  const readBy = async (who: PersonKey) =>
    (await system.as(who).call<FeedbackView>('readFeedback', at)).body.feedback.map(({ helped }) => helped);

  beforeAll(async () => {
    at = await aTroikaThatIsOver(system, ['ana', 'dee', 'tom', 'bo'], 3);
    const { body } = await system.as('ana').call<CircleView>('circle', at);
    idOf = (who) => body.circle.members.find(({ name }) => name.toLowerCase().startsWith(who))!.id;
  });

  test('a word goes to the one who was chosen, also without a name, and to nobody else', async () => {
    const secret = aSecret();
    expect((await write('tom', 'dee', say(`${marked}-named`))).status).toBe(200);
    expect((await write('tom', 'dee', say(`${marked}-anonymous`), secret)).status).toBe(200);
    expect((await write('tom', 'ana', say('only for Ana'), secret)).status).toBe(200);
    expect(await readBy('dee')).toEqual(expect.arrayContaining([`${marked}-named`, `${marked}-anonymous`]));
    expect([await readBy('ana'), await readBy('tom')]).toEqual([['only for Ana'], []]);
    // One device's secret, and nothing in the two rows that says so.
    const [forAna] = await rowsWith('only for Ana');
    const hash = forAna!.split('~').at(-1)!;
    expect(await rowsWith(marked)).toHaveLength(2);
    expect((await rowsWith(marked)).join()).not.toContain(hash);
    for (const row of await rowsWith(marked)) expect(row).toContain(`g~${idOf('dee')}~`);
  });

  test('refused to oneself, to who did not lead, and where it is not said for whom', async () => {
    const code = async (who: PersonKey, to: PersonKey | null) =>
      ((await write(who, to, say('refused-here'))).body as unknown as { code: string }).code;
    expect(await code('dee', 'dee')).toBe('leadsOwnSession');
    expect(await code('dee', 'bo')).toBe('didNotLead');
    expect(await code('dee', null)).toBe('chooseForWhom');
    expect(await rowsWith('refused-here')).toEqual([]);
  });

  test('the words are in no answer but their reader’s and their author’s own', async () => {
    const names = Object.keys(endpoints).filter((name) => name !== 'stream') as EndpointName[];
    const params = {
      ...at,
      topicId: freshId('topic'),
      personId: idOfAnyone('omar'),
      commitmentId: freshId('none'),
      captureId: freshId('none'),
      changeId: freshId('none'),
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...everybody), async (name, who) => {
        const to = { secret: null, to: idOf('dee') };
        const body = name === 'myFeedback' ? to : name === 'command' ? commandOf({ type: 'end' }) : undefined;
        const answered = await system.as(who).call(name, params, body);
        const mayKnow = (name === 'readFeedback' && who === 'dee') || (name === 'myFeedback' && who === 'tom');
        expect([name, who, answered.text.includes(marked)]).toEqual([name, who, mayKnow && answered.status === 200]);
      }),
      { numRuns: oftener(100) },
    );
  });

  test('the board remembers who led it, for the circle’s page; taking back erases only what was meant', async () => {
    await passes(6 * SECOND);
    const { body } = await system.as('bo').call<CircleView>('circle', at);
    expect(body.circle.last?.ledIds).toEqual([idOf('ana'), idOf('dee'), idOf('tom')]);
    await write('tom', 'dee', null);
    expect([await readBy('dee'), await readBy('ana')]).toEqual([[`${marked}-anonymous`], ['only for Ana']]);
  });
});
