// The card after a session: claimed as `sending` before its one post leaves, then put on record.
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { readCard } from './readCard';
import { claim, dissolve, recordDelivery } from './recordDelivery';

export async function keepAfterSession(parts: FollowUpParts, due: DuePromise): Promise<void> {
  const found = await readCard(parts, due.value.subject);
  if ('nothing' in found) return dissolve(parts, due, found.nothing);
  const message = await parts.afterSessionMessage(found.card, found.home);
  const claimed = await claim(parts, due);
  if (!claimed) return;
  await recordDelivery(parts, claimed, await parts.messenger.post(found.home, message));
}
