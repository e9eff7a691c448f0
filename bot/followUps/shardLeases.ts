// Which promise shards this process looks at: a lease each, a fair share among the processes that live, given back on a
// graceful stop and taken over when the holder dies. A promise is claimed by its version all the same, so two who look
// at one shard for a moment do nothing twice.
import type { Clock, NewId } from '../clock';
import type { Instances } from '../sessions/instances';
import type { LeaseStore, ShardLease, Stored } from '../stores';

/** Short, because a post that waits for a dead process waits this long. */
const LEASE_MS = 10_000;
const ROUND_EVERY_MS = 3_000;

export interface ShardLeases {
  /** The shards that are this process's now; renews and takes when it is time to. */
  held(): Promise<readonly number[]>;
  /** Others may have them at once. */
  giveBack(): Promise<void>;
}

export interface ShardLeasesParts {
  leases: LeaseStore;
  instances: Instances;
  clock: Clock;
  newId: NewId;
  instanceId: string;
  shards: number;
}

type Known = Stored<ShardLease> | undefined;

export function createShardLeases(parts: ShardLeasesParts): ShardLeases {
  const { leases, clock, instanceId } = parts;
  const mine = new Map<number, string>();
  let roundAtMs: number | null = null;
  let round: Promise<void> | null = null;

  const inMs = (ms: number) => new Date(clock.nowMs() + ms).toISOString();
  const isMine = (known: Known) => known?.value.holder === instanceId && known.value.untilAt > clock.now();
  const isFree = (known: Known) => known === undefined || known.value.untilAt <= clock.now();

  async function write(shard: number, known: Known, forMs: number): Promise<boolean> {
    const lease = { shard, holder: instanceId, untilAt: inMs(forMs) };
    const written = await leases.writeShard(lease, known?.etag ?? null, parts.newId());
    if (written === 'saved' && forMs > 0) mine.set(shard, lease.untilAt);
    else mine.delete(shard);
    return written === 'saved';
  }

  /** As many as everybody gets if the shards are dealt out evenly, rounded up. */
  async function fairShare(): Promise<number> {
    const living = await parts.instances.living();
    const now = clock.now();
    const others = living.filter(
      (one) => one.instanceId !== instanceId && one.keepsPromisesUntilAt !== null && one.keepsPromisesUntilAt > now,
    );
    return Math.ceil(parts.shards / (others.length + 1));
  }

  async function goRound(): Promise<void> {
    await parts.instances.said();
    const [share, rows] = await Promise.all([fairShare(), leases.readShards()]);
    const known = new Map(rows.map((row) => [row.value.shard, row]));
    const all = Array.from({ length: parts.shards }, (_, shard) => shard);
    const had = all.filter((shard) => isMine(known.get(shard)));
    for (const shard of had.slice(share)) await write(shard, known.get(shard), 0);
    let count = 0;
    for (const shard of had.slice(0, share)) if (await write(shard, known.get(shard), LEASE_MS)) count += 1;
    for (const shard of all.filter((one) => isFree(known.get(one)))) {
      if (count >= share) break;
      if (await write(shard, known.get(shard), LEASE_MS)) count += 1;
    }
    roundAtMs = clock.nowMs();
  }

  function isDue(): boolean {
    return roundAtMs === null || Math.abs(clock.nowMs() - roundAtMs) >= ROUND_EVERY_MS;
  }

  return {
    async held() {
      if (isDue()) await (round ??= goRound().finally(() => (round = null)));
      const now = clock.now();
      return [...mine].flatMap(([shard, untilAt]) => (untilAt > now ? [shard] : [])).sort();
    },
    async giveBack() {
      await round?.catch(() => undefined);
      roundAtMs = null;
      if (mine.size === 0) return;
      const rows = await leases.readShards();
      for (const row of rows) if (isMine(row)) await write(row.value.shard, row, 0);
      mine.clear();
    },
  };
}
