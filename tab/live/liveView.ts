// What a panel sees of a live session at one moment, and what it is told in passing; how both look is the panel's.
import type { ProblemCode } from '../../contract/problem';
import type { PanelCommand } from '../../domain/session/commands';
import type { SessionState } from '../../domain/session/state';
import { holdsWords, type KeptNote, type WordsCommand } from './outboxStore';
import type { MirrorView } from './sessionMirror';

/** A new note, under one's name or without. */
export type NewNote = Extract<PanelCommand, { type: 'capture' | 'ask' }>;

export type EditCommand = Extract<PanelCommand, { type: 'editCapture' }>;

export interface RefusedCapture {
  command: WordsCommand;
  code: ProblemCode;
}

export interface LiveView extends MirrorView {
  /** This person's notes that are not in the log yet, oldest first. */
  waiting: readonly NewNote[];
  /** What this person's saved notes will say once these are in the log, oldest first. */
  waitingEdits: readonly EditCommand[];
  /** What the server would not take, of this session and of the circle's earlier ones: kept for its words. */
  refused: readonly RefusedCapture[];
  /** Notes that a moment ago were saved after all. */
  synced: number | null;
  /** False when what waits is gone with this window: the device keeps nothing. */
  outlivesWindow: boolean;
  /** Controls that were tapped and not answered yet. */
  tapped: ReadonlySet<PanelCommand['type']>;
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
): NewNote[] {
  const inLog = new Set(
    session && session.status !== 'notStarted' ? session.captures.map((capture) => capture.id) : [],
  );
  return [...unseen, ...queue].flatMap(({ command }) =>
    (command.type === 'capture' || command.type === 'ask') && !inLog.has(command.captureId) ? [command] : [],
  );
}

export function waitingEdits(queue: readonly KeptNote[]): EditCommand[] {
  return queue.flatMap(({ command }) => (command.type === 'editCapture' ? [command] : []));
}

/** Their words stay until the person has done something with them. */
export function refusedCaptures(notes: readonly KeptNote[]): RefusedCapture[] {
  return notes.flatMap(({ command, refused }) =>
    holdsWords(command) && refused !== null ? [{ command, code: refused }] : [],
  );
}
