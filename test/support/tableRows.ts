// All rows of a product's tables, as they lie there, taken out or put in under another product's table names.
import { odata, TableClient, type CreateDeleteEntityAction, type TableEntity } from '@azure/data-tables';

/** By the table's name without its prefix. */
export type TableRows = Record<string, TableEntity[]>;

const names = ['Boards', 'Sessions', 'People', 'Conversations', 'Promises'];
const ROWS_IN_A_TRANSACTION = 100;
/** What Azurite adds to each row by itself. */
const notOurs = new Set(['etag', 'timestamp']);

const tableOf = (prefix: string, name: string) =>
  TableClient.fromConnectionString(process.env['AZURITE_CONNECTION_STRING'] ?? '', `${prefix}${name}`, {
    allowInsecureConnection: true,
  });

export async function takeRows(prefix: string): Promise<TableRows> {
  const tables = names.map(async (name) => {
    const rows: TableEntity[] = [];
    // Each value with its type, so that it is the same when it is put in again.
    for await (const row of tableOf(prefix, name).listEntities({ disableTypeConversion: true })) {
      rows.push(Object.fromEntries(Object.entries(row).filter(([key]) => !notOurs.has(key))) as unknown as TableEntity);
    }
    return [name, rows] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

export async function putRows(prefix: string, tables: TableRows): Promise<void> {
  await Promise.all(
    Object.entries(tables).map(async ([name, rows]) => {
      const table = tableOf(prefix, name);
      await table.createTable();
      for (const some of transactionsOf(rows)) {
        await table.submitTransaction(some.map((row): CreateDeleteEntityAction => ['create', row]));
      }
    }),
  );
}

export async function removeRows(prefix: string, name: string, partitionKey: string): Promise<void> {
  const table = tableOf(prefix, name);
  for await (const row of table.listEntities({ queryOptions: { filter: odata`PartitionKey eq ${partitionKey}` } })) {
    await table.deleteEntity(row.partitionKey!, row.rowKey!);
  }
}

function transactionsOf(rows: readonly TableEntity[]): TableEntity[][] {
  const open = new Map<string, TableEntity[]>();
  const transactions: TableEntity[][] = [];
  for (const row of rows) {
    let some = open.get(row.partitionKey);
    if (!some || some.length === ROWS_IN_A_TRANSACTION) {
      some = [];
      open.set(row.partitionKey, some);
      transactions.push(some);
    }
    some.push(row);
  }
  return transactions;
}
