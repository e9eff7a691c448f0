// How a value stands in a table: its version, the operation that wrote it, and itself as JSON text. Azure's limits on
// strings and entities are kept here by construction, because the emulator keeps neither.
import type { Key } from './keys';
import { lift, versionOf, type RowKind } from './lift';

/** Azure counts a string as UTF-16 and allows 64 KiB; JSON longer than this goes on in the next property. */
const PROPERTY_MAX_CHARS = 30_000;
const PROPERTIES_MAX = 16;
/** 960,000 bytes as Azure counts; keys, version and operations stay far below the rest of its 1 MiB. */
export const ROW_MAX_CHARS = PROPERTY_MAX_CHARS * PROPERTIES_MAX;
const EARLIER_KEPT = 8;

/** What is sent: every property is text or a number. */
export interface Entity extends Key {
  v: number;
  /** The operation that wrote the row last. */
  op: string;
  /** The operations before it, newest first: an answer may be asked for after somebody else wrote, too. */
  earlier: string;
  [json: `json${string}`]: string;
}

export interface Row extends Key {
  etag: string;
  v: unknown;
  ops: readonly string[];
  json: string;
}

export class RowTooLarge extends Error {
  override name = 'RowTooLarge';
}

export function entityOf(key: Key, kind: RowKind, value: unknown, op: string, earlier: readonly string[] = []): Entity {
  const json = JSON.stringify(value);
  if (json.length > ROW_MAX_CHARS) {
    throw new RowTooLarge(`A ${kind} of ${json.length} characters; a row holds ${ROW_MAX_CHARS}.`);
  }
  const entity: Entity = { ...key, v: versionOf(kind), op, earlier: earlier.slice(0, EARLIER_KEPT).join(' ') };
  pieces(json).forEach((piece, index) => (entity[`json${index === 0 ? '' : index}`] = piece));
  return entity;
}

/** A pair of surrogates is never torn apart: each half alone would be lost in UTF-8. */
function pieces(json: string): string[] {
  const cut: string[] = [];
  for (let from = 0; from < json.length;) {
    let to = Math.min(from + PROPERTY_MAX_CHARS, json.length);
    if (to < json.length && /[\uD800-\uDBFF]/.test(json.charAt(to - 1))) to -= 1;
    cut.push(json.slice(from, to));
    from = to;
  }
  if (cut.length > PROPERTIES_MAX) throw new RowTooLarge(`A row holds ${ROW_MAX_CHARS} characters.`);
  return cut;
}

/** A row as it was read, before anyone has looked at what it says. */
export function rowOf(read: Readonly<Record<string, unknown>>): Row {
  let json = '';
  for (let index = 0; index < PROPERTIES_MAX; index += 1) {
    const piece = read[`json${index === 0 ? '' : index}`];
    if (typeof piece !== 'string') break;
    json += piece;
  }
  const earlier = text(read.earlier);
  return {
    partitionKey: text(read.partitionKey),
    rowKey: text(read.rowKey),
    etag: text(read.etag),
    v: read.v,
    ops: [text(read.op), ...(earlier === '' ? [] : earlier.split(' '))],
    json,
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value, lifted to the version this server works with. `T` is what this kind of row has always been given. */
export function valueOf<T>(row: Row, kind: RowKind): T {
  return lift(kind, row.v, JSON.parse(row.json)) as T;
}
