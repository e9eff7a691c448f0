/**
 * The connector's routes by which the bot asks who is in a conversation. They tell only what Teams tells an installed
 * bot.
 */
import { Router, type Request, type Response } from 'express';
import type { JsonObject } from '../state/json';
import type { Conversation } from '../tenant/conversations';
import { people, personKeyById, type PersonKey } from '../tenant/people';
import { conversationForBot, isRefusal, refuseThrottled, type ConnectorParts } from './connectorParts';
import { refusals, refuse } from './refusal';

const SMALLEST_PAGE = 50;
const LARGEST_PAGE = 500;

/** A person as Teams' roster describes them. */
export function teamsAccount(key: PersonKey): JsonObject {
  const { name, oid, mri, userPrincipalName, role, homeTenantId } = people[key];
  const [givenName, ...rest] = name.split(' ');
  return {
    id: mri,
    name,
    aadObjectId: oid,
    objectId: oid,
    givenName,
    surname: rest.join(' '),
    email: userPrincipalName,
    userPrincipalName,
    tenantId: homeTenantId,
    userRole: role === 'guest' ? 'guest' : 'user',
  };
}

/** Opaque, as Teams' are: only what was given out is known. */
const tokenFor = (start: number) => Buffer.from(`roster from ${start}`).toString('base64');

function startOf(token: unknown, count: number): number | null {
  if (token === undefined) return 0;
  const all = Array.from({ length: count }, (_, start) => start).slice(1);
  return all.find((start) => tokenFor(start) === token) ?? null;
}

export function rosterRoutes(parts: ConnectorParts): Router {
  const routes = Router();
  const asked = (answer: (conversation: Conversation, request: Request, response: Response) => void) => {
    return (request: Request, response: Response) => {
      const conversation = conversationForBot(parts, String(request.params['conversationId']));
      if (isRefusal(conversation)) return refuse(response, conversation);
      const admitted = parts.limits.admit('roster', conversation.id);
      if (admitted !== 'admitted') return refuseThrottled(response, admitted.retryAfterMs);
      answer(conversation, request, response);
    };
  };

  routes.get(
    '/:conversationId/members',
    asked(({ members }, _request, response) => void response.json(members.map(teamsAccount))),
  );
  routes.get(
    '/:conversationId/pagedmembers',
    asked(({ members }, request, response) => {
      const asks = Number(request.query['pageSize'] ?? LARGEST_PAGE);
      const size = Math.min(LARGEST_PAGE, Math.max(SMALLEST_PAGE, Number.isFinite(asks) ? asks : LARGEST_PAGE));
      const start = startOf(request.query['continuationToken'], members.length);
      if (start === null)
        return refuse(response, { status: 400, code: 'BadArgument', message: 'Unknown continuation token.' });
      const next = start + size < members.length ? { continuationToken: tokenFor(start + size) } : {};
      response.json({ members: members.slice(start, start + size).map(teamsAccount), ...next });
    }),
  );
  routes.get(
    '/:conversationId/members/:memberId',
    asked(({ members }, request, response) => {
      const key = personKeyById(String(request.params['memberId']));
      if (key === undefined || !members.includes(key)) return refuse(response, refusals.memberNotFound);
      response.json(teamsAccount(key));
    }),
  );
  return routes;
}
