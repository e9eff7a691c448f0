// Late captures and closed commitments belong on the card that already stands in the conversation: it is edited,
// which is idempotent, so a lost answer is simply tried again.
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { readCard } from './readCard';
import { claim, dissolve, recordDelivery } from './recordDelivery';

const COME_AGAIN_AFTER_MS = 5000;

export async function keepLateNotes(parts: FollowUpParts, due: DuePromise): Promise<void> {
  const { promises } = parts.stores;
  const found = await readCard(parts, due.value.subject);
  if ('nothing' in found) return dissolve(parts, due, found.nothing);
  const posted = await promises.readDone(due.value.conversationKey, `after-${found.card.sessionId}`);
  // The card itself is still owed, or on its way without this note: it can be edited only once it stands there.
  if (!posted) {
    await promises.postpone(due, new Date(parts.clock.nowMs() + COME_AGAIN_AFTER_MS).toISOString(), due.state);
    return;
  }
  if (posted.state.status !== 'sent' || posted.state.activityId === null) {
    return dissolve(parts, due, 'no card stands there to be edited');
  }
  const message = await parts.afterSessionMessage(found.card, found.home);
  const claimed = await claim(parts, due);
  if (!claimed) return;
  const delivery = await parts.messenger.update(found.home, posted.state.activityId, message);
  await recordDelivery(parts, claimed, delivery);
}
