// How rows written by older versions are read: each kind of row has its own list of steps from one version to the next.
// What is written is always of the latest version.

export type RowKind =
  | 'board'
  | 'circle'
  | 'topic'
  | 'commitment'
  | 'kept'
  | 'record'
  | 'madeChange'
  | 'profile'
  | 'formingMemory'
  | 'event'
  | 'feedback'
  | 'circleOfPerson'
  | 'conversation'
  | 'promise'
  | 'instance'
  | 'shardLease';

/** What a row held in one version, made into what it holds in the next. */
export type LiftStep = (older: unknown) => unknown;

/** The first step lifts version 1 to version 2. Readers of a new version ship before its writers. */
const steps: Readonly<Record<RowKind, readonly LiftStep[]>> = {
  board: [],
  circle: [],
  topic: [],
  commitment: [],
  kept: [],
  record: [],
  madeChange: [],
  profile: [],
  formingMemory: [],
  event: [],
  feedback: [],
  circleOfPerson: [],
  conversation: [],
  promise: [],
  instance: [],
  shardLease: [],
};

export class VersionUnknown extends Error {
  override name = 'VersionUnknown';
  constructor(kind: RowKind, version: unknown, newest: number) {
    super(
      `A ${kind} row says version ${String(version)}; this server reads versions 1 to ${newest}. ` +
        'Rows of a newer version are written only once every server can read them.',
    );
  }
}

export function versionOf(kind: RowKind): number {
  return steps[kind].length + 1;
}

export function lift(kind: RowKind, version: unknown, stored: unknown): unknown {
  return liftBy(kind, steps[kind], version, stored);
}

export function liftBy(kind: RowKind, path: readonly LiftStep[], version: unknown, stored: unknown): unknown {
  const newest = path.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > newest) {
    throw new VersionUnknown(kind, version, newest);
  }
  return path.slice(version - 1).reduce((value, step) => step(value), stored);
}
