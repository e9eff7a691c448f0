// People to be split into groups, as numbers from 0: who may sit together, who gains from whom, who met before.
export interface Pool {
  count: number;
  /** May they sit in one group? The same both ways. */
  fits(a: number, b: number): boolean;
  /** What two gain from each other, from 0 to a dozen; the same both ways. */
  gain(a: number, b: number): number;
  /** How many rounds they sat together in before. */
  met(a: number, b: number): number;
  /** Sat out last time and comes first. */
  first(a: number): boolean;
  /** Some who are likely to fit and gain; where the search looks first. */
  likely(a: number): readonly number[];
  sizes: GroupSizes;
}

export interface GroupSizes {
  least: number;
  wanted: number;
  most: number;
}

export interface Split {
  groups: number[][];
  /** Who found no group this time. */
  left: number[];
}
