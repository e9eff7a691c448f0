// Private words for a session's lead, each a row of its own beside the log: put and removed any number of times by whoever
// they belong to. Who may is decided before.
import type { Feedback } from '../../domain/session/feedback';
import type { FeedbackStore } from '../stores';
import { sessionKeys } from './keys';
import { entityOf, valueOf } from './row';
import type { Table } from './table';

/** Names nobody: an anonymous row must not say which request wrote it. */
const OPERATION = 'feedback';

export function createFeedbackStore(table: Table): FeedbackStore {
  return {
    async put(board, session, by, feedback) {
      const entity = entityOf(sessionKeys.feedback(board, session, by), 'feedback', feedback, OPERATION);
      await table.repeat({ do: 'put', entity }, table.deadline());
    },
    async remove(board, session, by) {
      await table.repeat({ do: 'remove', entity: sessionKeys.feedback(board, session, by) }, table.deadline());
    },
    async read(board, session, by) {
      const row = await table.read(sessionKeys.feedback(board, session, by), table.deadline());
      return row && valueOf<Feedback>(row, 'feedback');
    },
    async list(board, session) {
      const rows = await table.range(sessionKeys.allFeedback(board, session), table.deadline());
      return rows.map((row) => valueOf<Feedback>(row, 'feedback'));
    },
    async countAnonymous(board, session) {
      return (await table.range(sessionKeys.anonymousFeedback(board, session), table.deadline())).length;
    },
  };
}
