/**
 * The connector's routes by which the bot posts, answers, edits and takes back. What a message may contain is decided
 * by checkActivity.ts.
 */
import { Router, type Request, type Response } from 'express';
import type { JsonObject } from '../state/json';
import type { Post, SendAttempt } from '../state/teamsState';
import type { Conversation } from '../tenant/conversations';
import { answerSend, type Done } from './answerSend';
import { checkActivity } from './checkActivity';
import type { ConnectorParts } from './connectorParts';
import { refusals, type Refusal } from './refusal';

interface Params {
  conversationId: string;
  activityId?: string;
}

export function sendRoutes(parts: ConnectorParts): Router {
  const { posts } = parts;
  const routes = Router();
  const all = '/:conversationId/activities';
  const one = '/:conversationId/activities/:activityId';

  const answer = (
    method: SendAttempt['method'],
    deed: (conversation: Conversation, params: Params, activity: JsonObject) => Promise<Done | Refusal>,
  ) => {
    return ({ params, body }: Request<Params>, response: Response) =>
      answerSend(parts, { method, conversationId: params.conversationId, message: body, response }, (conversation) =>
        deed(conversation, params, (body ?? {}) as JsonObject),
      );
  };
  const add = async (conversation: Conversation, { conversationId, activityId }: Params, activity: JsonObject) => {
    const refusal = checkActivity(activity, conversation);
    if (refusal !== undefined) return refusal;
    if (activity['type'] === 'typing') return { id: '' };
    const replyToId = activityId ?? threadOf(conversationId);
    const { id } = await posts.add({ conversationId: conversation.id, from: 'bot', activity, replyToId });
    return { id };
  };
  const ownPost = (conversation: Conversation, { activityId }: Params): Post | undefined => {
    const post = posts.find(conversation.id, activityId ?? '');
    return post?.from === 'bot' ? post : undefined;
  };

  routes.post(all, answer('create', add));
  routes.post(one, answer('reply', add));
  routes.put(
    one,
    answer('update', async (conversation, params, activity) => {
      const post = ownPost(conversation, params);
      const refusal = post === undefined ? refusals.activityNotFound : checkActivity(activity, conversation);
      if (post === undefined || refusal !== undefined) return refusal ?? refusals.activityNotFound;
      await posts.change(post, activity);
      return { id: post.id };
    }),
  );
  routes.delete(
    one,
    answer('delete', async (conversation, params) => {
      const post = ownPost(conversation, params);
      if (post === undefined) return refusals.activityNotFound;
      await posts.remove(post);
      return { id: post.id };
    }),
  );
  return routes;
}

/** `19:…;messageid=5` addresses the thread under post 5. */
const threadOf = (conversationId: string) => /;messageid=(\d+)/.exec(conversationId)?.[1];
