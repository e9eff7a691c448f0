// What keeping promises is made of.
import type { Circle } from '../../domain/circle/circle';
import type { AfterSession, ReadBy } from '../../domain/followUps/afterSession';
import type { AskedCard } from '../../domain/followUps/askedCard';
import type { Conversations } from '../access/conversations';
import type { Message, Messenger } from '../messenger';
import type { SessionParts } from '../sessions/sessionParts';
import type { Board, Conversation, ProfileStore } from '../stores';
import type { ShardLeases } from './shardLeases';

/** In the words and the language of the conversation it goes to. */
export interface FollowUpMessages {
  afterSession(card: AfterSession, home: Conversation): Promise<Message>;
  asked(card: AskedCard, home: Conversation): Promise<Message>;
}

export interface FollowUpParts extends SessionParts {
  messenger: Messenger;
  conversations: Pick<Conversations, 'board' | 'conversation' | 'homeOf'>;
  /** Whether everybody who reads in this conversation sits in the circle. */
  readBy(home: Conversation, board: Board, circle: Circle): Promise<ReadBy>;
  profiles: Pick<ProfileStore, 'read'>;
  messages: FollowUpMessages;
  /** Which shards are this process's to look at; left out, all of them. */
  shards?: ShardLeases;
  /** Names this process in a claim. */
  instanceId: string;
}
