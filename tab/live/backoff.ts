// How long to wait before asking the server again: longer each time, and never all panels at once.

const FIRST_MS = 500;
const LONGEST_MS = 10_000;

/** `failures` counts from 1; `random` is in [0, 1). Half of the wait is fixed, half is chance. */
export function backoffMs(failures: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return full / 2 + (full / 2) * random;
}
