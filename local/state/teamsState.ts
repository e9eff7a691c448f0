/**
 * Everything Local Teams remembers between restarts: posts, where the app is installed, which tabs are configured,
 * which meetings run. Shapes only; rules are with whoever changes it.
 */
import type { PersonKey } from '../tenant/people';
import type { JsonObject } from './json';

export interface Post {
  readonly id: string;
  readonly conversationId: string;
  /** The post this one answers; absent for one that starts a thread. */
  readonly replyToId?: string;
  readonly from: 'bot' | PersonKey;
  readonly sentAt: string;
  editedAt?: string;
  /** How often the sender has changed it. */
  edits: number;
  activity: JsonObject;
}

export interface TabSettings {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl?: string;
  readonly removeUrl?: string;
  readonly suggestedDisplayName?: string;
}

/** One request by which the bot tried to send, whatever came of it. */
export interface SendAttempt {
  readonly at: string;
  readonly method: 'create' | 'reply' | 'update' | 'delete' | 'start conversation';
  readonly conversationId: string;
  readonly summary: string;
  /** The status answered, or what happened instead of an answer. */
  readonly answered: number | 'reset' | 'hang';
  readonly activityId?: string;
}

/** A page in front of everyone in a meeting, and who put it there. */
export interface SharedToStage {
  readonly contentUrl: string;
  readonly by: PersonKey;
}

export interface TeamsState {
  posts: Post[];
  /** Ids of conversations that have the app. */
  installed: string[];
  /** The connector's address the bot was last told; absent until the app is added somewhere. */
  serviceUrl?: string;
  tabs: Record<string, TabSettings>;
  /** Meetings under way, by conversation id, with the time each began. */
  runningSince: Record<string, string>;
  /** What stands on the stage of a meeting, by conversation id; absent in what older starts kept. */
  stages?: Record<string, SharedToStage>;
  lastPostId: number;
}

export const emptyTeamsState = (): TeamsState => ({
  posts: [],
  installed: [],
  tabs: {},
  runningSince: {},
  lastPostId: 0,
});
