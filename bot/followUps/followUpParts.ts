// What keeping promises is made of.
import type { Circle } from '../../domain/circle/circle';
import type { AfterSession, ReadBy } from '../../domain/followUps/afterSession';
import type { Conversations } from '../access/conversations';
import type { Message, Messenger } from '../messenger';
import type { SessionParts } from '../sessions/sessionParts';
import type { Board, Conversation } from '../stores';
import type { ShardLeases } from './shardLeases';

export interface FollowUpParts extends SessionParts {
  messenger: Messenger;
  conversations: Pick<Conversations, 'board' | 'conversation' | 'homeOf'>;
  /** Whether everybody who reads in this conversation sits in the circle. */
  readBy(home: Conversation, board: Board, circle: Circle): Promise<ReadBy>;
  /** In the words and the language of the conversation it goes to. */
  afterSessionMessage(card: AfterSession, home: Conversation): Promise<Message>;
  /** Which shards are this process's to look at; left out, all of them. */
  shards?: ShardLeases;
  /** Names this process in a claim. */
  instanceId: string;
}
