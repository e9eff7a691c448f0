// Something long that is done in pieces, so that a server has time for others in between.
export type Pausing<T> = Generator<void, T, void>;

/** Without a pause. */
export function allAtOnce<T>(work: Pausing<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
