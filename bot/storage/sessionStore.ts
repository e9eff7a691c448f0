// A session's log: a row an event, its key the sequence, inserted only. That a place is taken is the whole concurrency
// control; that it was taken by this very operation is seen from the first row's operation id. The one thing that is
// ever overwritten is a capture's text, when it is redacted.
import type { BoardId, SessionId } from '../../domain/ids';
import type { SessionEvent } from '../../domain/session/events';
import { saysWords, withoutText } from '../../domain/session/redaction';
import type { SessionStore, Written } from '../stores';
import { part, sessionKeys } from './keys';
import { entityOf, valueOf } from './row';
import type { Table } from './table';

export function createSessionStore(table: Table): SessionStore {
  async function append(
    board: BoardId,
    session: SessionId,
    events: readonly SessionEvent[],
    operationId: string,
  ): Promise<Written> {
    const [first] = events;
    if (!first) return 'saved';
    const op = part(operationId);
    const writes = events.map((event) => ({
      do: 'insert' as const,
      entity: entityOf(sessionKeys.event(board, session, event.seq), 'event', event, op),
    }));
    const witness = { key: sessionKeys.event(board, session, first.seq), op };
    return (await table.write(writes, witness, table.deadline())) === 'saved' ? 'saved' : 'conflict';
  }

  return {
    append,
    async read(board, session, afterSeq) {
      const rows = await table.range(sessionKeys.eventsAfter(board, session, afterSeq), table.deadline());
      return rows.map((row) => valueOf<SessionEvent>(row, 'event'));
    },
    async redact(board, session, seq) {
      const until = table.deadline();
      const key = sessionKeys.event(board, session, seq);
      const row = await table.read(key, until);
      if (!row) return;
      const event = valueOf<SessionEvent>(row, 'event');
      if (!saysWords(event) || event.data.redacted) return;
      // The operations stay on record: whoever lost the answer to this append still recognises it.
      const [op = '', ...earlier] = row.ops;
      await table.repeat({ do: 'put', entity: entityOf(key, 'event', withoutText(event), op, earlier) }, until);
    },
  };
}
