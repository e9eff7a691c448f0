// Puts an end to waiting for a host that never answers; the host's own answer, if it still comes, is dropped.

export function withDeadline<T>(answer: Promise<T>, deadlineMs: number, otherwise: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(otherwise)), deadlineMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
