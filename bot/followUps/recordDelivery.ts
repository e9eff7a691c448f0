// Claiming a promise and putting on record what became of it. Never replayed blindly: after a lost answer a kind that
// must arrive is sent once more after a wait, any other stays unknown for the organiser to see.
import {
  DISSOLVE_AFTER_MS,
  mustArrive,
  REPEAT_AFTER_UNKNOWN_MS,
  SENDING_ATTEMPTS_MAX,
} from '../../domain/followUps/promise';
import type { Delivery } from '../messenger';
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';

/** Null when another process was first. */
export function claim(parts: FollowUpParts, due: DuePromise, to: string): Promise<DuePromise | null> {
  const attempts = due.state.attempts + 1;
  return parts.stores.promises.claim(due, {
    status: 'sending',
    since: parts.clock.now(),
    attempts,
    by: parts.instanceId,
    to,
  });
}

/** `claimed` is what the delivery was made for; its attempts count this one. */
export async function recordDelivery(parts: FollowUpParts, claimed: DuePromise, delivery: Delivery): Promise<void> {
  const at = parts.clock.now();
  const { attempts } = claimed.state;
  const to = sentTo(claimed.state);
  const { promises } = parts.stores;
  switch (delivery.outcome) {
    case 'sent': {
      const { activityId } = delivery;
      await promises.finish(claimed, {
        status: 'sent',
        at,
        activityId,
        attempts,
        repeatedAfterUnknown: attempts > 1,
        ...to,
      });
      return;
    }
    case 'throttled': {
      // Certainly not delivered: this attempt does not count.
      const again = new Date(Date.parse(at) + delivery.retryAfterMs).toISOString();
      await promises.postpone(claimed, again, { status: 'owed', attempts: attempts - 1 });
      return;
    }
    case 'failed':
      await promises.finish(claimed, { status: 'failed', at, reason: delivery.reason, attempts });
      return;
    case 'unknown':
      return recordLostAnswer(parts, claimed, delivery.reason);
  }
}

export async function recordLostAnswer(parts: FollowUpParts, claimed: DuePromise, reason: string): Promise<void> {
  const at = parts.clock.now();
  const { attempts } = claimed.state;
  const unknown = { status: 'unknown', at, reason, attempts, ...sentTo(claimed.state) } as const;
  if (!mustArrive[claimed.value.kind] || attempts >= SENDING_ATTEMPTS_MAX) {
    await parts.stores.promises.finish(claimed, unknown);
    return;
  }
  const again = new Date(Date.parse(at) + REPEAT_AFTER_UNKNOWN_MS).toISOString();
  await parts.stores.promises.postpone(claimed, again, unknown);
}

function sentTo(state: DuePromise['state']): { to?: string } {
  return 'to' in state && state.to !== undefined ? { to: state.to } : {};
}

export async function dissolve(parts: FollowUpParts, due: DuePromise, reason: string): Promise<void> {
  await parts.stores.promises.finish(due, { status: 'dissolved', at: parts.clock.now(), reason });
}

/** The fact may still be on its way; once it no longer can be, the promise dissolves. */
export async function awaitFact(parts: FollowUpParts, due: DuePromise, otherwise: string): Promise<void> {
  const waitsUntilMs = Date.parse(due.value.promisedAt) + DISSOLVE_AFTER_MS + 1000;
  if (parts.clock.nowMs() >= waitsUntilMs) return dissolve(parts, due, otherwise);
  await parts.stores.promises.postpone(due, new Date(waitsUntilMs).toISOString(), due.state);
}
