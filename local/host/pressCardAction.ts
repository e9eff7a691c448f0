/**
 * A person presses an Action.Execute of a card, or the card refreshes itself for them: the bot is asked, and its
 * answer goes to that person alone.
 */
import { randomUUID } from 'node:crypto';
import type { Answer } from '../botframework/deliverActivity';
import type { JsonObject } from '../state/json';
import type { Post } from '../state/teamsState';
import { tellBot, type Deed, type Doings } from './doings';

export interface CardAction {
  readonly action: JsonObject;
  readonly trigger: 'manual' | 'automatic';
}

/** `action.data` carries the card's inputs already merged in, as a Teams client sends it. */
export function pressCardAction(
  doings: Doings,
  deed: Deed,
  post: Post,
  { action, trigger }: CardAction,
): Promise<Answer> {
  return tellBot(
    doings,
    { ...deed, threadId: post.replyToId ?? post.id },
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `f:${randomUUID()}`,
      replyToId: post.id,
      value: { action: { ...action, type: 'Action.Execute' }, trigger },
    },
  );
}
