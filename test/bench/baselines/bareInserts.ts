// Baseline: the fewest words one can say to the table, an entity inserted by itself, in no order and for nobody.
import { randomUUID } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';

export function bareInserts(table: TableClient, text: string): () => Promise<void> {
  const partitionKey = randomUUID();
  return async () => {
    await table.createEntity({ partitionKey, rowKey: randomUUID(), text });
  };
}
