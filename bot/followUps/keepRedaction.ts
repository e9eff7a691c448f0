// A redaction was promised: whatever is left of the words goes now, and the card is made anew without them.
import { DISSOLVE_AFTER_MS } from '../../domain/followUps/promise';
import { finishRedactions } from '../sessions/redactCapture';
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { dissolve } from './recordDelivery';

export async function keepRedaction(parts: FollowUpParts, due: DuePromise): Promise<void> {
  const { boardId, sessionId } = due.value.subject;
  if (await finishRedactions(parts, boardId, sessionId)) return dissolve(parts, due, 'erased');
  const waitsUntilMs = Date.parse(due.value.promisedAt) + DISSOLVE_AFTER_MS + 1000;
  if (parts.clock.nowMs() >= waitsUntilMs) return dissolve(parts, due, 'it was never said');
  await parts.stores.promises.postpone(due, new Date(waitsUntilMs).toISOString(), due.state);
}
