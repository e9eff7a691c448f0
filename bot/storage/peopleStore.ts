// Which circles somebody is in, as an index: rows that may be put and removed any number of times, because whoever
// reads one checks it against the circle.
import type { CircleOfPerson, PeopleStore } from '../stores';
import { personKeys } from './keys';
import { entityOf, valueOf } from './row';
import type { Table } from './table';

export function createPeopleStore(table: Table): PeopleStore {
  return {
    async addCircle(person, entry) {
      const key = personKeys.circle(person, entry.boardId, entry.circleId);
      await table.repeat({ do: 'put', entity: entityOf(key, 'circleOfPerson', entry, 'index') }, table.deadline());
    },
    async removeCircle(person, { boardId, circleId }) {
      await table.repeat({ do: 'remove', entity: personKeys.circle(person, boardId, circleId) }, table.deadline());
    },
    async circlesOf(person) {
      const rows = await table.range(personKeys.circles(person), table.deadline());
      return rows.map((row) => valueOf<CircleOfPerson>(row, 'circleOfPerson'));
    },
  };
}
