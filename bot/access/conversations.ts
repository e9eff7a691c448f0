// Which Teams conversations we know, kept for a moment so that a hot path does not read them again and again.
import { tenantOfBoard, type BoardId } from '../../domain/ids';
import type { Clock } from '../clock';
import type { Board, BoardStore, Conversation, ConversationStore } from '../stores';

const FRESH_MS = 30_000;
const KEPT = 2000;

export interface Conversations {
  board(board: BoardId): Promise<Board | null>;
  conversation(tenantId: string, conversationId: string): Promise<Conversation | null>;
  /** Where the board's follow-ups go; null while the app is not installed there. */
  homeOf(board: Board): Promise<Conversation | null>;
  forget(): void;
}

/** Teams adds `;messageid=…` to a channel's id inside a thread; the conversation is the same. */
export function normalised(conversationId: string): string {
  return conversationId.split(';')[0]!;
}

export function createConversations(parts: {
  boards: BoardStore;
  conversations: ConversationStore;
  clock: Clock;
}): Conversations {
  const kept = new Map<string, { untilMs: number; value: Promise<unknown> }>();

  function remember<T>(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const known = kept.get(key);
    if (known && known.untilMs > parts.clock.nowMs()) return known.value as Promise<T | null>;
    const value = read().then(
      (found) => {
        if (found === null) kept.delete(key);
        return found;
      },
      (error: unknown) => {
        kept.delete(key);
        throw error;
      },
    );
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
    kept.set(key, { untilMs: parts.clock.nowMs() + FRESH_MS, value });
    return value;
  }

  async function conversation(tenantId: string, conversationId: string): Promise<Conversation | null> {
    const id = normalised(conversationId);
    const key = `c ${tenantId} ${id}`;
    return remember(key, async () => (await parts.conversations.read(tenantId, id))?.value ?? null);
  }

  return {
    board: (board) => remember(`b ${board}`, () => parts.boards.readBoard(board)),
    conversation,
    async homeOf(board) {
      const tenantId = tenantOfBoard(board.id);
      if (tenantId === null) return null;
      const home = await conversation(tenantId, board.conversationId);
      return home && home.removedAt === null ? home : null;
    },
    forget: () => kept.clear(),
  };
}
