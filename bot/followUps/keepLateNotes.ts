// Late captures and closed commitments belong on the card that already stands in the conversation: it is edited,
// which is idempotent, so a lost answer is simply tried again.
import { tenantOfBoard } from '../../domain/ids';
import type { Board, Conversation, DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { readCard } from './readCard';
import { claim, dissolve, recordDelivery } from './recordDelivery';

const COME_AGAIN_AFTER_MS = 5000;

export async function keepLateNotes(parts: FollowUpParts, due: DuePromise<'lateNotes'>): Promise<void> {
  const { promises } = parts.stores;
  const truth = await readCard(parts, due.value.subject);
  if ('nothing' in truth) return dissolve(parts, due, truth.nothing);
  const posted = await promises.readDone(due.value.conversationKey, `after-${due.value.subject.sessionId}`);
  // The card itself is still owed, or on its way without this note: it can be edited only once it stands there.
  if (!posted) {
    await promises.postpone(due, new Date(parts.clock.nowMs() + COME_AGAIN_AFTER_MS).toISOString(), due.state);
    return;
  }
  if (posted.state.status !== 'sent' || posted.state.activityId === null) {
    return dissolve(parts, due, 'no card stands there to be edited');
  }
  const home = await whereItStands(parts, truth.board, posted.state.to);
  const card = home && (await truth.cardIn(home));
  if (!home) return dissolve(parts, due, 'the app is not in the conversation where the card stands any more');
  if (!card) return dissolve(parts, due, 'nothing happened in the session');
  const message = await parts.messages.afterSession(card, home);
  const claimed = await claim(parts, due, home.conversationId);
  if (!claimed) return;
  const delivery = await parts.messenger.update(home, posted.state.activityId, message);
  await recordDelivery(parts, claimed, delivery);
}

/** Older cards do not say where they went: all of them stand in their board's conversation. */
async function whereItStands(parts: FollowUpParts, board: Board, to: string | undefined): Promise<Conversation | null> {
  if (to === undefined) return parts.conversations.homeOf(board);
  const there = await parts.conversations.conversation(tenantOfBoard(board.id)!, to);
  return there?.removedAt === null ? there : null;
}
