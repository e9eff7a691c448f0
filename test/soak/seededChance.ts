// Chance that can be repeated: a failing soak says which seed it ran with, and SOAK_SEED runs it again.
import { randomInt } from 'node:crypto';

export interface Chance {
  /** From 0 up to 1. */
  share(): number;
  /** From 0 up to and without `below`. */
  whole(below: number): number;
  oneOf<T>(choices: readonly T[]): T;
}

/** mulberry32: small, fast and good enough to choose what goes wrong next. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(share() * below);
  return { share, whole, oneOf: (choices) => choices[whole(choices.length)]! };
}

export function soakSeed(): number {
  const asked = Number(process.env['SOAK_SEED']);
  return Number.isSafeInteger(asked) && asked > 0 ? asked : randomInt(1, 2 ** 31);
}

/** Whatever fails says the seed it failed with. */
export async function withChance(run: (chance: Chance) => Promise<void>): Promise<void> {
  const seed = soakSeed();
  try {
    await run(chanceFrom(seed));
  } catch (error) {
    if (error instanceof Error) error.message = `${error.message}\n(run again with SOAK_SEED=${seed})`;
    throw error;
  }
}
