// Profiles on real tables: one row each, written with the circles that know something of it, and kept from changing under
// whoever decides about a seat.
import { TableClient } from '@azure/data-tables';
import { boardIdOf, type BoardId, type PersonId } from '../../domain/ids';
import { unsaid, type Profile } from '../../domain/profile/profile';
import { aCircle, boardId, dee, joiner, TENANT } from '../support/builders';
import profileV1 from './fixtures/profileV1.json';
import { azurite, openTestStorage, type TestStorage } from './openTestStorage';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.proxy.close());

let count = 0;
const newOp = () => `operation-${(count += 1)}`;
const newBoard = () => boardIdOf(TENANT, `board-${String((count += 1)).padStart(8, '0')}`);
const aProfile = (about: Partial<Profile['words']> = {}, personId: PersonId = dee): Profile => ({
  personId,
  words: { ...unsaid, ...about },
  fixed: [],
  people: [],
  savedAt: null,
});

async function aStored(board: BoardId, profile = aProfile()): Promise<string> {
  expect(await storage.profiles.write(board, profile, null, newOp())).toBe('saved');
  return (await storage.profiles.read(board, profile.personId))!.etag;
}

test('a row recorded in version 1 is read for good, and what is written today is what was recorded', async () => {
  const { row } = profileV1;
  const client = TableClient.fromConnectionString(azurite(), `${storage.tablePrefix}Boards`, {
    allowInsecureConnection: true,
  });
  await client.createEntity(row);
  const read = await storage.profiles.read(boardId, dee);
  expect(read?.value).toEqual(JSON.parse(row.json));
  await client.deleteEntity(row.partitionKey, row.rowKey);
  await storage.profiles.write(boardId, read!.value, null, 'operation-1');
  expect(await client.getEntity(row.partitionKey, row.rowKey)).toMatchObject(row);
});

test('whoever writes on an older version is told, and inserting twice is not possible', async () => {
  const board = newBoard();
  const etag = await aStored(board);
  expect(await storage.profiles.write(board, aProfile({ level: 3 }), etag, newOp())).toBe('saved');
  expect(await storage.profiles.write(board, aProfile({ level: 5 }), etag, newOp())).toBe('conflict');
  expect(await storage.profiles.write(board, aProfile({ level: 7 }), null, newOp())).toBe('conflict');
  expect((await storage.profiles.read(board, dee))?.value.words.level).toBe(3);
});

test('a profile and the circles that know it are written together or not at all', async () => {
  const board = newBoard();
  const etag = await aStored(board);
  await storage.boards.insertCircle(board, aCircle(), newOp());
  const [there] = await storage.boards.readVersions(board);
  const knowing = { ...there!, value: { ...there!.value, doors: { [dee]: joiner(dee).door! } } };
  const { etag: older } = there!;
  await storage.boards.commit(board, older, { circle: { ...there!.value, name: 'Renamed' } }, newOp());
  expect(await storage.profiles.write(board, aProfile({ level: 3 }), etag, newOp(), [knowing])).toBe('conflict');
  expect((await storage.profiles.read(board, dee))?.value.words.level).toBeNull();
  const [now] = await storage.boards.readVersions(board);
  const fresh = { etag: now!.etag, value: { ...now!.value, doors: knowing.value.doors } };
  expect(await storage.profiles.write(board, aProfile({ level: 3 }), etag, newOp(), [fresh])).toBe('saved');
  expect((await storage.boards.readCircles(board))[0]).toMatchObject({ name: 'Renamed', doors: knowing.value.doors });
});

test('a seat is not taken, and no circle started, on a profile that has changed since', async () => {
  const board = newBoard();
  const etag = await aStored(board);
  await storage.boards.insertCircle(board, aCircle(), newOp());
  const [there] = await storage.boards.readVersions(board);
  const seat = { circle: { ...there!.value, name: 'With a guest' }, restsOn: [{ personId: dee, etag }] };
  await storage.profiles.write(board, aProfile({ level: 8 }), etag, newOp());
  expect(await storage.boards.commit(board, there!.etag, seat, newOp())).toBe('conflict');
  const another = aCircle({ id: 'circle-another-00001' as never });
  expect(await storage.boards.insertCircle(board, another, newOp(), seat.restsOn)).toBe('conflict');
  expect((await storage.boards.readCircles(board)).map(({ name }) => name)).toEqual([there!.value.name]);
  const { etag: now } = (await storage.profiles.read(board, dee))!;
  const onNow = { ...seat, restsOn: [{ personId: dee, etag: now }] };
  expect(await storage.boards.commit(board, there!.etag, onNow, newOp())).toBe('saved');
  expect((await storage.profiles.read(board, dee))?.value.words.level).toBe(8);
  expect(await storage.profiles.write(board, aProfile({ level: 1 }), now, newOp())).toBe('conflict');
});
