// Decides who gets past the door of POST /api/messages and that nothing at that door ends the process; what an
// activity does is the application's.
import type { Activity } from 'botframework-schema';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Log } from '../log';
import type { ChatAdapter } from './adapter';
import type { ChatApplication } from './application';
import { readChannelActivity } from './channelActivity';
import { channelProblem, type ChannelRefusal } from './channelRefusal';
import type { ChannelTokenCheck } from './channelToken';
import { failureFacts } from './failureFacts';
import { isTrustedServiceUrl, type ServiceUrlRule } from './serviceUrls';
import { tenantOfActivity } from './turn';

export const ACTIVITY_MAX_BYTES = 256 * 1024;

export interface MessagesParts {
  adapter: ChatAdapter;
  application: ChatApplication;
  checkToken: ChannelTokenCheck;
  serviceUrls: ServiceUrlRule;
  /** Tenants whose conversations are served. */
  allowedTenants: readonly string[];
  newCorrelationId: () => string;
  log: Log;
}

const readJson = express.json({ limit: ACTIVITY_MAX_BYTES, type: () => true });

function readBody(request: Request, response: Response): Promise<ChannelRefusal | null> {
  return new Promise((resolve) => {
    readJson(request, response, (error?: unknown) => {
      if (!error) return resolve(null);
      const isTooLarge = error instanceof Error && Reflect.get(error, 'type') === 'entity.too.large';
      resolve(isTooLarge ? 'bodyTooLarge' : 'bodyMalformed');
    });
  });
}

export function createMessagesHandler(parts: MessagesParts): RequestHandler {
  const tenants = new Set(parts.allowedTenants.map((tenant) => tenant.toLowerCase()));

  /** The activity, or why it is not let in. The body's shape comes first: it costs nothing. */
  async function admit(request: Request, response: Response): Promise<Activity | ChannelRefusal> {
    const unread = await readBody(request, response);
    if (unread) return unread;
    const read = readChannelActivity(request.body);
    if (!read.ok) return read.refusal;
    const { activity } = read;
    const verdict = await parts.checkToken(request.headers.authorization, activity.serviceUrl);
    if (!verdict.ok) return verdict.refusal;
    if (!isTrustedServiceUrl(activity.serviceUrl, parts.serviceUrls)) return 'serviceUrlNotAllowed';
    const tenant = tenantOfActivity(activity);
    return tenant !== null && tenants.has(tenant) ? activity : 'tenantNotAllowed';
  }

  return async (request, response) => {
    const correlationId = parts.newCorrelationId();
    const refuse = (code: ChannelRefusal) => {
      const { status, problem } = channelProblem(code, correlationId);
      parts.log.warn({ code, correlationId, status }, 'an inbound activity was refused');
      response.status(status).json(problem);
    };
    try {
      const admitted = await admit(request, response);
      if (typeof admitted === 'string') return refuse(admitted);
      const authorization = request.headers.authorization ?? '';
      const answer = await parts.adapter.turn(authorization, admitted, async (context) => {
        await parts.application.run(context);
      });
      response.status(answer?.status ?? 200);
      if (answer?.body === undefined) response.end();
      else response.json(answer.body);
    } catch (error) {
      parts.log.error({ correlationId, ...failureFacts(error) }, 'an activity could not be processed');
      refuse('turnFailed');
    }
  };
}
