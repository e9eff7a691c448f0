// Shares a slot out among parts in proportion to what each usually takes.

/** Whole minutes, one at least each, summing exactly to `total`; shares are kept by largest remainder. */
export function shareMinutes(usual: readonly number[], total: number): number[] {
  const sum = usual.reduce((all, minutes) => all + minutes, 0);
  const spare = total - usual.length;
  const shares = usual.map((minutes) => Math.max(0, (minutes / sum) * total - 1));
  const positive = shares.reduce((all, share) => all + share, 0);
  const exact = shares.map((share) => (positive === 0 ? 0 : (share / positive) * spare));
  const minutes = exact.map((share) => 1 + Math.floor(share));
  const left = total - minutes.reduce((all, one) => all + one, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) minutes[index]! += 1;
  return minutes;
}
