// The four things that can be asked of a row, and what of them fits into one transaction: Azure takes 100 rows and
// less than 4 MiB, the emulator takes anything, so it is refused here before it is sent.
import type { TransactionAction } from '@azure/data-tables';
import type { Key } from './keys';
import type { Entity } from './row';

export interface RowInsert {
  do: 'insert';
  entity: Entity;
}

/** Whatever is there now, or is not. */
export interface RowPut {
  do: 'put';
  entity: Entity;
}

export interface RowRemoval {
  do: 'remove';
  entity: Key;
}

/** `replace` all of it, or `touch` only its version and operation, if it is still at `etag`. */
export type RowUpdate = { do: 'replace'; entity: Entity; etag: string } | RowTouch;

export interface RowTouch {
  do: 'touch';
  entity: Key & Pick<Entity, 'op'>;
  etag: string;
}

export type RowWrite = RowInsert | RowPut | RowRemoval | RowUpdate;

export const TRANSACTION_MAX_ROWS = 100;
export const TRANSACTION_MAX_BYTES = 4 * 1024 * 1024 - 64 * 1024;
/** What the SDK writes around each row: part headers, address, time stamps. */
const AROUND_A_ROW_BYTES = 1024;
/** A character takes at most this many bytes on the wire (`\u0001`). */
const BYTES_PER_CHARACTER_MAX = 6;

export class TransactionTooLarge extends Error {
  override name = 'TransactionTooLarge';
}

export function checkTransaction(writes: readonly RowWrite[]): void {
  if (writes.length === 0 || writes.length > TRANSACTION_MAX_ROWS) {
    throw new TransactionTooLarge(`${writes.length} rows; a transaction holds 1 to ${TRANSACTION_MAX_ROWS}.`);
  }
  const [first] = writes;
  const rows = new Set(writes.map((write) => write.entity.rowKey));
  if (rows.size < writes.length) throw new TransactionTooLarge('a transaction names each row once');
  if (writes.some((write) => write.entity.partitionKey !== first?.entity.partitionKey)) {
    throw new TransactionTooLarge('a transaction stays in one partition');
  }
  const bytes = writes.reduce((sum, write) => sum + bytesOf(write), 0);
  if (bytes > TRANSACTION_MAX_BYTES) {
    throw new TransactionTooLarge(`${bytes} bytes; a transaction holds ${TRANSACTION_MAX_BYTES}.`);
  }
}

/** Never less than what goes over the wire; exact only where the cheap estimate would already be much. */
export function bytesOf({ entity }: RowWrite): number {
  const characters = Object.values(entity).reduce((sum: number, value) => sum + String(value).length, 0);
  const most = characters * BYTES_PER_CHARACTER_MAX;
  const body = most < 16_384 ? most : Buffer.byteLength(JSON.stringify(entity), 'utf8');
  return body + AROUND_A_ROW_BYTES;
}

/** Without `{ etag }` as its fourth element the SDK would update unconditionally. */
export function actionOf(write: RowWrite): TransactionAction {
  switch (write.do) {
    case 'insert':
      return ['create', { ...write.entity }];
    case 'put':
      return ['upsert', { ...write.entity }, 'Replace'];
    case 'replace':
      return ['update', { ...write.entity }, 'Replace', { etag: write.etag }];
    case 'touch':
      return ['update', { ...write.entity }, 'Merge', { etag: write.etag }];
    case 'remove':
      return ['delete', { ...write.entity }];
  }
}
