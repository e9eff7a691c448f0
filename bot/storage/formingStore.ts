// What suggesting circles reads of a board, and a suggested circle written together with what its round leaves behind.
import type { FormingMemory } from '../../domain/forming/memory';
import type { Profile } from '../../domain/profile/profile';
import type { FormingStore } from '../stores';
import { boardKeys, part } from './keys';
import { touchProfiles } from './profileStore';
import { entityOf, valueOf } from './row';
import type { RowWrite } from './rowWrite';
import type { Table } from './table';
import { tokenOf, versionOfToken } from './versionToken';

export function createFormingStore(table: Table): FormingStore {
  return {
    async readProfiles(board) {
      const rows = await table.range(boardKeys.profiles(board), table.deadline());
      return rows.map((row) => valueOf<Profile>(row, 'profile'));
    },
    async readMemory(board) {
      const row = await table.read(boardKeys.formingMemory(board), table.deadline());
      return row && { value: valueOf<FormingMemory>(row, 'formingMemory'), etag: tokenOf(row) };
    },
    async insertAsked(board, { circle, memory, restsOn }, token, operationId) {
      const op = part(operationId);
      const key = boardKeys.circle(board, circle.id);
      const { etag, ops } = versionOfToken(token ?? '');
      const remembered = entityOf(boardKeys.formingMemory(board), 'formingMemory', memory, op, ops);
      const writes: RowWrite[] = [
        { do: 'insert', entity: entityOf(key, 'circle', circle, op) },
        token === null ? { do: 'insert', entity: remembered } : { do: 'replace', entity: remembered, etag },
        ...touchProfiles(board, restsOn, op),
      ];
      const answer = await table.write(writes, { key, op }, table.deadline());
      return answer === 'saved' ? 'saved' : 'conflict';
    },
  };
}
