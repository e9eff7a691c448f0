/**
 * Brings an activity to the product as Teams does: signed, with a deadline, and once more if nobody answered. What it
 * says is for activity.ts and its callers.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { JWTPayload } from 'jose';
import type { SigningKeys } from '../entra/signingKeys';
import { isJsonObject, textOf, type JsonObject } from '../state/json';
import type { Activity } from './activity';
import { channelToken } from './channelTokens';

export type Answer = { status: number; body: unknown } | { unanswered: string };

/** What a test may bend in a delivery. */
export interface DeliveryVariation {
  claims?: JWTPayload;
  /** Sent instead of a minted token; an empty text sends none. */
  token?: string;
}

export type DeliverActivity = (activity: Activity | JsonObject, variation?: DeliveryVariation) => Promise<Answer>;

export interface DeliveryParts {
  readonly keys: SigningKeys;
  readonly upstream: () => string;
  /** Teams waits 15 s for an answer, then delivers the same activity once more. */
  readonly answerWithinMs: number;
  readonly closing: AbortSignal;
}

export function createDelivery({ keys, upstream, answerWithinMs, closing }: DeliveryParts): DeliverActivity {
  return async (activity, variation = {}) => {
    const token = variation.token ?? (await channelToken(keys, textOf(activity, 'serviceUrl') ?? '', variation.claims));
    const attempt = async (): Promise<Answer> => {
      try {
        const response = await fetch(`${upstream()}/api/messages`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(activity),
          signal: AbortSignal.any([closing, AbortSignal.timeout(answerWithinMs)]),
        });
        return { status: response.status, body: readBody(await response.text()) };
      } catch (failure) {
        return { unanswered: failure instanceof Error ? failure.message : String(failure) };
      }
    };
    const startedAt = Date.now();
    const first = await attempt();
    if (!('unanswered' in first)) return first;
    const left = answerWithinMs - (Date.now() - startedAt);
    if (left > 0) await pause(left, undefined, { signal: closing, ref: false }).catch(() => undefined);
    return closing.aborted ? first : attempt();
  };
}

function readBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return isJsonObject(body) ? body : text;
  } catch {
    return text;
  }
}
