// What the use cases around a session are made of.
import type { BoardId } from '../../domain/ids';
import type { ChangeParts } from '../boards/changeCircle';
import type { Clock, NewId } from '../clock';
import type { Log } from '../log';
import type { BoardStore, PromiseStore, SessionStore } from '../stores';
import type { LiveSessions } from './liveSessions';

export interface SessionParts {
  stores: { boards: BoardStore; sessions: SessionStore; promises: PromiseStore };
  live: LiveSessions;
  change: ChangeParts;
  clock: Clock;
  newId: NewId;
  log: Log;
  /** The key of the conversation a board's follow-ups go to; decides their shard. */
  homeKey(board: BoardId): Promise<string>;
  boardChanged(board: BoardId): void;
  /** Something new is due: the worker looks at once. */
  wakeFollowUps(): void;
}
