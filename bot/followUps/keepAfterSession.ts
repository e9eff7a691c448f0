// The card after a session: goes to the home the circle has when it falls due, claimed as `sending` before its one post
// leaves, then put on record with where it went. A repeat after a lost answer goes nowhere else.
import { postHome } from '../boards/postHome';
import type { DuePromise } from '../stores';
import type { FollowUpParts } from './followUpParts';
import { readCard } from './readCard';
import { claim, dissolve, recordDelivery } from './recordDelivery';

const NOTHING = 'nothing happened in the session';

export async function keepAfterSession(parts: FollowUpParts, due: DuePromise<'afterSession'>): Promise<void> {
  const truth = await readCard(parts, due.value.subject);
  if ('nothing' in truth) return dissolve(parts, due, truth.nothing);
  const found = await postHome(parts, truth.board, truth.circle);
  if ('nothing' in found) return dissolve(parts, due, found.nothing);
  const { home } = found;
  const card = await truth.cardIn(home);
  if (!card) return dissolve(parts, due, NOTHING);
  const before = due.state.status === 'unknown' ? due.state.to : undefined;
  if (before !== undefined && before !== home.conversationId) {
    return dissolve(parts, due, 'the circle’s home changed while it was unknown whether its card had arrived');
  }
  const message = await parts.messages.afterSession(card, home);
  const claimed = await claim(parts, due, home.conversationId);
  if (!claimed) return;
  await recordDelivery(parts, claimed, await parts.messenger.post(home, message));
}
