// Giving a members-only circle a home for its posts. A group chat must have the app, its organiser in it, and nothing else
// that it shows: the circle learns of the chat first; the chat's own row, which its tab reads, follows.
import { setHome, type Home } from '../../domain/circle/home';
import type { Circle } from '../../domain/circle/circle';
import { refused, type Result } from '../../domain/refusal';
import { Failure } from '../failure';
import type { SignedInPerson } from '../identity/verifyToken';
import type { Board, Conversation } from '../stores';
import type { ChangeParts } from './changeCircle';
import { enterConversation, type OpenParts } from './openConversation';

type Parts = OpenParts & ChangeParts;

/** What the circle decides once the chat is known to be fit; the chat is marked when that was written. */
export interface GivenHome {
  decide(circle: Circle): Result<Circle>;
  written(): Promise<void>;
}

export async function giveHome(
  parts: Parts,
  { person, board, circle }: { person: SignedInPerson; board: Board; circle: Circle },
  home: Home | null,
): Promise<GivenHome> {
  const decide = (now: Circle) => setHome(now, home, person.id);
  if (home?.at !== 'chat') return { decide, written: () => Promise.resolve() };
  const chat = await enterConversation(parts, person, home.conversationId);
  if (chat.kind !== 'groupChat') throw new Failure('badRequest');
  const { conversationId } = chat;
  if (isTaken(chat)) return { decide: () => refused('chatHasBoard'), written: () => Promise.resolve() };
  return {
    decide: (now) => setHome(now, { at: 'chat', conversationId }, person.id),
    written: () => mark(parts, chat, board, circle),
  };
}

/** By a board of its own, which nobody would find any more. From another circle it passes to this one, as a meeting does. */
function isTaken({ boardId, circleId }: Conversation): boolean {
  return boardId !== null && circleId === null;
}

async function mark(parts: Parts, chat: Conversation, board: Board, circle: Circle): Promise<void> {
  for (;;) {
    const stored = await parts.store.read(chat.tenantId, chat.conversationId);
    if (!stored) throw new Failure('appNotInstalled');
    if (isTaken(stored.value)) throw new Failure('chatHasBoard');
    const value = { ...stored.value, boardId: board.id, circleId: circle.id };
    const written = await parts.store.write(value, stored.etag, parts.newId());
    parts.conversations.forget();
    if (written === 'saved') return;
  }
}
