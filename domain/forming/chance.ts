// The same choices for the same seed, on every machine.
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Chance {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** From 0 to below 1. */
  share(): number;
}

export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const bits = (): number => generator.next() >>> 0;
  return {
    below: (count) => Math.floor((bits() / 2 ** 32) * count),
    share: () => bits() / 2 ** 32,
  };
}

export function shuffled<T>(all: readonly T[], chance: Chance): T[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}
