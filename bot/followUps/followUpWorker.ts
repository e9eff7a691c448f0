// Looks for promises that have fallen due, shard by shard, and keeps them; a failure leaves a promise owed.
import { atMost } from '../atMost';
import { errorName } from '../log';
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { keepPromise } from './keepPromise';

const LOOK_EVERY_MS = 2000;
const AT_ONCE = 20;
const GIVE_BACK_WITHIN_MS = 2_000;
/** A promise that could not be kept steps back, so that it never stands before those that can be. */
const TRY_AGAIN_AFTER_MS = 10_000;

export interface FollowUpWorker {
  start(): void;
  /** Something new may be due: look without waiting for the next round. */
  wake(): void;
  /** One look at every shard that is this process's; answers when everything found was dealt with. */
  lookOnce(): Promise<number>;
  /** Stops looking, waits for what is under way and gives its shards back. */
  stop(): Promise<void>;
}

export function createFollowUpWorker(parts: FollowUpParts): FollowUpWorker {
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<number> | null = null;
  let again = false;
  let stopped = true;

  /** Asked again before each promise: a look can last longer than a lease. */
  async function shards(): Promise<readonly number[]> {
    return parts.shards
      ? parts.shards.held()
      : Array.from({ length: parts.stores.promises.shards }, (_, shard) => shard);
  }

  async function lookAt(shard: number): Promise<number> {
    const found = await parts.stores.promises.due(shard, parts.clock.now(), AT_ONCE);
    for (const due of found) {
      if (!(await shards()).includes(shard)) break;
      try {
        await keepPromise(parts, due);
      } catch (error) {
        parts.log.warn({ error: errorName(error), kind: due.value.kind }, 'a promise could not be kept yet');
        await stepBack(due);
      }
    }
    return found.length;
  }

  /** Changes nothing when it was claimed meanwhile: then what became of it is unknown, and is found out later. */
  async function stepBack(due: DuePromise): Promise<void> {
    const laterAt = new Date(parts.clock.nowMs() + TRY_AGAIN_AFTER_MS).toISOString();
    await parts.stores.promises.postpone(due, laterAt, due.state).catch((error: unknown) => {
      parts.log.warn({ error: errorName(error) }, 'a promise could not be put off either');
    });
  }

  async function look(): Promise<number> {
    let found = 0;
    for (const shard of await shards()) found += await lookAt(shard);
    return found;
  }

  function lookOnce(): Promise<number> {
    looking ??= look().finally(() => (looking = null));
    return looking;
  }

  /** One look is planned at a time, whoever asks for it. */
  function lookIn(ms: number): void {
    if (timer) clearTimeout(timer);
    timer = setTimeout(run, ms);
  }

  function run(): void {
    if (stopped) return;
    again = false;
    lookOnce()
      .catch((error: unknown) => parts.log.warn({ error: errorName(error) }, 'promises could not be read'))
      .finally(() => {
        if (!stopped) lookIn(again ? 0 : LOOK_EVERY_MS);
      });
  }

  return {
    start() {
      stopped = false;
      run();
    },
    wake() {
      again = true;
      if (stopped || looking) return;
      lookIn(0);
    },
    lookOnce,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await looking?.catch(() => undefined);
      // What cannot be given back in time is taken over when its lease is over.
      if (parts.shards) await atMost(GIVE_BACK_WITHIN_MS, parts.shards.giveBack());
    },
  };
}
