// Lets one window at a time send the notes that several share. Where the browser has no locks, or one is never given
// back, sending goes on without: the server knows a command by its id, so that twice is once.

/** Runs when no other window of the same name does. */
export type SenderTurn = <T>(run: () => Promise<T>) => Promise<T>;

/** Longer than anything done in a turn: two tokens and two requests at their deadlines. */
const TURN_DEADLINE_MS = 45_000;

export function createSenderTurn(name: string, locks: Pick<LockManager, 'request'> | undefined): SenderTurn {
  return async function inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (!locks) return run();
    const begun: Promise<T>[] = [];
    const begin = () => {
      const running = run();
      begun.push(running);
      return running;
    };
    try {
      await locks.request(name, { signal: AbortSignal.timeout(TURN_DEADLINE_MS) }, begin);
    } catch (error) {
      if (begun.length === 0) return run();
      throw error;
    }
    return begun[0]!;
  };
}
