// Profiles, one row each in their board's partition.
import type { Profile } from '../../domain/profile/profile';
import type { ProfileStore } from '../stores';
import { insertRow } from './insertRow';
import { boardKeys, part } from './keys';
import { entityOf, valueOf } from './row';
import type { Table } from './table';
import { tokenOf, versionOfToken } from './versionToken';

export function createProfileStore(table: Table): ProfileStore {
  return {
    async read(board, person) {
      const row = await table.read(boardKeys.profile(board, person), table.deadline());
      return row && { value: valueOf<Profile>(row, 'profile'), etag: tokenOf(row) };
    },
    async write(board, profile, token, operationId) {
      const key = boardKeys.profile(board, profile.personId);
      if (token === null) return insertRow(table, key, 'profile', profile, operationId);
      const op = part(operationId);
      const { etag, ops } = versionOfToken(token);
      const entity = entityOf(key, 'profile', profile, op, ops);
      const answer = await table.write([{ do: 'replace', entity, etag }], { key, op }, table.deadline());
      return answer === 'saved' ? 'saved' : 'conflict';
    },
  };
}
