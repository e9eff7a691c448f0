// What the fault proxy saw of one request to Table Storage: enough to count transactions, rows and bytes by.
export interface SeenRequest {
  /** As the wire has it; a transaction is a POST. */
  method: string;
  /** The table's name; empty for a transaction whose parts name it. */
  table: string;
  query: boolean;
  /** Where a query for a range of keys begins; null for what is no query or goes on with one. */
  firstPageOf: { partitionKey: string; rowKey: string } | null;
  transaction: boolean;
  /** How many rows it writes; 0 for a read. */
  rows: number;
  bytes: number;
  body: string;
}

const PART_OF_A_TRANSACTION = /^(POST|PUT|MERGE|PATCH|DELETE) https?:\S+\/([A-Za-z][A-Za-z0-9]*)(\(|[\s?])/gm;

export function seenRequest(method: string, url: string, body: Buffer): SeenRequest {
  const text = body.toString('utf8');
  const [path = ''] = url.split('?');
  const last = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  const transaction = last === '$batch';
  const parts = transaction ? [...text.matchAll(PART_OF_A_TRANSACTION)] : [];
  return {
    method,
    table: transaction ? (parts[0]?.[2] ?? '') : last.replace(/\(.*$/s, ''),
    query: method === 'GET' && last.endsWith('()'),
    firstPageOf: method === 'GET' && last.endsWith('()') ? firstPageOf(url) : null,
    transaction,
    rows: transaction ? parts.length : method === 'GET' ? 0 : 1,
    bytes: body.length,
    body: text,
  };
}

function firstPageOf(url: string): SeenRequest['firstPageOf'] {
  const query = new URL(url, 'http://storage.test').searchParams;
  if (query.has('NextPartitionKey')) return null;
  const range = /PartitionKey eq '([^']*)' and RowKey ge '([^']*)'/.exec(query.get('$filter') ?? '');
  return range && { partitionKey: range[1]!, rowKey: range[2]! };
}
