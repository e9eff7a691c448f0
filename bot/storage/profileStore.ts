// Profiles, one row each in their board's partition; and how a decision that rests on one is kept from being written once
// it has changed.
import type { Profile } from '../../domain/profile/profile';
import type { BoardId } from '../../domain/ids';
import type { ProfileStore, ProfileVersion } from '../stores';
import { boardKeys, part } from './keys';
import { entityOf, valueOf } from './row';
import type { RowTouch, RowWrite } from './rowWrite';
import type { Table } from './table';
import { tokenOf, versionOfToken } from './versionToken';

export function createProfileStore(table: Table): ProfileStore {
  return {
    async read(board, person) {
      const row = await table.read(boardKeys.profile(board, person), table.deadline());
      return row && { value: valueOf<Profile>(row, 'profile'), etag: tokenOf(row) };
    },
    async write(board, profile, token, operationId, circles = []) {
      const op = part(operationId);
      const key = boardKeys.profile(board, profile.personId);
      const { etag, ops } = versionOfToken(token ?? '');
      const entity = entityOf(key, 'profile', profile, op, ops);
      const writes: RowWrite[] = [token === null ? { do: 'insert', entity } : { do: 'replace', entity, etag }];
      for (const circle of circles) {
        const version = versionOfToken(circle.etag);
        const place = boardKeys.circle(board, circle.value.id);
        const changed = entityOf(place, 'circle', circle.value, op, version.ops);
        writes.push({ do: 'replace', entity: changed, etag: version.etag });
      }
      const answer = await table.write(writes, { key, op }, table.deadline());
      return answer === 'saved' ? 'saved' : 'conflict';
    },
  };
}

/** Changes nothing but the row's version: whoever decides on an older one is told. */
export function touchProfiles(board: BoardId, restsOn: readonly ProfileVersion[], op: string): RowTouch[] {
  return restsOn.map(({ personId, etag }) => ({
    do: 'touch',
    entity: { ...boardKeys.profile(board, personId), op },
    etag: versionOfToken(etag).etag,
  }));
}
