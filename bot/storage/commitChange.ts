// Carries a decision about a circle into its board, on condition that the circle is still at the version it was decided
// on. One transaction when it fits into one, as nearly all do. A session that leaves more than a transaction holds is
// written in several: the first ones hold rows that repeating the decision writes again just so, and touch the circle's
// row without changing what it says, which keeps everybody else out; only the last brings the changed circle. A crash
// in between leaves captures that nobody counts yet, and whoever settles again overwrites them.
import type { BoardId } from '../../domain/ids';
import { withNotesCounted } from '../../domain/circle/change';
import type { RestingChange, Written } from '../stores';
import { changeRows, inTransactions, type DetailWrite } from './changeRows';
import type { Deadline } from './deadline';
import { boardKeys, part } from './keys';
import { entityOf } from './row';
import type { RowUpdate, RowWrite } from './rowWrite';
import type { Table } from './table';
import { versionOfToken } from './versionToken';

export async function commitChange(
  table: Table,
  board: BoardId,
  token: string,
  change: RestingChange,
  operationId: string,
): Promise<Written> {
  const op = part(operationId);
  const until = table.deadline();
  const key = boardKeys.circle(board, change.circle.id);
  const { etag, ops } = versionOfToken(token);
  const entity = entityOf(key, 'circle', withNotesCounted(change), op, ops);
  const transactions = inTransactions(changeRows(board, change, op), { do: 'replace', entity, etag });
  const last = transactions.pop() ?? [];

  let current = etag;
  for (const [index, rows] of transactions.entries()) {
    const step = `${op}~${index + 1}`;
    const touch: RowWrite = { do: 'touch', entity: { ...key, op: step }, etag: current };
    await table.write([touch, ...rows], { key, op: step }, until);
    const row = await table.read(key, until);
    if (row?.ops.includes(op)) return 'saved';
    // Refused because an earlier try of this very commit already got further: it goes on from there.
    if (!row || stepOf(row.ops[0] ?? '', op) <= index) return 'conflict';
    current = row.etag;
  }
  return commitLast(table, { do: 'replace', entity, etag: current }, last, until);
}

function stepOf(written: string, op: string): number {
  return written.startsWith(`${op}~`) ? Number(written.slice(op.length + 1)) : 0;
}

async function commitLast(
  table: Table,
  circleRow: RowUpdate & { do: 'replace' },
  rows: readonly DetailWrite[],
  until: Deadline,
): Promise<Written> {
  const witness = { key: circleRow.entity, op: circleRow.entity.op };
  const answer = await table.write([circleRow, ...rows], witness, until);
  if (answer !== 'missing') return answer;
  // A transaction fails when a row it removes is not there; that it is gone is what we wanted.
  const there = await Promise.all(
    rows.map(async (write) => write.do !== 'remove' || (await table.read(write.entity, until)) !== null),
  );
  const remaining = rows.filter((_, index) => there[index]);
  if (remaining.length === rows.length) return 'conflict';
  return (await table.write([circleRow, ...remaining], witness, until)) === 'saved' ? 'saved' : 'conflict';
}
