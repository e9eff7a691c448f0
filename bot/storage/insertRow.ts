// A row that must not be there yet: inserted once, and recognised when its own echo comes back as a conflict.
import type { Written } from '../stores';
import { part, type Key } from './keys';
import type { RowKind } from './lift';
import { entityOf } from './row';
import type { Table } from './table';

export async function insertRow(
  table: Table,
  key: Key,
  kind: RowKind,
  value: unknown,
  operationId: string,
): Promise<Written> {
  const op = part(operationId);
  const entity = entityOf(key, kind, value, op);
  const answer = await table.write([{ do: 'insert', entity }], { key, op }, table.deadline());
  return answer === 'saved' ? 'saved' : 'conflict';
}
