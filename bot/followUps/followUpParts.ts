// What keeping promises is made of.
import type { AfterSession } from '../../domain/followUps/afterSession';
import type { BoardId } from '../../domain/ids';
import type { Message, Messenger } from '../messenger';
import type { SessionParts } from '../sessions/sessionParts';
import type { Board, Conversation } from '../stores';
import type { ShardLeases } from './shardLeases';

export interface FollowUpParts extends SessionParts {
  messenger: Messenger;
  boardOf(board: BoardId): Promise<Board | null>;
  /** Null while the app is not installed where the board lives. */
  homeOf(board: Board): Promise<Conversation | null>;
  /** In the words and the language of the conversation it goes to. */
  afterSessionMessage(card: AfterSession, home: Conversation): Promise<Message>;
  /** Which shards are this process's to look at; left out, all of them. */
  shards?: ShardLeases;
  /** Names this process in a claim. */
  instanceId: string;
}
