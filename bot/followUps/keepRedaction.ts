// A redaction was promised: whatever is left of the words goes now, and the card is made anew without them.
import { finishRedactions } from '../sessions/redactCapture';
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { awaitFact, dissolve } from './recordDelivery';

export async function keepRedaction(parts: FollowUpParts, due: DuePromise<'redaction'>): Promise<void> {
  const { boardId, sessionId } = due.value.subject;
  if (await finishRedactions(parts, boardId, sessionId)) return dissolve(parts, due, 'erased');
  await awaitFact(parts, due, 'it was never said');
}
