import fc from 'fast-check';
import { inRange, literal } from '../../bot/storage/filters';
import { liftBy, VersionUnknown } from '../../bot/storage/lift';
import { entityOf, ROW_MAX_CHARS, rowOf, RowTooLarge, valueOf } from '../../bot/storage/row';
import { bytesOf, checkTransaction, TransactionTooLarge, type RowWrite } from '../../bot/storage/rowWrite';

const key = { partitionKey: 'board', rowKey: 'row' };
const put = (value: unknown, rowKey = 'row'): RowWrite => ({
  do: 'put',
  entity: entityOf({ ...key, rowKey }, 'kept', value, 'op'),
});

test('a filter takes text and nothing else', () => {
  for (const value of [['x'], { length: 1 }, new String('x'), 1, null, undefined, true]) {
    expect(() => literal(value)).toThrow(TypeError);
  }
  const range = { partitionKey: ["x' or true or 'x"] as unknown as string, from: 'a', below: 'b' };
  expect(() => inRange(range)).toThrow(TypeError);
});

test('a quote in a filter stays a letter of its text', () => {
  const range = { partitionKey: "o'neil' or PartitionKey ne '", from: 'a', below: 'b' };
  expect(inRange(range)).toBe("PartitionKey eq 'o''neil'' or PartitionKey ne ''' and RowKey ge 'a' and RowKey lt 'b'");
});

test('what is written is read back, however long it is and whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 61_000 }), (said, before) => {
      const value = { text: `${'x'.repeat(before)}${said}😀${said}` };
      const entity = entityOf(key, 'kept', value, 'op', ['earlier', 'first']);
      for (const property of Object.values(entity)) {
        expect(Buffer.byteLength(String(property), 'utf16le')).toBeLessThanOrEqual(64 * 1024);
        expect(Buffer.from(String(property), 'utf8').toString('utf8')).toBe(String(property));
      }
      const row = rowOf({ ...entity, etag: 'W/"1"' });
      expect(valueOf(row, 'kept')).toEqual(JSON.parse(JSON.stringify(value)));
      expect(row.ops).toEqual(['op', 'earlier', 'first']);
    }),
  );
});

test('a row that Azure would refuse is refused before it is sent', () => {
  expect(() => entityOf(key, 'kept', 'x'.repeat(ROW_MAX_CHARS), 'op')).toThrow(RowTooLarge);
  const largest = entityOf(key, 'kept', '😀'.repeat(ROW_MAX_CHARS / 2 - 20), 'op');
  const asAzureCounts = Object.entries(largest).reduce(
    (sum, [name, value]) => sum + 8 + 2 * (name.length + String(value).length),
    4,
  );
  expect(asAzureCounts).toBeLessThan(1024 * 1024);
});

test('a transaction that Azure would refuse is refused before it is sent', () => {
  const rows = (count: number, value: unknown = 'x') => Array.from({ length: count }, (_, n) => put(value, `row${n}`));
  expect(() => checkTransaction(rows(100))).not.toThrow();
  expect(() => checkTransaction(rows(101))).toThrow(TransactionTooLarge);
  expect(() => checkTransaction([])).toThrow(TransactionTooLarge);
  expect(() => checkTransaction([put('x'), put('y')])).toThrow('each row once');
  expect(() => checkTransaction(rows(100, 'é'.repeat(30_000)))).toThrow('bytes');
  const elsewhere: RowWrite = { do: 'remove', entity: { partitionKey: 'another', rowKey: 'z' } };
  expect(() => checkTransaction([put('x'), elsewhere])).toThrow('one partition');
});

test('a row is never counted as less than it is on the wire', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (said) => {
      const write = put({ text: said });
      expect(bytesOf(write)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(write.entity)));
    }),
  );
});

test('a row of an older version is lifted step by step to the newest', () => {
  const steps = [
    (older: unknown) => ({ ...(older as object), seat: 'peer' }),
    (older: unknown) => ({ ...(older as object), level: 1 }),
  ];
  expect(liftBy('circle', steps, 1, { name: 'SQL' })).toEqual({ name: 'SQL', seat: 'peer', level: 1 });
  expect(liftBy('circle', steps, 2, { name: 'SQL' })).toEqual({ name: 'SQL', level: 1 });
  expect(liftBy('circle', steps, 3, { name: 'SQL' })).toEqual({ name: 'SQL' });
});

test('a row of a version from the future, or of none, is not guessed at', () => {
  for (const version of [2, 0, 1.5, '1', null, undefined]) {
    expect(() => liftBy('circle', [], version, {})).toThrow(VersionUnknown);
  }
  expect(() => liftBy('circle', [], 2, {})).toThrow('A circle row says version 2; this server reads versions 1 to 1.');
});
