// Where notes wait that the server has not answered yet, for all windows of one person and session; what happens to them
// is decided by the outbox.
import type { ProblemCode } from '../../contract/problem';
import type { CommandId } from '../../domain/ids';
import type { PanelCommand } from '../../domain/session/commands';

/** What must not be lost with a window: a note, how it was changed, and that it was taken back. */
export type NoteCommand = Extract<PanelCommand, { type: 'capture' | 'ask' | 'editCapture' | 'undoCapture' | 'unask' }>;

const noteTypes: ReadonlySet<PanelCommand['type']> = new Set<NoteCommand['type']>([
  'capture',
  'ask',
  'editCapture',
  'undoCapture',
  'unask',
]);

export function isNote(command: PanelCommand): command is NoteCommand {
  return noteTypes.has(command.type);
}

export type WordsCommand = Exclude<NoteCommand, { type: 'undoCapture' | 'unask' }>;

/** What was written is kept when it is refused; that it was taken back is not. */
export function holdsWords(command: NoteCommand): command is WordsCommand {
  return command.type !== 'undoCapture' && command.type !== 'unask';
}

export interface KeptNote {
  commandId: CommandId;
  command: NoteCommand;
  /** How often it was sent: once sent, only the server knows whether it happened. */
  sent: number;
  /** Why the server will not take it; it then stays only for its words. */
  refused: ProblemCode | null;
}

/** What another window did. */
export type StoreNews = { type: 'changed' } | { type: 'accepted'; commandId: CommandId; seq: number };

export interface OutboxStore {
  /** Everything kept, oldest first. */
  load(): Promise<readonly KeptNote[]>;
  add(note: KeptNote): Promise<void>;
  /** Counts one more sending; null when another window has settled it or taken it back. */
  markSent(commandId: CommandId): Promise<KeptNote | null>;
  accept(commandId: CommandId, seq: number): Promise<void>;
  refuse(commandId: CommandId, code: ProblemCode): Promise<void>;
  /** Forgets it; returns it as it was, null when it was not here any more. */
  take(commandId: CommandId): Promise<KeptNote | null>;
  /** False when it lasts only as long as this window. */
  outlivesWindow(): boolean;
  /** Tells what other windows do; what is returned ends it. */
  onNews(tell: (news: StoreNews) => void): () => void;
}
