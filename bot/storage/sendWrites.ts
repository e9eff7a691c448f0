// One try at one write: a single row by its own operation, several in a transaction. Whether to try again, and what a
// failure means, is the table's matter.
import type { TableClient } from '@azure/data-tables';
import { actionOf, type RowWrite } from './rowWrite';
import { AnswerUnreadable } from './trouble';

export async function sendWrites(
  client: TableClient,
  writes: readonly RowWrite[],
  abortSignal: AbortSignal,
): Promise<void> {
  const [only] = writes;
  if (writes.length === 1 && only) return sendOne(client, only, abortSignal);
  const answer = await client.submitTransaction(writes.map(actionOf), { abortSignal });
  // An answer cut short parses as a success with fewer parts.
  if (answer.subResponses.length !== writes.length) throw new AnswerUnreadable('a transaction’s answer is incomplete');
}

async function sendOne(client: TableClient, write: RowWrite, abortSignal: AbortSignal): Promise<void> {
  switch (write.do) {
    case 'insert':
      await client.createEntity(write.entity, { abortSignal });
      return;
    case 'put':
      await client.upsertEntity(write.entity, 'Replace', { abortSignal });
      return;
    case 'replace':
      await client.updateEntity(write.entity, 'Replace', { etag: write.etag, abortSignal });
      return;
    case 'touch':
      await client.updateEntity(write.entity, 'Merge', { etag: write.etag, abortSignal });
      return;
    case 'remove':
      await client.deleteEntity(write.entity.partitionKey, write.entity.rowKey, { abortSignal });
      return;
  }
}
