/** The other side of playStory: a product in a process of its own whose clock is set by messages from whoever plays. */
import type { Clock } from '../../bot/compose';

export type StoryMessage = { setClock: string } | { keepPromises: true };

export interface SettableClock extends Clock {
  set(at: string): void;
}

/** Stands still at what it was last told. */
export function settableClock(): SettableClock {
  let ms = Date.now();
  return { now: () => new Date(ms).toISOString(), nowMs: () => ms, set: (at) => (ms = Date.parse(at)) };
}

/** Does what each message asks for and says when it is done. */
export function playAlong(clock: SettableClock, keepPromises: () => Promise<unknown>): void {
  process.on('message', (message: StoryMessage) => {
    const asked = 'setClock' in message ? Promise.resolve(clock.set(message.setClock)) : keepPromises();
    asked.then(
      () => process.send?.({ played: true }),
      (failure: unknown) => {
        process.stderr.write(`${String(failure)}\n`);
        process.exit(1);
      },
    );
  });
}
