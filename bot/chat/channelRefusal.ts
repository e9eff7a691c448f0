// Decides how an inbound activity that is not let in is answered: one closed list of codes with status and sentence.

const answers = {
  bodyMalformed: { status: 400, message: 'The body is not a Bot Framework activity.' },
  bodyTooLarge: { status: 413, message: 'The activity is too large.' },
  channelUnknown: { status: 400, message: 'Only the msteams channel is served here.' },
  tokenMissing: { status: 401, message: 'A bearer token of the channel is required.' },
  tokenRefused: { status: 401, message: 'The token is not one of the channel for this bot.' },
  serviceUrlNotAllowed: { status: 403, message: 'The service URL is not one of Teams.' },
  tenantNotAllowed: { status: 403, message: 'The conversation belongs to a tenant that is not served here.' },
  keysUnavailable: { status: 503, message: "The channel's keys cannot be read right now. Try again." },
  turnFailed: { status: 503, message: 'The activity could not be handled right now. Try again.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ChannelRefusal = keyof typeof answers;

export interface ChannelProblem {
  code: ChannelRefusal;
  message: string;
  correlationId: string;
}

export function channelProblem(
  code: ChannelRefusal,
  correlationId: string,
): { status: number; problem: ChannelProblem } {
  const { status, message } = answers[code];
  return { status, problem: { code, message, correlationId } };
}
