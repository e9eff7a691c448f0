/**
 * What every send by the bot goes through: conversation, limits, faults, then the deed itself, each outcome told to
 * whoever keeps the list of attempts.
 */
import type { Response } from 'express';
import { isJsonObject, objectsOf, textOf } from '../state/json';
import type { SendAttempt } from '../state/teamsState';
import type { Conversation } from '../tenant/conversations';
import { conversationForBot, isRefusal, refuseThrottled, type ConnectorParts } from './connectorParts';
import { refusals, refuse, type Refusal } from './refusal';

export interface SendCall {
  readonly method: SendAttempt['method'];
  readonly conversationId: string;
  /** The activity as it came, unchecked. */
  readonly message: unknown;
  readonly response: Response;
}

/** Answered as JSON when the deed is done. */
export interface Done {
  readonly id: string;
  readonly activityId?: string;
}

const THROTTLED_ON_ORDER_MS = 1000;

export async function answerSend(
  parts: ConnectorParts,
  { method, conversationId, message, response }: SendCall,
  deed: (conversation: Conversation) => Promise<Done | Refusal>,
): Promise<void> {
  const tell = (answered: SendAttempt['answered'], done?: Done) => {
    const activityId = done === undefined ? {} : { activityId: done.activityId ?? done.id };
    const attempt = { method, conversationId, summary: summaryOf(message), answered, ...activityId };
    parts.happenings.tell({ kind: 'sent', attempt: { at: new Date().toISOString(), ...attempt } });
  };
  const no = (refusal: Refusal, done?: Done) => {
    tell(refusal.status, done);
    refuse(response, refusal);
  };
  const conversation = conversationForBot(parts, conversationId);
  if (isRefusal(conversation)) return no(conversation);
  const admitted = parts.limits.admit('send', conversation.id);
  const fault = parts.faults.take();
  if (admitted !== 'admitted' || fault === 'throttled') {
    tell(refusals.throttled.status);
    return refuseThrottled(response, admitted === 'admitted' ? THROTTLED_ON_ORDER_MS : admitted.retryAfterMs);
  }
  if (fault === 'serverError') return no(refusals.serverError);
  if (fault === 'blocked') return no(refusals.blocked);
  if (fault === 'hang') return tell('hang');
  const done = await deed(conversation);
  if ('status' in done) return no(done);
  if (fault === 'hangAfterCommit') return tell('hang', done);
  if (fault === 'badGatewayAfterCommit') return no(refusals.badGateway, done);
  if (fault === 'resetAfterCommit') {
    tell('reset', done);
    response.socket?.resetAndDestroy();
    return;
  }
  const status = method === 'update' || method === 'delete' ? 200 : 201;
  tell(status, done);
  response.status(status).json(done);
}

/** What a list of attempts shows of a message: its summary, its card's fallback, or its text. */
function summaryOf(message: unknown): string {
  if (!isJsonObject(message)) return '';
  const card = objectsOf(message, 'attachments')[0]?.['content'];
  const fallback = isJsonObject(card) ? textOf(card, 'fallbackText') : undefined;
  const text = textOf(message, 'summary') ?? fallback ?? textOf(message, 'text') ?? textOf(message, 'type') ?? '';
  return text.slice(0, 120);
}
