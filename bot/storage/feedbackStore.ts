// Private words for those who led a session, each a row of its own beside the log: put and removed any number of times by whoever
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
    async put(at, by, feedback) {
      const entity = entityOf(sessionKeys.feedback(at, by), 'feedback', feedback, OPERATION);
      await table.repeat({ do: 'put', entity }, table.deadline());
    },
    async remove(at, by) {
      await table.repeat({ do: 'remove', entity: sessionKeys.feedback(at, by) }, table.deadline());
    },
    async read(at, by) {
      const row = await table.read(sessionKeys.feedback(at, by), table.deadline());
      return row && valueOf<Feedback>(row, 'feedback');
    },
    async list(at) {
      const rows = await table.range(sessionKeys.allFeedback(at), table.deadline());
      return rows.map((row) => valueOf<Feedback>(row, 'feedback'));
    },
    async countAnonymous(at) {
      return (await table.range(sessionKeys.anonymousFeedback(at), table.deadline())).length;
    },
  };
}
