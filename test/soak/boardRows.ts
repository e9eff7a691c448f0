// What settling a session left on its board, counted in the rows themselves: nothing in the product reads them all.
import { TableClient } from '@azure/data-tables';
import { boardKeys } from '../../bot/storage/keys';
import type { BoardId, CircleId } from '../../domain/ids';

export interface BoardRows {
  /** Lines of history, one a session. */
  records: number;
  openCommitments: number;
  /** Takeaways, questions and thanks. */
  kept: number;
}

export async function boardRows(tablePrefix: string, board: BoardId, circle: CircleId): Promise<BoardRows> {
  const connection = process.env['AZURITE_CONNECTION_STRING'] ?? '';
  const table = TableClient.fromConnectionString(connection, `${tablePrefix}Boards`, { allowInsecureConnection: true });
  const { partitionKey } = boardKeys.settings(board);
  const counted: BoardRows = { records: 0, openCommitments: 0, kept: 0 };
  for await (const row of table.listEntities({ queryOptions: { filter: `PartitionKey eq '${partitionKey}'` } })) {
    const key = String(row.rowKey);
    if (key.startsWith(`h~${circle}~s~`)) counted.records += 1;
    if (key.startsWith(`d~${circle}~o~`)) counted.openCommitments += 1;
    if (key.startsWith(`h~${circle}~k~`)) counted.kept += 1;
  }
  return counted;
}
