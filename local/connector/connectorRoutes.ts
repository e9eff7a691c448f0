/**
 * The Bot Framework connector under /local/connector, put together: who may call is asked first, then each concern has
 * its own routes.
 */
import express, { Router, type ErrorRequestHandler } from 'express';
import { onlyTheBot, type ConnectorParts } from './connectorParts';
import { conversationRoutes } from './conversationRoutes';
import { meetingRoutes } from './meetingRoutes';
import { badSyntax, refusals, refuse } from './refusal';
import { rosterRoutes } from './rosterRoutes';
import { sendRoutes } from './sendRoutes';

/** Larger than any message Teams takes, so that the size limit is refused by rule and not by accident. */
const BODY_LIMIT = '1mb';

export function connectorRoutes(parts: ConnectorParts): Router {
  const routes = Router();
  routes.use(onlyTheBot(parts.entra));
  routes.use(express.json({ limit: BODY_LIMIT, strict: false }));
  routes.use('/v3/conversations', conversationRoutes(parts), sendRoutes(parts), rosterRoutes(parts));
  routes.use('/v1/meetings', meetingRoutes(parts));
  routes.use((request, response) => {
    refuse(response, { status: 404, code: 'NotFound', message: `No such call: ${request.method} ${request.path}` });
  });
  const unreadable: ErrorRequestHandler = (error: { type?: unknown; status?: unknown }, _request, response, next) => {
    if (error.type === 'entity.too.large') refuse(response, refusals.tooBig);
    else if (error.status === 400) refuse(response, badSyntax('The body is not JSON.'));
    else next(error);
  };
  routes.use(unreadable);
  return routes;
}
