// The one place where a filter for Table Storage is written. The SDK's own template inserts arrays and objects raw, so
// only text is let in, and its quotes are doubled.
import type { KeyRange } from './keys';

export function literal(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('only text may stand in a filter');
  return `'${value.replaceAll("'", "''")}'`;
}

/** Row keys from `from` on and before `below`, of one partition. */
export function inRange({ partitionKey, from, below }: KeyRange): string {
  return `PartitionKey eq ${literal(partitionKey)} and RowKey ge ${literal(from)} and RowKey lt ${literal(below)}`;
}
