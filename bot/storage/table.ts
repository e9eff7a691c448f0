// One table, asked with patience: every call has a deadline and its own repeats, and a write whose answer was lost, or
// that is told it conflicts, finds out by reading whether it is looking at its own echo.
import type { TableClient } from '@azure/data-tables';
import { StorageUnavailable } from '../stores';
import { Deadline, type Patience } from './deadline';
import { inRange } from './filters';
import type { Key, KeyRange } from './keys';
import { rowOf, type Row } from './row';
import { checkTransaction, type RowPut, type RowRemoval, type RowWrite } from './rowWrite';
import { sendWrites } from './sendWrites';
import { troubleOf, type Trouble } from './trouble';

/** `missing`: a row that was to be replaced or removed is not there. */
export type WriteAnswer = 'saved' | 'conflict' | 'missing';

/** Where a write leaves its operation id, so that it can be recognised afterwards. */
export interface Witness {
  key: Key;
  op: string;
}

export interface Table {
  deadline(): Deadline;
  read(key: Key, until: Deadline): Promise<Row | null>;
  /** In key order; all there are, or the first `limit`. */
  range(range: KeyRange, until: Deadline, limit?: number): Promise<Row[]>;
  /**
   * All of it or nothing. The same write may be sent more than once, so it must be one that can happen only once
   * (it inserts, or names the version it replaces, or removes a row it knows to be there) and leave its witness.
   */
  write(writes: readonly RowWrite[], witness: Witness, until: Deadline): Promise<WriteAnswer>;
  /** For a write that may happen any number of times: putting the same row, or removing one that may be gone. */
  repeat(write: RowPut | RowRemoval, until: Deadline): Promise<void>;
  create(until: Deadline): Promise<void>;
}

const PAGE_ROWS = 1000;

export function openTable(client: TableClient, patience: Patience): Table {
  /** Tries until there is an answer; `settle` says what a failure is worth, or null to try again. */
  async function persist<T>(
    until: Deadline,
    call: (signal: AbortSignal) => Promise<T>,
    settle: (trouble: Trouble) => Promise<T | null>,
  ): Promise<T> {
    for (;;) {
      let trouble: Trouble;
      try {
        return await until.within(call);
      } catch (error) {
        if (error instanceof StorageUnavailable) throw error;
        trouble = troubleOf(error);
      }
      const settled = await settle(trouble);
      if (settled !== null) return settled;
      await until.pause(trouble.kind === 'busy' ? trouble.retryAfterMs : null, trouble.cause);
    }
  }

  async function read(key: Key, until: Deadline): Promise<Row | null> {
    const found = await persist(
      until,
      async (abortSignal) => [rowOf(await client.getEntity(key.partitionKey, key.rowKey, { abortSignal }))],
      async (trouble) => (trouble.kind === 'missing' ? [] : null),
    );
    return found[0] ?? null;
  }

  async function range(within: KeyRange, until: Deadline, limit = Infinity): Promise<Row[]> {
    const rows: Row[] = [];
    let token: string | undefined;
    // A page may be empty and yet have a successor: only the token says that there is no more.
    do {
      const from = token;
      const page = await persist(
        until,
        async (abortSignal) => {
          const pages = client.listEntities({ queryOptions: { filter: inRange(within) }, abortSignal }).byPage({
            maxPageSize: Math.min(PAGE_ROWS, limit - rows.length),
            ...(from && { continuationToken: from }),
          });
          for await (const found of pages) return { rows: found.map(rowOf), next: found.continuationToken };
          throw new Error('a query answers with at least one page');
        },
        async () => null,
      );
      rows.push(...page.rows);
      token = page.next;
    } while (token && rows.length < limit);
    return rows;
  }

  async function isThere(witness: Witness, until: Deadline): Promise<boolean> {
    const row = await read(witness.key, until);
    return row !== null && row.ops.includes(witness.op);
  }

  return {
    deadline: () => new Deadline(patience),
    read,
    range,
    async write(writes, witness, until) {
      checkTransaction(writes);
      return persist<WriteAnswer>(
        until,
        async (signal) => {
          await sendWrites(client, writes, signal);
          return 'saved';
        },
        async (trouble) => {
          if (trouble.kind === 'busy') return null;
          if (await isThere(witness, until)) return 'saved';
          // A lost write may still be on its way; sent again, only one of the two can happen.
          return trouble.kind === 'lost' ? null : trouble.kind;
        },
      );
    },
    async repeat(write, until) {
      checkTransaction([write]);
      await persist(
        until,
        async (signal) => {
          await sendWrites(client, [write], signal);
          return true;
        },
        async (trouble) => (write.do === 'remove' && trouble.kind === 'missing' ? true : null),
      );
    },
    async create(until) {
      await persist(
        until,
        async (abortSignal) => {
          await client.createTable({ abortSignal });
          return true;
        },
        async () => null,
      );
    },
  };
}
