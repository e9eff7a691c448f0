// What is remembered of a Teams conversation the app was added to, and that people are welcomed there once.
import type { Clock, NewId } from '../clock';
import type { ConversationAddress } from '../messenger';
import type { Conversation, ConversationStore } from '../stores';

export interface RememberParts {
  store: ConversationStore;
  clock: Clock;
  newId: NewId;
  /** Somebody else's memory of it is out of date now. */
  changed(): void;
}

/** True when the app was never welcomed there before. A conversation it returns to shows its old board. */
export async function rememberConversation(
  parts: RememberParts,
  address: ConversationAddress,
  { name, locale }: { name: string; locale: string },
): Promise<boolean> {
  const now = parts.clock.now();
  for (;;) {
    const known = await parts.store.read(address.tenantId, address.conversationId);
    const value: Conversation = known
      ? { ...known.value, ...address, name: name || known.value.name, locale, removedAt: null }
      : {
          ...address,
          name,
          locale,
          boardId: null,
          circleId: null,
          installedAt: now,
          removedAt: null,
          welcomedAt: null,
        };
    const firstTime = value.welcomedAt === null;
    const next = { ...value, welcomedAt: value.welcomedAt ?? now };
    if (known && JSON.stringify(known.value) === JSON.stringify(next)) return false;
    const written = await parts.store.write(next, known?.etag ?? null, parts.newId());
    parts.changed();
    if (written === 'saved') return firstTime;
  }
}

export async function forgetConversation(parts: RememberParts, address: ConversationAddress): Promise<void> {
  for (;;) {
    const known = await parts.store.read(address.tenantId, address.conversationId);
    if (!known || known.value.removedAt !== null) return;
    const removed = { ...known.value, removedAt: parts.clock.now() };
    const written = await parts.store.write(removed, known.etag, parts.newId());
    parts.changed();
    if (written === 'saved') return;
  }
}
