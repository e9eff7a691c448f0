import { TableClient } from '@azure/data-tables';
import { openStorage } from '../../bot/storage/openStorage';
import { VersionUnknown } from '../../bot/storage/lift';
import type { BoardId } from '../../domain/ids';
import rowsV1 from './fixtures/rowsV1.json';
import { aTablePrefix, azurite } from './openTestStorage';
import { expectEverything, writeEverything } from './writtenRows';

const boardId = rowsV1.Boards[0]?.partitionKey as BoardId;
const tables = ['Boards', 'Sessions', 'People', 'Conversations', 'Promises'] as const;
const connect = (name: string) => TableClient.fromConnectionString(azurite(), name, { allowInsecureConnection: true });

async function openWith(rows: typeof rowsV1, changed: object = {}) {
  const tablePrefix = aTablePrefix();
  const storage = await openStorage({ connectionString: azurite(), tablePrefix });
  for (const table of tables) {
    for (const row of rows[table]) await connect(`${tablePrefix}${table}`).createEntity({ ...row, ...changed });
  }
  return storage;
}

test('rows recorded in version 1 are read for good', async () => {
  await expectEverything(await openWith(rowsV1));
});

test('a circle that does not say its kind is of peers', async () => {
  const silent = rowsV1.Boards.map((row) => ({ ...row, json: row.json.replace('"kind":"peers",', '') }));
  expect(silent).not.toEqual(rowsV1.Boards);
  const storage = await openWith({ ...rowsV1, Boards: silent });
  const circles = await storage.boards.readCircles(boardId);
  expect(circles.map(({ kind }) => kind)).toEqual(circles.map(() => 'peers'));
});

/** What rows recorded then do not say yet. */
const withoutAdded = (json: string) => json.replace(/,"noteChanges":\d+/, '');

test('what is written today is what was recorded, but for chance', async () => {
  const tablePrefix = aTablePrefix();
  const storage = await openStorage({ connectionString: azurite(), tablePrefix });
  await writeEverything(storage);
  for (const table of tables) {
    const written: unknown[] = [];
    for await (const row of connect(`${tablePrefix}${table}`).listEntities()) {
      const { etag: _, timestamp: __, ...properties } = row;
      written.push({ ...properties, json: withoutAdded(String(properties['json'])) });
    }
    const anyOp = (row: object) => ({ ...row, op: expect.any(String) });
    expect(written).toEqual(table === 'Promises' ? rowsV1[table].map(anyOp) : rowsV1[table]);
  }
});

test('a row of a version this server does not know is not guessed at', async () => {
  const storage = await openWith(rowsV1, { v: 2 });
  await expect(storage.boards.readCircles(boardId)).rejects.toThrow(VersionUnknown);
  await expect(storage.boards.readBoard(boardId)).rejects.toThrow('A board row says version 2');
});
