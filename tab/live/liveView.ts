// What a panel sees of a live session at one moment, and what it is told in passing; how both look is the panel's.
import type { ProblemCode } from '../../contract/problem';
import type { PanelCommand } from '../../domain/session/commands';
import type { SessionState } from '../../domain/session/state';
import type { Link } from './linkState';
import type { KeptNote } from './outboxStore';

export type CaptureCommand = Extract<PanelCommand, { type: 'capture' }>;

export interface RefusedCapture {
  command: CaptureCommand;
  code: ProblemCode;
}

export interface LiveView {
  /** Null until the server has said anything. */
  session: SessionState | null;
  link: Link;
  /** This person's notes that are not in the log yet, oldest first. */
  waiting: readonly CaptureCommand[];
  /** What the server would not take, of this session and of the circle's earlier ones: kept for its words. */
  refused: readonly RefusedCapture[];
  /** Notes that a moment ago were saved after all. */
  synced: number | null;
  /** False when what waits is gone with this window: the device keeps nothing. */
  outlivesWindow: boolean;
  /** Controls that were tapped and not answered yet. */
  tapped: ReadonlySet<PanelCommand['type']>;
  /** Why the server will not show this session to this person. */
  closed: ProblemCode | 'offline' | null;
  /** The server's build, once it is another than this page's. */
  newBuild: string | null;
}

export type Happening =
  | { type: 'saved'; command: PanelCommand }
  | { type: 'refused'; command: PanelCommand; code: ProblemCode }
  | { type: 'givenUp'; command: PanelCommand }
  | { type: 'synced'; notes: number };

/** `unseen` are captures the server took whose event has not come yet. */
export function waitingCaptures(
  session: SessionState | null,
  queue: readonly KeptNote[],
  unseen: readonly KeptNote[],
): CaptureCommand[] {
  const inLog = new Set(
    session && session.status !== 'notStarted' ? session.captures.map((capture) => capture.id) : [],
  );
  return [...unseen, ...queue].flatMap(({ command }) =>
    command.type === 'capture' && !inLog.has(command.captureId) ? [command] : [],
  );
}

/** Their words stay until the person has done something with them. */
export function refusedCaptures(notes: readonly KeptNote[]): RefusedCapture[] {
  return notes.flatMap(({ command, refused }) =>
    command.type === 'capture' && refused !== null ? [{ command, code: refused }] : [],
  );
}
