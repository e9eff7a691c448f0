/** What the connector's routes share: who may call, what may fail, where posts go, and who is where. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Entra } from '../entra/entra';
import type { Happenings } from '../state/happenings';
import type { KeptJson } from '../state/keptJson';
import type { PostBook } from '../state/postBook';
import type { TeamsState } from '../state/teamsState';
import { channel, conversationById, type Conversation } from '../tenant/conversations';
import type { PersonKey } from '../tenant/people';
import type { Faults } from './faults';
import { refusals, refuse, type Refusal } from './refusal';
import type { SendLimits } from './sendLimits';

export interface ConnectorParts {
  readonly entra: Entra;
  readonly posts: PostBook;
  readonly kept: KeptJson<TeamsState>;
  readonly happenings: Happenings;
  readonly faults: Faults;
  readonly limits: SendLimits;
  /** Who has a window open on that conversation's meeting. */
  readonly present: (conversationId: string) => PersonKey[];
}

/** Lets through only who carries a token this stand-in gave the bot. */
export function onlyTheBot(entra: Entra): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined && (await entra.isBotToken(token))) next();
    else refuse(response, refusals.unauthorized);
  };
}

/** The conversation of that id, if it exists and has the app; a team has it in all its channels. */
export function conversationForBot({ kept }: ConnectorParts, id: string): Conversation | Refusal {
  const conversation = conversationById(id);
  if (conversation === undefined) return refusals.conversationNotFound;
  const place = conversation.kind === 'channel' ? channel.id : conversation.id;
  return kept.value.installed.includes(place) ? conversation : refusals.botNotInRoster;
}

export const isRefusal = (value: Conversation | Refusal): value is Refusal => 'status' in value;

/** Answers 429 with the wait in whole seconds, as Teams does. */
export function refuseThrottled(response: Response, retryAfterMs: number): void {
  response.setHeader('retry-after', String(Math.max(1, Math.ceil(retryAfterMs / 1000))));
  refuse(response, refusals.throttled);
}
