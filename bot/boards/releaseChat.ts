// A group chat that was given to a circle, and by now is not: it gets free to have a board of its own when somebody of it
// wants one. Until then it goes on showing the circle, since the cards that stand there lead to it.
import type { Circle } from '../../domain/circle/circle';
import { lifeOf } from '../../domain/circle/rest';
import { Failure } from '../failure';
import type { SignedInPerson } from '../identity/verifyToken';
import type { Conversation } from '../stores';
import { enterConversation, type OpenParts } from './openConversation';

/** Changes nothing where the chat was never given away; `chatHasBoard` while the circle posts there. */
export async function releaseChat(parts: OpenParts, person: SignedInPerson, conversationId: string): Promise<void> {
  const chat = await enterConversation(parts, person, conversationId);
  if (chat.kind !== 'groupChat') throw new Failure('badRequest');
  for (;;) {
    const stored = await parts.store.read(chat.tenantId, chat.conversationId);
    if (!stored) throw new Failure('appNotInstalled');
    const { boardId, circleId } = stored.value;
    if (boardId === null || circleId === null) return;
    const given = await parts.boards.readDetails(boardId, circleId);
    if (given && postsTo(given.value.circle, chat)) throw new Failure('chatHasBoard');
    const value = { ...stored.value, boardId: null, circleId: null };
    const written = await parts.store.write(value, stored.etag, parts.newId());
    parts.conversations.forget();
    if (written === 'saved') return;
  }
}

/** A circle that is closed posts nowhere, and nobody can send its posts elsewhere. */
function postsTo(circle: Circle, { conversationId }: Conversation): boolean {
  const { home } = circle;
  return lifeOf(circle) !== 'closed' && home?.at === 'chat' && home.conversationId === conversationId;
}
