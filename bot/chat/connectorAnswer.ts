// Decides what an answer (or none) of Teams' connector to a post or an edit means; whether to try again is the caller's.
import { z } from 'zod';
import type { Delivery } from '../messenger';
import { NoBotToken } from './botCredentials';
import { DeadlinePassed } from './connectorCalls';

/** When Teams does not say, and when nothing left this machine. */
const RETRY_AFTER_MS = 5_000;
const RETRY_AFTER_MAX_MS = 60 * 60_000;
const NOT_REACHED_RETRY_MS = 30_000;
/** The connection was never made, so nothing was delivered. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

const failureShape = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  body: z.unknown(),
  details: z.unknown(),
  response: z
    .object({ bodyAsText: z.string().nullish(), headers: z.object({ get: z.function() }).passthrough().optional() })
    .passthrough()
    .optional(),
});
const bodyShape = z.object({ error: z.object({ code: z.string() }) });

type Failure = z.infer<typeof failureShape>;

/** Teams' own code out of `{error: {code}}`, or null. */
function errorCode({ response, details, body }: Failure): string | null {
  let sent: unknown = null;
  try {
    sent = JSON.parse(response?.bodyAsText ?? 'null');
  } catch {
    // A gateway's page instead of Teams' JSON: there is no code to read.
  }
  for (const candidate of [sent, details, body]) {
    const read = bodyShape.safeParse(candidate);
    if (read.success) return read.data.error.code.slice(0, 100);
  }
  return null;
}

function retryAfterMs({ response }: Failure, nowMs: number): number {
  const header: unknown = response?.headers?.get('retry-after');
  if (typeof header !== 'string' || header === '') return RETRY_AFTER_MS;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), RETRY_AFTER_MAX_MS) : RETRY_AFTER_MS;
}

export interface ConnectorFailure {
  /** Null when no answer came. */
  status: number | null;
  /** Teams' own code, or a short word of ours. */
  reason: string;
  /** Nothing left this machine. */
  notSent: boolean;
  retryAfterMs: number;
}

export function readConnectorFailure(error: unknown, nowMs: number): ConnectorFailure {
  const none = { status: null, retryAfterMs: NOT_REACHED_RETRY_MS };
  if (error instanceof NoBotToken) return { ...none, reason: 'noBotToken', notSent: true };
  if (error instanceof DeadlinePassed) return { ...none, reason: 'deadlinePassed', notSent: false };
  const read = failureShape.safeParse(error);
  if (!read.success) return { ...none, reason: 'noAnswer', notSent: false };
  const failure = read.data;
  if (failure.statusCode === undefined) {
    return { ...none, reason: failure.code ?? 'noAnswer', notSent: NEVER_CONNECTED.has(failure.code ?? '') };
  }
  const reason = errorCode(failure) ?? `status${failure.statusCode}`;
  return { status: failure.statusCode, reason, notSent: false, retryAfterMs: retryAfterMs(failure, nowMs) };
}

/** 429 and 412 are Teams' word that nothing was created; of 408 and every 5xx it may have been (facts of the vendor). */
export function deliveryOf({ status, reason, notSent, retryAfterMs: waitMs }: ConnectorFailure): Delivery {
  if (notSent || status === 429 || status === 412) return { outcome: 'throttled', retryAfterMs: waitMs };
  if (status === null || status === 408 || status >= 500 || status < 300) return { outcome: 'unknown', reason };
  return { outcome: 'failed', reason };
}
