// Many things to ask for, a few of them at a time, so that one request does not take all there is.

/** The answers in the order of `items`; the first failure fails all. */
export async function fewAtOnce<T, R>(items: readonly T[], atOnce: number, run: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  async function worker(): Promise<void> {
    while (next < items.length) {
      const at = next;
      next += 1;
      answers[at] = await run(items[at]!);
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return answers;
}
