// A decision about a circle laid out as rows of its board: what must be written with the circle's own row, and what
// may be written before it.
import type { Commitment } from '../../domain/circle/kept';
import type { BoardId } from '../../domain/ids';
import type { RestingChange } from '../stores';
import { boardKeys, type Key } from './keys';
import { touchProfiles } from './profileStore';
import { entityOf } from './row';
import {
  bytesOf,
  TRANSACTION_MAX_BYTES,
  TRANSACTION_MAX_ROWS,
  type RowPut,
  type RowRemoval,
  type RowTouch,
  type RowWrite,
} from './rowWrite';

export type DetailWrite = RowPut | RowRemoval | RowTouch;

export interface ChangeRows {
  /** Written again with the same content by whoever repeats the decision: kept captures, and new commitments. */
  repeatable: DetailWrite[];
  /** Together with the circle's row or not at all. */
  together: DetailWrite[];
}

export function changeRows(board: BoardId, change: RestingChange, op: string): ChangeRows {
  const circle = change.circle.id;
  const rows: ChangeRows = { repeatable: [], together: touchProfiles(board, change.restsOn ?? [], op) };
  for (const kept of change.keep ?? []) {
    const key = boardKeys.kept(board, circle, kept.kind, kept.at, kept.id);
    rows.repeatable.push({ do: 'put', entity: entityOf(key, 'kept', kept, op) });
  }
  for (const { before, after } of change.commitments ?? []) {
    const key = commitmentKey(board, after);
    const put: DetailWrite = { do: 'put', entity: entityOf(key, 'commitment', after, op) };
    if (before === null) {
      rows.repeatable.push(put);
      continue;
    }
    rows.together.push(put);
    const old = commitmentKey(board, before);
    if (old.rowKey !== key.rowKey) rows.together.push({ do: 'remove', entity: old });
  }
  for (const gone of change.removeCommitments ?? []) {
    rows.together.push({ do: 'remove', entity: commitmentKey(board, gone) });
  }
  for (const gone of change.removeKept ?? []) {
    rows.together.push({ do: 'remove', entity: boardKeys.kept(board, circle, gone.kind, gone.at, gone.id) });
  }
  for (const topic of change.putTopics ?? []) {
    rows.together.push({ do: 'put', entity: entityOf(boardKeys.topic(board, circle, topic.id), 'topic', topic, op) });
  }
  for (const id of change.removeTopicIds ?? []) {
    rows.together.push({ do: 'remove', entity: boardKeys.topic(board, circle, id) });
  }
  for (const made of change.made ?? []) {
    const key = boardKeys.change(board, circle, made.number);
    rows.together.push({ do: 'put', entity: entityOf(key, 'madeChange', made, op) });
  }
  if (change.record) {
    const key = boardKeys.record(board, circle, change.record.ordinal);
    rows.together.push({ do: 'put', entity: entityOf(key, 'record', change.record, op) });
  }
  return rows;
}

function commitmentKey(board: BoardId, commitment: Commitment): Key {
  const place = commitment.state.status === 'open' ? boardKeys.openCommitment : boardKeys.doneCommitment;
  return place(board, commitment.circleId, commitment.id);
}

/**
 * One transaction's worth of rows after another, each leaving room for the circle's row; the last holds everything that
 * belongs together, and of the repeatable rows as many of the last ones (commitments) as fit.
 */
export function inTransactions({ repeatable, together }: ChangeRows, circleRow: RowWrite): DetailWrite[][] {
  const circleBytes = bytesOf(circleRow);
  const transactions: DetailWrite[][] = [];
  let current = [...together];
  let bytes = circleBytes + together.reduce((sum, write) => sum + bytesOf(write), 0);
  for (const write of repeatable.toReversed()) {
    const more = bytesOf(write);
    if (current.length + 2 > TRANSACTION_MAX_ROWS || bytes + more > TRANSACTION_MAX_BYTES) {
      transactions.unshift(current);
      current = [];
      bytes = circleBytes;
    }
    current.push(write);
    bytes += more;
  }
  return [current, ...transactions];
}
