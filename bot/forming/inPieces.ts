// Long work beside live sessions: one at a time, a few milliseconds of it, then whatever else waits.
import type { Pausing } from '../../domain/forming/pausing';

const PIECE_MS = 8;

export type InPieces = <T>(work: Pausing<T>) => Promise<T>;

/** `nowMs` must run with the real time, whatever the product's clock says. */
export function createInPieces(nowMs: () => number): InPieces {
  let before: Promise<unknown> = Promise.resolve();
  return <T>(work: Pausing<T>) => {
    const done = before.then(() => inPieces(work, nowMs));
    before = done.catch(() => undefined);
    return done;
  };
}

async function inPieces<T>(work: Pausing<T>, nowMs: () => number): Promise<T> {
  for (;;) {
    const untilMs = nowMs() + PIECE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (nowMs() < untilMs);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
