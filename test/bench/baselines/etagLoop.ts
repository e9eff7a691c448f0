// Baseline: everybody's note in one row, read, changed and written back on condition that nobody was faster, with a
// jittered back-off; what one would write first.
import { randomUUID } from 'node:crypto';
import { RestError, type TableClient } from '@azure/data-tables';

const BACK_OFF_MS = 8;
const BACK_OFF_MAX_MS = 200;

export async function etagLoop(table: TableClient): Promise<() => Promise<void>> {
  const partitionKey = randomUUID();
  await table.createEntity({ partitionKey, rowKey: 'session', count: 0 });
  return async () => {
    for (let attempt = 0; ; attempt += 1) {
      const row = await table.getEntity<{ count: number }>(partitionKey, 'session');
      try {
        await table.updateEntity({ partitionKey, rowKey: 'session', count: row.count + 1 }, 'Replace', {
          etag: row.etag,
        });
        return;
      } catch (error) {
        if (!(error instanceof RestError) || error.statusCode !== 412) throw error;
        const wait = Math.min(BACK_OFF_MAX_MS, BACK_OFF_MS * 2 ** attempt) * Math.random();
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  };
}
