import type { CircleChange } from '../../domain/circle/change';
import type { Circle } from '../../domain/circle/circle';
import type { Commitment, KeptCapture, SessionRecord } from '../../domain/circle/kept';
import { boardIdOf, sessionIdOf, type BoardId, type CaptureId, type CircleId, type TopicId } from '../../domain/ids';
import { aCircle, ana, aTopic, dee, details, minutesAfter, nameOf, NOON, TENANT, tom } from '../support/builders';
import { openTestStorage, type TestStorage } from './openTestStorage';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.proxy.close());

let count = 0;
const newOp = () => `operation-${(count += 1)}`;
const newBoard = () => boardIdOf(TENANT, `board-${String((count += 1)).padStart(8, '0')}`);

async function aStoredCircle(overrides: Partial<Circle> = {}): Promise<{ board: BoardId; circle: Circle }> {
  const board = newBoard();
  const circle = aCircle(overrides);
  expect(await storage.boards.insertCircle(board, circle, newOp())).toBe('saved');
  return { board, circle };
}

async function read(board: BoardId, circle: CircleId) {
  const found = await storage.boards.readDetails(board, circle);
  if (!found) throw new Error('the circle is not there');
  return found;
}

function kept(circle: Circle, number: number, kind: KeptCapture['kind'] = 'takeaway'): KeptCapture {
  const id = `capture-${String(number).padStart(6, '0')}` as CaptureId;
  const at = minutesAfter(NOON, number);
  const said = { text: `note ${number}`, authorId: ana, authorName: nameOf(ana) };
  return { id, circleId: circle.id, sessionId: sessionIdOf(circle.id, 1), at, kind, ...said };
}

function aRecord(circle: Circle, ordinal: number): SessionRecord {
  const at = { startedAt: NOON, endedAt: minutesAfter(NOON, 45), endReason: 'host' } as const;
  const counted = { attendedIds: [ana], stepMs: [60_000], overrunMs: 0, captures: 4, topicTitle: null };
  const ids = { sessionId: sessionIdOf(circle.id, ordinal), circleId: circle.id, ordinal };
  return { ...ids, ...at, ...counted, formatId: 'lunchAndLearn', leadId: ana };
}

function committed(circle: Circle, number: number): Commitment {
  const { kind: _, ...base } = kept(circle, number);
  return {
    ...base,
    sessionId: sessionIdOf(circle.id, 1),
    authorId: ana,
    ownerId: dee,
    ownerName: nameOf(dee),
    dueOn: '2026-12-01',
    state: { status: 'open' },
  };
}

test('a board and its circles are read back as they were written', async () => {
  const { board, circle } = await aStoredCircle();
  const made = { id: board, name: 'Data platform', conversationId: '19:x@thread.tacv2', createdAt: NOON };
  expect(await storage.boards.createBoard(made, newOp())).toBe('saved');
  expect(await storage.boards.createBoard({ ...made, name: 'Another' }, newOp())).toBe('conflict');
  expect(await storage.boards.readBoard(board)).toEqual(made);
  expect(await storage.boards.readCircles(board)).toEqual([circle]);
  expect(await storage.boards.readBoard(newBoard())).toBeNull();
  expect(await storage.boards.readCircles(newBoard())).toEqual([]);
  expect(await storage.boards.readDetails(board, 'unheard-of-circle' as CircleId)).toBeNull();
  expect(await storage.boards.readPage(board, 'unheard-of-circle' as CircleId)).toBeNull();
});

test('the board’s first view is one transaction, whatever lies behind it', async () => {
  const { board, circle } = await aStoredCircle();
  const etag = (await read(board, circle.id)).etag;
  const history = Array.from({ length: 1000 }, (_, number) => kept(circle, number));
  expect(await storage.direct.boards.commit(board, etag, { circle, keep: history }, newOp())).toBe('saved');
  storage.proxy.seen.length = 0;
  expect(await storage.boards.readCircles(board)).toEqual([{ ...circle, noteChanges: 1 }]);
  expect(storage.proxy.seen).toHaveLength(1);
  const page = await storage.boards.readPage(board, circle.id);
  expect(page?.latestTakeaways.map((capture) => capture.text)).toEqual(
    Array.from({ length: 10 }, (_, number) => `note ${999 - number}`),
  );
  expect(storage.proxy.seen).toHaveLength(5);
}, 60_000);

test('a change is written whole, in one transaction', async () => {
  const { board, circle } = await aStoredCircle();
  const topic = aTopic();
  const commitment = committed(circle, 1);
  const question = kept(circle, 2, 'question');
  storage.proxy.seen.length = 0;
  const before = await read(board, circle.id);
  const changed = { ...circle, name: 'SQL and friends' };
  const change = {
    circle: changed,
    putTopics: [topic],
    commitments: [{ before: null, after: commitment }],
    keep: [kept(circle, 3), question],
  };
  expect(await storage.boards.commit(board, before.etag, change, newOp())).toBe('saved');
  expect(storage.proxy.seen.filter((request) => request.rows > 0)).toMatchObject([{ transaction: true, rows: 5 }]);
  const page = await storage.boards.readPage(board, circle.id);
  expect(page?.details).toEqual(details({ ...changed, noteChanges: 1 }, [topic], [commitment]));
  expect(page?.latestTakeaways).toEqual([kept(circle, 3)]);
  const removal = { circle, removeTopicIds: [topic.id] };
  expect(await storage.boards.commit(board, (await read(board, circle.id)).etag, removal, newOp())).toBe('saved');
  expect((await read(board, circle.id)).value).toEqual(details(circle, [], [commitment]));
});

test('who decided on an older version writes nothing at all', async () => {
  const { board, circle } = await aStoredCircle();
  const stale = await read(board, circle.id);
  expect(await storage.boards.commit(board, stale.etag, { circle: { ...circle, name: 'First' } }, newOp())).toBe(
    'saved',
  );
  const late = { circle: { ...circle, name: 'Second' }, putTopics: [aTopic()] };
  expect(await storage.boards.commit(board, stale.etag, late, newOp())).toBe('conflict');
  expect((await read(board, circle.id)).value).toEqual(details({ ...circle, name: 'First' }));
});

test('details are never older than the version they come with', async () => {
  const { board, circle } = await aStoredCircle();
  const { etag } = await read(board, circle.id);
  // Somebody votes between the two reads: whoever read then may see the vote, and cannot write on the old version.
  const vote = () => storage.direct.boards.commit(board, etag, { circle, putTopics: [aTopic()] }, newOp());
  storage.proxy.spoil({ do: 'first', run: vote }, (request) => request.query);
  const mixed = await read(board, circle.id);
  expect(mixed.value.topics).toEqual([aTopic()]);
  expect(await storage.boards.commit(board, mixed.etag, { circle }, newOp())).toBe('conflict');
});

test('a commitment is found open or done, and moves with the change that closes it', async () => {
  const { board, circle } = await aStoredCircle();
  const open = committed(circle, 1);
  const done: Commitment = { ...open, state: { status: 'done', doneAt: NOON } };
  const change = async (before: Commitment | null, after: Commitment) =>
    storage.boards.commit(
      board,
      (await read(board, circle.id)).etag,
      { circle, commitments: [{ before, after }] },
      newOp(),
    );
  const find = () => storage.boards.readCommitment(board, circle.id, open.id);
  expect(await find()).toBeNull();
  expect(await change(null, open)).toBe('saved');
  expect(await find()).toEqual(open);
  expect(await change(open, done)).toBe('saved');
  expect(await find()).toEqual(done);
  expect((await read(board, circle.id)).value.openCommitments).toEqual([]);
  expect(await change(done, open)).toBe('saved');
  expect(await find()).toEqual(open);
});

test('removing what is gone already does not stand in the way of the rest', async () => {
  const { board, circle } = await aStoredCircle();
  const gone = { circle: { ...circle, name: 'Changed' }, removeTopicIds: ['topic-never-there' as TopicId] };
  const { etag } = await read(board, circle.id);
  expect(await storage.boards.commit(board, etag, gone, newOp())).toBe('saved');
  expect((await read(board, circle.id)).value.circle.name).toBe('Changed');
  expect(await storage.boards.commit(newBoard(), etag, gone, newOp())).toBe('conflict');
});

it('reads all that a circle kept, newest first of each kind, and nothing of another circle', async () => {
  const { board, circle } = await aStoredCircle();
  const other = aCircle({ id: 'c1c1e000000000000000000002' as CircleId });
  expect(await storage.boards.insertCircle(board, other, newOp())).toBe('saved');
  const notes = [kept(circle, 1), kept(circle, 2, 'question'), kept(circle, 3, 'thanks'), kept(circle, 4)];
  const keep = { circle, keep: notes, commitments: [{ before: null, after: committed(circle, 5) }] };
  const records = [1, 2].map((ordinal) => aRecord(circle, ordinal));
  for (const record of records) {
    const change = { ...keep, record };
    expect(await storage.boards.commit(board, (await read(board, circle.id)).etag, change, newOp())).toBe('saved');
  }
  const theirs = { circle: other, keep: [kept(other, 6)] };
  expect(await storage.boards.commit(board, (await read(board, other.id)).etag, theirs, newOp())).toBe('saved');
  const history = await storage.boards.readHistory(board, circle.id);
  expect(history.kept).toEqual([notes[2], notes[1], notes[3], notes[0]]);
  expect(history.records).toEqual(records.toReversed());
});

test('a circle’s own row tells whether what it keeps was touched, and by nothing else', async () => {
  const { board, circle } = await aStoredCircle();
  const noteChanges = async () => (await read(board, circle.id)).value.circle.noteChanges;
  const commit = async (change: Partial<CircleChange>) => {
    const { etag, value } = await read(board, circle.id);
    expect(await storage.boards.commit(board, etag, { circle: value.circle, ...change }, newOp())).toBe('saved');
  };
  await commit({ putTopics: [aTopic()] });
  expect(await noteChanges()).toBeUndefined();
  await commit({ keep: [kept(circle, 1)] });
  await commit({ record: aRecord(circle, 1) });
  await commit({ removeKept: [kept(circle, 1)] });
  expect(await noteChanges()).toBe(3);
  await commit({ removeTopicIds: [aTopic().id] });
  expect(await noteChanges()).toBe(3);
});

test('one note is read back by where it lies, and nothing where there is none', async () => {
  const { board, circle } = await aStoredCircle();
  const question: KeptCapture = { ...kept(circle, 1, 'question'), sessionId: null };
  const { etag } = await read(board, circle.id);
  expect(await storage.boards.commit(board, etag, { circle, keep: [question] }, newOp())).toBe('saved');
  expect(await storage.boards.readKept(board, circle.id, question)).toEqual(question);
  expect(await storage.boards.readKept(board, circle.id, { ...question, kind: 'thanks' })).toBeNull();
});

describe('a session that leaves more than one transaction holds', () => {
  const leaves = (circle: Circle) => ({
    circle: { ...circle, name: 'Settled' },
    keep: Array.from({ length: 230 }, (_, number) => kept(circle, number)),
    commitments: Array.from({ length: 20 }, (_, number) => ({ before: null, after: committed(circle, 1000 + number) })),
    removeTopicIds: [aTopic().id],
  });
  const isLast = (body: string) => body.includes('Settled');

  async function aCircleWithTopic() {
    const { board, circle } = await aStoredCircle();
    const change = { circle, putTopics: [aTopic()] };
    expect(await storage.boards.commit(board, (await read(board, circle.id)).etag, change, newOp())).toBe('saved');
    return { board, circle, etag: (await read(board, circle.id)).etag };
  }

  test('is written in several, and the circle changes with the last', async () => {
    const { board, circle, etag } = await aCircleWithTopic();
    storage.proxy.seen.length = 0;
    expect(await storage.boards.commit(board, etag, leaves(circle), newOp())).toBe('saved');
    const writes = storage.proxy.seen.filter((request) => request.transaction);
    expect(writes.map((request) => isLast(request.body))).toEqual([false, false, true]);
    for (const write of writes) expect(write.rows).toBeLessThanOrEqual(100);
    const after = (await read(board, circle.id)).value;
    expect(after.circle.name).toBe('Settled');
    expect(after.topics).toEqual([]);
    expect(after.openCommitments).toHaveLength(20);
  });

  test('can be repeated after a stop in the middle, and only then is the circle changed', async () => {
    const { board, circle, etag } = await aCircleWithTopic();
    const op = newOp();
    for (let tries = 0; tries < 60; tries += 1) {
      storage.proxy.spoil({ do: 'reset' }, (request) => isLast(request.body));
    }
    const hurried = await storage.hurried(1_500);
    await expect(hurried.boards.commit(board, etag, leaves(circle), op)).rejects.toThrow('in time');
    storage.proxy.forget();
    const between = (await read(board, circle.id)).value;
    expect(between.circle).toEqual(circle);
    expect(between.topics).toEqual([aTopic()]);
    expect(await storage.boards.commit(board, etag, leaves(circle), op)).toBe('saved');
    expect((await read(board, circle.id)).value.circle.name).toBe('Settled');
    expect(await storage.boards.commit(board, etag, leaves(circle), op)).toBe('saved');
  });

  test('gives way to whoever changed the circle meanwhile', async () => {
    const { board, circle, etag } = await aCircleWithTopic();
    const interfere = async () => {
      const now = await storage.direct.boards.readDetails(board, circle.id);
      const joined = { ...circle, name: 'Somebody joined' };
      expect(await storage.direct.boards.commit(board, now!.etag, { circle: joined }, newOp())).toBe('saved');
    };
    storage.proxy.spoil({ do: 'first', run: interfere }, (request) => isLast(request.body));
    expect(await storage.boards.commit(board, etag, leaves(circle), newOp())).toBe('conflict');
    expect((await read(board, circle.id)).value.circle.name).toBe('Somebody joined');
  });
});

describe.each(['dropAnswer', 'failAfter'] as const)('when the answer is lost (%s)', (fault) => {
  afterEach(() => expect(storage.proxy.waiting()).toBe(0));

  test('a new circle is saved', async () => {
    const board = newBoard();
    storage.proxy.spoil({ do: fault }, (request) => request.rows > 0);
    expect(await storage.boards.insertCircle(board, aCircle(), newOp())).toBe('saved');
    expect(await storage.boards.insertCircle(board, aCircle(), newOp())).toBe('conflict');
  });

  test('a change is saved, with or without other rows', async () => {
    const { board, circle } = await aStoredCircle();
    for (const more of [{}, { putTopics: [aTopic()] }, { removeTopicIds: [aTopic().id] }]) {
      const { etag } = await read(board, circle.id);
      storage.proxy.spoil({ do: fault }, (request) => request.rows > 0);
      expect(await storage.boards.commit(board, etag, { circle, ...more }, newOp())).toBe('saved');
    }
  });
});

test('a change whose answer was lost is saved even if others wrote before it was asked for', async () => {
  const { board, circle } = await aStoredCircle();
  const mine = { ...circle, name: 'Mine' };
  const others = async () => {
    for (const name of ['Theirs', 'And theirs']) {
      const now = await storage.direct.boards.readDetails(board, circle.id);
      const change = { circle: { ...now!.value.circle, name } };
      expect(await storage.direct.boards.commit(board, now!.etag, change, newOp())).toBe('saved');
    }
  };
  const { etag } = await read(board, circle.id);
  storage.proxy.spoil({ do: 'dropAnswerAfter', run: others }, (request) => request.rows > 0);
  expect(await storage.boards.commit(board, etag, { circle: mine }, newOp())).toBe('saved');
  expect((await read(board, circle.id)).value.circle.name).toBe('And theirs');
});

test('of many who change one circle at once, nobody overwrites another', async () => {
  const { board, circle } = await aStoredCircle({ members: [], rota: { order: [tom], past: [] } });
  const propose = async (number: number) => {
    for (;;) {
      const { value, etag } = await read(board, circle.id);
      const topic = aTopic({ id: `topic-${String(number).padStart(8, '0')}` as TopicId });
      const changed = { ...value.circle, doneCommitments: value.circle.doneCommitments + 1 };
      const change = { circle: changed, putTopics: [topic] };
      if ((await storage.boards.commit(board, etag, change, newOp())) === 'saved') return;
    }
  };
  await Promise.all(Array.from({ length: 6 }, (_, number) => propose(number)));
  const { value } = await read(board, circle.id);
  expect(value.circle.doneCommitments).toBe(6);
  expect(value.topics).toHaveLength(6);
});
