// How much of everything is tried: little in `npm test`, all of it in `npm run soak`.
import type { FormatId } from '../../domain/formats';

export interface SoakSize {
  /** Random sequences of commands, each on a session of its own. */
  sequences: number;
  /** Commands sent through a network to the storage that fails. */
  faultyCommands: number;
  /** Sessions in the midst of which servers are killed. */
  kills: number;
  /** How long a window is away from the network. */
  offlineMs: number;
  /** Within which it must say so; only the full form, on a machine of its own, holds it to the product's three seconds. */
  noticedWithinMs: number;
  /** Played whole in the browser; null for every one there is. */
  wholeFormats: FormatId[] | null;
  /** How long one of the tests may take. */
  timeoutMs: number;
}

const SHORT: SoakSize = {
  sequences: 10,
  faultyCommands: 400,
  kills: 3,
  offlineMs: 4_000,
  noticedWithinMs: 30_000,
  wholeFormats: ['snackAndShare'],
  timeoutMs: 120_000,
};
const FULL: SoakSize = {
  sequences: 200,
  faultyCommands: 10_000,
  kills: 50,
  offlineMs: 60_000,
  noticedWithinMs: 3_000,
  wholeFormats: null,
  timeoutMs: 600_000,
};

export const soakSize: SoakSize = process.env['SOAK'] === 'full' ? FULL : SHORT;
