// Leases: which processes live and which of them looks at which promise shard. A shard changes hands by version, so of
// two who reach for it one is told no; how long a lease is good and who should have how many is decided by the takers.
import type { InstanceLease, LeaseStore, ShardLease, Written } from '../stores';
import { insertRow } from './insertRow';
import { leaseKeys, part } from './keys';
import { entityOf, valueOf } from './row';
import type { Table } from './table';
import { tokenOf, versionOfToken } from './versionToken';

export function createLeaseStore(table: Table): LeaseStore {
  async function replaceShard(lease: ShardLease, token: string, operationId: string): Promise<Written> {
    const op = part(operationId);
    const key = leaseKeys.shard(lease.shard);
    const { etag, ops } = versionOfToken(token);
    const entity = entityOf(key, 'shardLease', lease, op, ops);
    const answer = await table.write([{ do: 'replace', entity, etag }], { key, op }, table.deadline());
    return answer === 'saved' ? 'saved' : 'conflict';
  }

  return {
    sayAlive(instance) {
      const entity = entityOf(leaseKeys.instance(instance.instanceId), 'instance', instance, part(instance.instanceId));
      return table.repeat({ do: 'put', entity }, table.deadline());
    },
    async readInstances() {
      const rows = await table.range(leaseKeys.instances(), table.deadline());
      return rows.map((row) => valueOf<InstanceLease>(row, 'instance'));
    },
    forgetInstance: (instanceId) =>
      table.repeat({ do: 'remove', entity: leaseKeys.instance(instanceId) }, table.deadline()),
    async readShards() {
      const rows = await table.range(leaseKeys.shards(), table.deadline());
      return rows.map((row) => ({ value: valueOf<ShardLease>(row, 'shardLease'), etag: tokenOf(row) }));
    },
    writeShard: (lease, etag, operationId) =>
      etag === null
        ? insertRow(table, leaseKeys.shard(lease.shard), 'shardLease', lease, operationId)
        : replaceShard(lease, etag, operationId),
  };
}
