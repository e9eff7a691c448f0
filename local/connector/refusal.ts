/**
 * How the connector says no: the Bot Framework's error shape, with the codes real Teams uses. Which refusal fits is
 * for the callers.
 */
import type { Response } from 'express';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export const refusals = {
  unauthorized: { status: 401, code: 'Unauthorized', message: 'Authorization has been denied for this request.' },
  conversationNotFound: { status: 404, code: 'ConversationNotFound', message: 'Conversation not found.' },
  botNotInRoster: {
    status: 403,
    code: 'BotNotInConversationRoster',
    message: 'The bot is not part of the conversation roster.',
  },
  blocked: { status: 403, code: 'ConversationBlockedByUser', message: 'User blocked the conversation with the bot.' },
  memberNotFound: {
    status: 404,
    code: 'MemberNotFoundInConversation',
    message: 'The specified member was not found in the conversation.',
  },
  activityNotFound: {
    status: 404,
    code: 'ActivityNotFoundInConversation',
    message: 'The specified activity was not found in the conversation.',
  },
  meetingNotFound: { status: 404, code: 'MeetingNotFound', message: 'No meeting with this id.' },
  tooBig: { status: 413, code: 'MessageSizeTooBig', message: 'Message size too large.' },
  throttled: { status: 429, code: 'Throttled', message: 'API calls quota exceeded! Try again later.' },
  serverError: { status: 500, code: 'ServiceError', message: 'Something went wrong.' },
  badGateway: { status: 502, code: 'BadGateway', message: 'Bad gateway.' },
} as const satisfies Record<string, Refusal>;

export const badSyntax = (message: string): Refusal => ({ status: 400, code: 'BadSyntax', message });

export function refuse(response: Response, { status, code, message }: Refusal): void {
  response.status(status).json({ error: { code, message } });
}
