// Promises, each known by its id from the start and, while it is owed, standing in its shard at its due time. Every
// change takes its row away from there and puts the next in its place, in one transaction: of two who try, one finds
// nothing to take away. What a promise means and when it is kept is decided in followUps.
import { createHash, randomUUID } from 'node:crypto';
import { SENDING_LOST_MS, type Owed, type PromiseState } from '../../domain/followUps/promise';
import type { Instant } from '../../domain/ids';
import type { DuePromise, PromiseStore, Written } from '../stores';
import { promiseKeys, shardOf, type Key } from './keys';
import { entityOf, valueOf, type Row } from './row';
import type { RowInsert, RowWrite } from './rowWrite';
import type { Table } from './table';

/** Never fewer than before: a promise is looked for in the shard it was put into. */
const SHARDS = 4;

/** `step` counts the places a promise has stood at. */
interface PromiseRow {
  promise: Owed;
  state: PromiseState;
  step: number;
}

export function createPromiseStore(table: Table): PromiseStore {
  const shardFor = (promise: Owed): number => shardOf(promise.conversationKey, SHARDS);

  const standing = (row: PromiseRow, op: string): RowInsert => {
    const key = promiseKeys.due(shardFor(row.promise), comesDueAt(row), row.promise.id, row.step);
    return { do: 'insert', entity: entityOf(key, 'promise', row, op) };
  };

  /** `etag` is the row's key: the row of another step has another. */
  const standingKey = (due: DuePromise): Key => ({
    partitionKey: promiseKeys.known(shardFor(due.value), due.value.id).partitionKey,
    rowKey: due.etag,
  });

  async function promise(owed: Owed): Promise<void> {
    const until = table.deadline();
    const op = randomUUID();
    const key = promiseKeys.known(shardFor(owed), owed.id);
    const first: PromiseRow = { promise: owed, state: { status: 'owed', attempts: 0 }, step: 0 };
    const known: RowWrite = { do: 'insert', entity: entityOf(key, 'promise', first, op) };
    if ((await table.write([known, standing(first, op)], { key, op }, until)) === 'saved') return;
    const row = await table.read(key, until);
    const before = row && valueOf<PromiseRow>(row, 'promise');
    if (!row || before?.state.status !== 'dissolved') return;
    // It was let go because its fact never came. Now the fact is attempted again, and must not go without its promise.
    const again: PromiseRow = { ...first, step: before.step + 1 };
    const revived: RowWrite = { do: 'replace', entity: entityOf(key, 'promise', again, op), etag: row.etag };
    await table.write([revived, standing(again, op)], { key, op }, until);
  }

  /** To its next place, if it still stands where it was found. */
  async function move(due: DuePromise, value: Owed, state: DuePromise['state']): Promise<DuePromise | null> {
    const next: PromiseRow = { promise: value, state, step: stepOf(due) + 1 };
    const op = operationOf(due, next);
    const insert = standing(next, op);
    const writes: RowWrite[] = [{ do: 'remove', entity: standingKey(due) }, insert];
    const answer = await table.write(writes, { key: insert.entity, op }, table.deadline());
    return answer === 'saved' ? { value, state, etag: insert.entity.rowKey } : null;
  }

  return {
    shards: SHARDS,
    shardOf: (conversationKey) => shardOf(conversationKey, SHARDS),
    promise,
    async due(shard, now, limit) {
      const rows = await table.range(promiseKeys.dueUntil(shard, now), table.deadline(), limit);
      return rows.map(dueFrom);
    },
    claim: (due, state) => move(due, due.value, state),
    async postpone(due, dueAt, state): Promise<Written> {
      return (await move(due, { ...due.value, dueAt }, state)) ? 'saved' : 'conflict';
    },
    async finish(due, state): Promise<Written> {
      const key = promiseKeys.known(shardFor(due.value), due.value.id);
      const done: PromiseRow = { promise: due.value, state, step: stepOf(due) };
      const op = operationOf(due, done);
      const writes: RowWrite[] = [
        { do: 'remove', entity: standingKey(due) },
        { do: 'put', entity: entityOf(key, 'promise', done, op) },
      ];
      return (await table.write(writes, { key, op }, table.deadline())) === 'saved' ? 'saved' : 'conflict';
    },
    async readDone(conversationKey, id) {
      const key = promiseKeys.known(shardOf(conversationKey, SHARDS), id);
      const row = await table.read(key, table.deadline());
      if (!row) return null;
      const known = valueOf<PromiseRow>(row, 'promise');
      return known.state.status === 'owed' ? null : { promise: known.promise, state: known.state };
    },
  };
}

/** A claimed promise needs no look before its claim counts as lost. */
function comesDueAt({ promise, state }: PromiseRow): Instant {
  if (state.status !== 'sending') return promise.dueAt;
  const lostAt = new Date(Date.parse(state.since) + SENDING_LOST_MS).toISOString();
  return lostAt > promise.dueAt ? lostAt : promise.dueAt;
}

function dueFrom(row: Row): DuePromise {
  const { promise, state } = valueOf<PromiseRow>(row, 'promise');
  if (state.status !== 'owed' && state.status !== 'sending' && state.status !== 'unknown') {
    throw new Error(`a promise that is ${state.status} does not stand among those that are due`);
  }
  return { value: promise, state, etag: row.rowKey };
}

function stepOf(due: DuePromise): number {
  return Number(due.etag.slice(due.etag.lastIndexOf('~') + 1));
}

/** Made from what is asked, so that asking again after a lost answer is recognised as the same. */
function operationOf(due: DuePromise, next: PromiseRow): string {
  const asked = JSON.stringify([due.value.id, due.etag, next]);
  return createHash('sha256').update(asked).digest('hex').slice(0, 32);
}
