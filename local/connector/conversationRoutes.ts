/**
 * The connector's route that starts a conversation: a new thread in a channel, or the chat with one person who has the
 * app.
 */
import { Router, type Response } from 'express';
import { isJsonObject, objectsOf, textOf, type JsonObject } from '../state/json';
import { chatWithBot } from '../tenant/conversations';
import { personKeyById, TENANT_ID } from '../tenant/people';
import { answerSend } from './answerSend';
import { checkActivity } from './checkActivity';
import { conversationForBot, isRefusal, type ConnectorParts } from './connectorParts';
import { badSyntax, refusals, refuse } from './refusal';

export function conversationRoutes(parts: ConnectorParts): Router {
  const routes = Router();
  routes.post('/', async (request, response) => {
    const body = isJsonObject(request.body) ? request.body : {};
    const channelId = idIn(body, 'channel');
    if (channelId === undefined) startChat(parts, body, response);
    else await startThread(parts, channelId, body['activity'], response);
  });
  return routes;
}

function startThread(parts: ConnectorParts, channelId: string, message: unknown, response: Response): Promise<void> {
  const call = { method: 'start conversation', conversationId: channelId, message, response } as const;
  return answerSend(parts, call, async (conversation) => {
    const refusal = checkActivity(message, conversation);
    if (refusal !== undefined) return refusal;
    const activity = message as JsonObject;
    const { id } = await parts.posts.add({ conversationId: conversation.id, from: 'bot', activity });
    return { id: `${conversation.id};messageid=${id}`, activityId: id };
  });
}

function startChat(parts: ConnectorParts, body: JsonObject, response: Response): void {
  const [memberId, ...others] = objectsOf(body, 'members').map((member) => textOf(member, 'id') ?? '');
  if (memberId === undefined || others.length > 0)
    return refuse(response, badSyntax('A bot starts a chat with exactly one person.'));
  if ((textOf(body, 'tenantId') ?? idIn(body, 'tenant')) !== TENANT_ID)
    return refuse(response, badSyntax('The tenant is missing or another one.'));
  const key = personKeyById(memberId);
  if (key === undefined) return refuse(response, refusals.memberNotFound);
  const conversation = conversationForBot(parts, chatWithBot(key).id);
  if (isRefusal(conversation)) return refuse(response, conversation);
  response.status(201).json({ id: conversation.id });
}

/** The id under `channelData` of that name: a channel's or a tenant's. */
function idIn(body: JsonObject, name: 'channel' | 'tenant'): string | undefined {
  const data = isJsonObject(body['channelData']) ? body['channelData'] : {};
  return isJsonObject(data[name]) ? textOf(data[name], 'id') : undefined;
}
