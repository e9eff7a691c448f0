// How long one operation may take, its own repeats included, and how long each try: the SDK alone would wait for ever.
import { StorageUnavailable } from '../stores';

export interface Patience {
  operationMs: number;
  tryMs: number;
}

export const patience: Patience = { operationMs: 10_000, tryMs: 3_000 };

const FIRST_PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 800;

export class Deadline {
  private readonly endsAtMs: number;
  private tries = 0;

  constructor(private readonly given: Patience) {
    this.endsAtMs = performance.now() + given.operationMs;
  }

  /** Runs one try. Ends it, whatever it is waiting for, when its time is over. */
  async within<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const leftMs = this.leftMs();
    if (leftMs <= 0) throw new StorageUnavailable('the storage did not answer in time');
    const end = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          end.abort();
          reject(new TryTimedOut());
        },
        Math.min(this.given.tryMs, leftMs),
      );
    });
    try {
      return await Promise.race([call(end.signal), tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits before the next try: as long as the storage asked for, or longer each time, with jitter. */
  async pause(askedMs: number | null, cause: unknown): Promise<void> {
    const backOffMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.tries) * (0.5 + Math.random() / 2);
    this.tries += 1;
    const waitMs = askedMs ?? backOffMs;
    if (waitMs >= this.leftMs()) throw new StorageUnavailable('the storage did not answer in time', { cause });
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }

  private leftMs(): number {
    return this.endsAtMs - performance.now();
  }
}

export class TryTimedOut extends Error {
  override name = 'TryTimedOut';
}
